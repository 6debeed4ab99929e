import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { InstrumentDraftsTable } from './questionnaires.tables.ts'

const drafts = (db: Reader, use: string) =>
  db
    .selectFrom('instrument_drafts')
    .innerJoin('instrument_snapshots', 'instrument_snapshots.hash', 'instrument_drafts.base')
    .innerJoin('accounts', 'accounts.id', 'instrument_drafts.changed_by')
    .selectAll('instrument_drafts')
    .select([
      'instrument_snapshots.content as base_content',
      'instrument_snapshots.version as base_version',
      'accounts.full_name as changed_by_name',
    ])
    .where('instrument_drafts.use', '=', use)

/** Newest first. */
export const listDrafts = (db: Reader, use: string) => drafts(db, use).orderBy('instrument_drafts.id', 'desc').execute()

export type InstrumentDraftRow = Awaited<ReturnType<typeof listDrafts>>[number]

export const findDraft = (db: Reader, use: string, id: string) =>
  drafts(db, use).where('instrument_drafts.id', '=', id).executeTakeFirst()

export async function insertDraft(db: Transaction<Tables>, draft: Insertable<InstrumentDraftsTable>): Promise<void> {
  await db.insertInto('instrument_drafts').values(draft).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateDraft(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Omit<InstrumentDraftsTable, 'id' | 'use' | 'url' | 'base' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('instrument_drafts')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
