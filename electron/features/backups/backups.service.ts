import { Failure } from '#shared/contract/failure.ts'
import type { backupsContract, ListedBackup } from '#shared/features/backups/backups.contract.ts'
import { compareInstants } from '#shared/time/instant.ts'
import { logSecurity } from '../../core/read-log.ts'
import type { ServiceOf } from '../../core/service.ts'
import { settingKeys } from '../../database/backup-settings.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { rememberPlace } from '../exchange/places.ts'
import { listPlace, nobody } from './backup-places.ts'
import { backupStatus } from './backup-status.ts'
import { readRetention } from './backups.repository.ts'
import { requireMayRestore, restoreBackup } from './restore-backup.ts'
import { tryPlace } from './try-place.ts'

export const backupsService: ServiceOf<typeof backupsContract> = {
  ...restoreBackup,

  status: (_input, context) => backupStatus(context),

  retention: (_input, { db }) => readRetention(db),

  changeRetention: async (input, { db }) => {
    await writeSetting(db, settingKeys.retention, input)
    return {}
  },

  make: async function* (_input, { services, actor, now }) {
    await logSecurity(services, {
      at: now,
      accountId: actor.accountId,
      event: 'backup-asked',
      procedure: 'backups.make',
    })
    const made = services.backups.make('asked')
    for await (const progress of services.backups.watch()) yield { kind: 'progress', ...progress }
    const { damagedFiles, second } = await made
    yield { kind: 'made', damagedFiles, second: second?.failure ?? null }
  },

  watch: async function* (_input, { services }) {
    yield* services.backups.watch()
  },

  chooseSecondPlace: async function* (_input, { services, run, actor, now }) {
    if (!services.shell) throw new Failure('refused', { reason: 'no-desktop' })
    if (services.backups.hostPlace) throw new Failure('refused', { reason: 'place-fixed' })
    yield { kind: 'waiting' }
    const folder = await services.shell.chooseFolder()
    if (folder === null) return yield { kind: 'none' }
    await tryPlace(folder, services.dataFolder)
    const { token, label } = rememberPlace(services, nobody, folder)
    await run('keep', ({ db }) => writeSetting(db, settingKeys.secondPlace, { folder, label }))
    const entry = {
      at: now,
      accountId: actor.accountId,
      event: 'backup-place-chosen',
      procedure: 'backups.chooseSecondPlace',
    }
    await logSecurity(services, entry)
    yield { kind: 'chosen', place: token, label }
  },

  forgetSecondPlace: async (_input, { db, services }) => {
    if (services.backups.hostPlace) throw new Failure('refused', { reason: 'place-fixed' })
    await writeSetting(db, settingKeys.secondPlace, null)
    return {}
  },

  list: async ({ place }, context) => {
    await requireMayRestore(context, 'backups.list')
    const backups: ListedBackup[] = []
    const missing: string[] = []
    for (const one of place === null ? ['here', 'second'] : [place]) {
      try {
        backups.push(...(await listPlace(context, one)))
      } catch (error) {
        if (place !== null || !(error instanceof Failure) || error.code !== 'place-missing') throw error
        missing.push(one)
      }
    }
    return { backups: backups.toSorted((left, right) => compareInstants(right.at, left.at)), missing }
  },

  chooseSource: async function* (_input, context) {
    await requireMayRestore(context, 'backups.chooseSource')
    const { services } = context
    if (!services.shell) throw new Failure('refused', { reason: 'no-desktop' })
    yield { kind: 'waiting' }
    const folder = await services.shell.chooseFolder()
    if (folder === null) return yield { kind: 'none' }
    const { token, label } = rememberPlace(services, nobody, folder)
    yield { kind: 'chosen', place: token, label }
  },
}
