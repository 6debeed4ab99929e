import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AssessmentProfileTables } from './assessment-profile.tables.ts'

/** Of every form of an assessment, also of one that was taken up again; newest first. */
export const reasonsOf = (db: Reader, assessmentId: string) =>
  db
    .selectFrom('assessment_difference_reasons as reason')
    .innerJoin('assessment_forms as form', 'form.id', 'reason.form_id')
    .innerJoin('accounts', 'accounts.id', 'reason.recorded_by')
    .selectAll('reason')
    .select('accounts.full_name as by_name')
    .where('form.assessment_id', '=', assessmentId)
    .orderBy('reason.recorded_at', 'desc')
    .orderBy('reason.id', 'desc')
    .execute()

export async function insertReason(
  db: Transaction<Tables>,
  row: Insertable<AssessmentProfileTables['assessment_difference_reasons']>,
): Promise<void> {
  await db.insertInto('assessment_difference_reasons').values(row).execute()
}
