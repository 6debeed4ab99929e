import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { EarlierAssessmentFilesTable, EarlierAssessmentsTable } from './earlier-assessments.tables.ts'

const earlier = (db: Reader) =>
  db
    .selectFrom('earlier_assessments')
    .innerJoin('accounts', 'accounts.id', 'earlier_assessments.recorded_by')
    .selectAll('earlier_assessments')
    .select('accounts.full_name as recorded_by_name')
    .select(
      sql<string>`(select json_group_array(file_id order by position) from earlier_assessment_files
        where earlier_id = earlier_assessments.id)`.as('file_ids'),
    )

/** Latest first, withdrawn ones last. */
export const listEarlier = (db: Reader, inmateId: string) =>
  earlier(db)
    .where('earlier_assessments.inmate_id', '=', inmateId)
    .orderBy('earlier_assessments.state')
    .orderBy('earlier_assessments.assessed_on', 'desc')
    .orderBy('earlier_assessments.id', 'desc')
    .execute()

export type EarlierRow = Awaited<ReturnType<typeof listEarlier>>[number]

export const findEarlier = (db: Reader, id: string) =>
  earlier(db).where('earlier_assessments.id', '=', id).executeTakeFirst()

export async function insertEarlier(
  db: Transaction<Tables>,
  row: Insertable<EarlierAssessmentsTable>,
  files: readonly Insertable<EarlierAssessmentFilesTable>[],
): Promise<void> {
  await db.insertInto('earlier_assessments').values(row).execute()
  await db.insertInto('earlier_assessment_files').values(files).execute()
}

/** False where somebody changed it meanwhile. */
export async function withdrawEarlier(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('earlier_assessments')
    .set({ state: 'withdrawn', end_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
