import { Failure } from '#shared/contract/failure.ts'
import type { credentialsContract } from '#shared/features/credentials/credentials.contract.ts'
import { credentialSettingsKey } from '#shared/features/credentials/credentials.history.ts'
import { areReminderDays } from '#shared/features/credentials/credentials.rules.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findWorkerOfAccount, listWorkers } from '../workers/workers.repository.ts'
import { requireWorker } from '../workers/workers.service.ts'
import {
  findCredit,
  findLicence,
  insertCredit,
  listLicences,
  listReminders,
  noteReminders,
  voidRow,
} from './credentials.repository.ts'
import { enterLicence, refuse, tieScans } from './enter-licence.ts'
import { credentialSettingsOf, licenceFactsIn } from './licence-facts.ts'
import { credentialPage, presentReminder, renewedIds, standingsOf } from './present-credentials.ts'
import { readinessOf } from './readiness.ts'
import { fireReminders, unfiredReminders } from './reminders.ts'

export const credentialsService: ServiceOf<typeof credentialsContract> = {
  list: async (_input, context) => standingsOf(context, await listWorkers(context.db, '', false)),

  ofWorker: async ({ workerId }, context) => credentialPage(context, await requireWorker(context.db, workerId)),

  own: async (_input, context) => {
    const worker = await findWorkerOfAccount(context.db, context.actor.accountId)
    return worker ? credentialPage(context, worker) : null
  },

  enter: async (input, context) => enterLicence(context, input),

  voidLicence: async ({ id, revision, reason }, { db }) => {
    const row = await findLicence(db, id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('licence-voided')
    if (!(await voidRow(db, 'worker_licences', { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  enterCredit: async ({ fileIds, on, ...input }, context) => {
    const { db, now, newId, actor } = context
    const worker = await requireWorker(db, input.workerId)
    if (on > (await unitDay(context)).today) throw refuse('credit-in-future')
    await tieScans(context, worker.id, fileIds)
    const id = newId()
    await insertCredit(
      db,
      {
        ...{ id, worker_id: worker.id, kind: input.kind, title: input.title, organiser: input.organiser },
        ...{ held_on: on, points: input.points, state: 'active', recorded_at: now, recorded_by: actor.accountId },
      },
      fileIds.map((fileId) => ({ id: newId(), file_id: fileId })),
    )
    return { id }
  },

  voidCredit: async ({ id, revision, reason }, { db }) => {
    const row = await findCredit(db, id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('credit-voided')
    if (!(await voidRow(db, 'worker_credits', { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  reminders: async (_input, context) => {
    const { zone } = await unitDay(context)
    const renewed = renewedIds(await listLicences(context.db, null), zone)
    return (await listReminders(context.db)).map((row) => presentReminder(row, renewed))
  },

  unfired: async (_input, context) => ({ count: (await unfiredReminders(context)).length }),

  fire: async (_input, context) => ({ count: await fireReminders(context) }),

  note: async ({ id }, { db, now, actor }) => {
    const row = (await listReminders(db)).find((reminder) => reminder.id === id)
    if (!row) throw new Failure('not-found')
    if (row.noted_at !== null) throw refuse('reminder-noted')
    await noteReminders(db, { licenceId: row.licence_id, days: row.days }, { at: now, by: actor.accountId })
    return {}
  },

  settings: async (_input, context) => {
    const { source, credits, sipYears } = licenceFactsIn(context.services.resourcesFolder)
    return { ...(await credentialSettingsOf(context)), source: `${source} ${credits.source}`, sipYears }
  },

  changeSettings: async ({ basis, ...settings }, context) => {
    if (!areReminderDays(settings.reminderDays)) throw refuse('reminder-days-order')
    if (JSON.stringify(await credentialSettingsOf(context)) !== JSON.stringify(basis))
      throw new Failure('changed-meanwhile')
    await writeSetting(context.db, credentialSettingsKey, settings)
    return {}
  },

  readiness: async (_input, context) => readinessOf(context),
}
