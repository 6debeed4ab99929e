import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { oneOf, type Sight } from '../medical-records/encounters.repository.ts'
import type { ClinicalSummariesTable } from './clinical-summary.tables.ts'

function summaries(db: Reader, { confidential }: Sight) {
  const rows = db
    .selectFrom('clinical_summaries')
    .innerJoin('accounts as maker', 'maker.id', 'clinical_summaries.made_by')
    .leftJoin('accounts as voider', 'voider.id', 'clinical_summaries.voided_by')
    .selectAll('clinical_summaries')
    .select(['maker.full_name as maker_name', 'voider.full_name as voider_name'])
  return confidential ? rows : rows.where('clinical_summaries.confidentiality', '=', 'normal')
}

/** Newest first, struck out ones included. */
export function listSummaries(db: Reader, sight: Sight, inmateId: string) {
  return summaries(db, sight)
    .where('clinical_summaries.inmate_id', '=', inmateId)
    .orderBy('clinical_summaries.made_at', 'desc')
    .orderBy('clinical_summaries.id', 'desc')
    .execute()
}

/** Undefined also where the reader may not know of it. */
export function findSummaryRow(db: Reader, sight: Sight, id: string) {
  return summaries(db, sight).where('clinical_summaries.id', '=', id).executeTakeFirst()
}

export async function insertSummary(db: Transaction<Tables>, row: Insertable<ClinicalSummariesTable>): Promise<void> {
  await db.insertInto('clinical_summaries').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function voidSummary(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('clinical_summaries')
    .set({ state: 'voided', voided_at: at, voided_by: by, voided_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The summaries that are papers of requests, without the words of the record: for whoever seals. */
export function summariesOfPapers(db: Reader, paperIds: readonly string[]) {
  return db
    .selectFrom('clinical_summaries')
    .select(['id', 'paper_id', 'document', 'confidentiality', 'revision', 'state'])
    .where(oneOf('paper_id', paperIds))
    .execute()
}

/** Code of the national list of medicines, where it is known. */
export async function medicineCodes(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.selectFrom('medicines').select(['id', 'kfa_code']).where(oneOf('id', ids)).execute()
  return new Map(rows.map(({ id, kfa_code }) => [id, kfa_code]))
}
