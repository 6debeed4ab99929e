import { randomBytes } from 'node:crypto'
import { normaliseTypedCode } from '#shared/codes/typed-code.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { dataKeyContract } from '#shared/features/data-key/data-key.contract.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import type { CoreServices } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { JobProgress, RekeyDataJob, RekeyedData, RekeyedFiles } from '../../database/backup-jobs.ts'
import { clearPrepared, isSwitchPending, switchData } from '../../database/backup-switch.ts'
import { runBackupJob } from '../../database/backup-work.ts'
import { openData } from '../backups/open-data.ts'
import { rekeyTickets } from './rekey-tickets.ts'

type ChangeEvent =
  ReturnType<ServiceOf<typeof dataKeyContract>['change']> extends AsyncIterable<infer Event> ? Event : never

/**
 * Backup, files, switch, backup. Until the switch all of it lies beside the data, and whatever stops it leaves nothing; the switch is decided
 * by one small file, after which every start completes it.
 */
export const change: ServiceOf<typeof dataKeyContract>['change'] = async function* (input, context) {
  const { services, actor, now, sessionToken, signal } = context
  const planned = rekeyTickets.find(services, input.ticket, now)
  if (planned.accountId !== actor.accountId) throw new Failure('not-found')
  if (normaliseTypedCode(input.recoveryCode) !== normaliseTypedCode(planned.recoveryCode))
    throw new Failure('recovery-code-wrong')
  const release = services.installation.claimReplacement()
  const nextKey = randomBytes(32)
  const presentKey = Uint8Array.from(services.installation.open.keys.data)
  try {
    yield* backedUp(services, false)
    const keys = { dataFolder: services.dataFolder, presentKey, nextKey: Uint8Array.from(nextKey) }
    const { names, damaged } = yield* filesLaidOut(keys, signal)
    if (damaged.length > 0 && !input.acceptDamagedFiles)
      throw new Failure('refused', { reason: 'files-damaged', count: damaged.length })
    if (signal.aborted) throw new Failure('cancelled')
    await context.requireStanding()
    const job: RekeyDataJob = {
      ...keys,
      work: 'rekey-data',
      names,
      recoveryCode: planned.recoveryCode,
      at: services.clock.now(),
      accountId: actor.accountId,
      acceptDamagedFiles: input.acceptDamagedFiles,
    }
    // Begun before it is told: leaving now must not keep it from its end.
    const switching = switchKeys(services, job, sessionToken)
    switching.catch(() => undefined)
    yield { kind: 'switch' }
    const { damagedFiles } = await switching
    rekeyTickets.drop(services)
    const backupFailure = yield* backedUpAfterwards(services)
    yield { kind: 'changed', damagedFiles, backupFailure }
  } finally {
    await services.installation.whenReleased()
    release()
    nextKey.fill(0)
    presentKey.fill(0)
    clearPrepared(services.dataFolder)
  }
}

/** Without a copy under the present key nothing is begun. */
async function* backedUp(services: CoreServices, isLast: boolean): AsyncGenerator<ChangeEvent> {
  const made = services.backups.make('key-change')
  for await (const progress of services.backups.watch()) yield { kind: 'backup', isLast, ...progress }
  await made
}

/** The key is changed by now: a backup that fails is told, and tried again at the next login. */
async function* backedUpAfterwards(services: CoreServices): AsyncGenerator<ChangeEvent, string | null> {
  try {
    yield* backedUp(services, true)
    return null
  } catch (error) {
    return error instanceof Failure ? error.code : 'internal'
  }
}

async function* filesLaidOut(
  keys: { readonly dataFolder: string; readonly presentKey: Uint8Array; readonly nextKey: Uint8Array },
  signal: AbortSignal,
): AsyncGenerator<ChangeEvent, RekeyedFiles> {
  const { dataFolder } = keys
  clearPrepared(dataFolder)
  const laying = progressOf<JobProgress, RekeyedFiles>(
    (hooks) => runBackupJob({ work: 'rekey-files', ...keys, names: {} }, hooks),
    signal,
  )
  for (;;) {
    const step = await laying.next()
    if (step.done) return step.value
    yield { kind: 'files', done: step.value.done, total: step.value.total }
  }
}

/**
 * Whatever comes of it, the data is open again afterwards, under the key that it now has; only when the disk refused the move halfway does it
 * stay closed until the next start, which completes it.
 */
async function switchKeys(services: CoreServices, job: RekeyDataJob, sessionToken: string): Promise<RekeyedData> {
  const { installation, sessions, log } = services
  let dataKey = Buffer.from(job.presentKey)
  try {
    return await installation.holdClosed(async () => {
      await services.backups.settle()
      const done = await runBackupJob(job)
      const next = Buffer.from(job.nextKey)
      await switchData(services.dataFolder, job.at, 'kunci-lama')
      dataKey = next
      sessions.endAllBut(sessionToken)
      log.info('data-key.changed', { damaged: done.damagedFiles })
      return done
    })
  } catch (error) {
    if (isSwitchPending(services.dataFolder)) log.error('data.switch-unfinished', { why: 'kunci-lama' })
    throw error
  } finally {
    if (sessions.count > 0 && !isSwitchPending(services.dataFolder)) await openData(services, dataKey)
  }
}
