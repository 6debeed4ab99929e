import { type FiredReminder, remindersDue } from '#shared/features/credentials/credentials.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { listWorkers } from '../workers/workers.repository.ts'
import { insertReminder, listLicences, listReminders } from './credentials.repository.ts'
import { credentialSettingsOf, factsByWorker } from './licence-facts.ts'

/** What has come due and is not written down yet, of everybody who works here. */
export async function unfiredReminders(context: QueryContext | CommandContext): Promise<readonly FiredReminder[]> {
  const { db } = context
  const { today, zone } = await unitDay(context)
  const { reminderDays } = await credentialSettingsOf(context)
  const facts = factsByWorker(await listLicences(db, null), zone)
  const fired = (await listReminders(db)).map((row) => ({
    ...{ licenceId: row.licence_id, days: row.days },
    validUntil: calendarDateSchema.parse(row.valid_until),
  }))
  return (await listWorkers(db, '', false)).flatMap(({ id }) =>
    remindersDue(facts.get(id) ?? [], fired, reminderDays, today),
  )
}

/** Writes each down once. */
export async function fireReminders(context: CommandContext): Promise<number> {
  const due = await unfiredReminders(context)
  const { today } = await unitDay(context)
  for (const { licenceId, days } of due)
    await insertReminder(context.db, {
      ...{ id: context.newId(), licence_id: licenceId, days, fired_on: today, fired_at: context.now },
      ...{ noted_at: null, noted_by: null },
    })
  return due.length
}
