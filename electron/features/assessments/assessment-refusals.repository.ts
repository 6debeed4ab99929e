import type { Insertable, Transaction } from 'kysely'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'

/** What stands: nobody has agreed since. */
export const standingRefusal = (db: Reader, assessmentId: string) =>
  db
    .selectFrom('assessment_refusals as refusal')
    .innerJoin('accounts', 'accounts.id', 'refusal.recorded_by')
    .selectAll('refusal')
    .select('accounts.full_name as recorded_by_name')
    .where('refusal.assessment_id', '=', assessmentId)
    .where('refusal.overcome_on', 'is', null)
    .executeTakeFirst()

export async function insertRefusal(
  db: Transaction<Tables>,
  row: Insertable<Tables['assessment_refusals']>,
): Promise<void> {
  await db.insertInto('assessment_refusals').values(row).execute()
}

/** The person agreed after all, or said no again in other words. */
export async function overcomeRefusal(db: Transaction<Tables>, assessmentId: string, on: CalendarDate): Promise<void> {
  await db
    .updateTable('assessment_refusals')
    .set({ overcome_on: on })
    .where('assessment_id', '=', assessmentId)
    .where('overcome_on', 'is', null)
    .execute()
}
