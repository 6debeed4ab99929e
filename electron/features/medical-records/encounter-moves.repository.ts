import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { oneOf, type Sight } from './encounters.repository.ts'
import type { EncounterMovesTable } from './medical-records.tables.ts'

/** Tables whose rows may have been found out at a visit and go along with it. */
const entryTables = ['problems', 'allergies', 'immunisations', 'lab_results', 'record_files'] as const

export interface MovedEntry {
  readonly table: (typeof entryTables)[number]
  readonly id: string
}

function moves(db: Reader, { confidential }: Sight) {
  const rows = db
    .selectFrom('encounter_moves')
    .innerJoin('encounters', 'encounters.id', 'encounter_moves.encounter_id')
    .innerJoin('inmates as origin', 'origin.id', 'encounter_moves.from_inmate_id')
    .innerJoin('inmates as target', 'target.id', 'encounter_moves.to_inmate_id')
    .innerJoin('accounts as mover', 'mover.id', 'encounter_moves.moved_by')
    .leftJoin('accounts as undoer', 'undoer.id', 'encounter_moves.undone_by')
    .selectAll('encounter_moves')
    .select([
      'encounters.number as encounter_number',
      'origin.name as from_name',
      'target.name as to_name',
      'mover.full_name as mover_name',
      'undoer.full_name as undoer_name',
    ])
    .orderBy('encounter_moves.id')
  return confidential ? rows : rows.where('encounters.confidentiality', '=', 'normal')
}

/** Away from a person and to a person, oldest first. */
export function listMovesOfPerson(db: Reader, sight: Sight, inmateId: string) {
  return moves(db, sight)
    .where((where) => where.or([where('from_inmate_id', '=', inmateId), where('to_inmate_id', '=', inmateId)]))
    .execute()
}

export function listMovesOfVisits(db: Reader, sight: Sight, encounterIds: readonly string[]) {
  return moves(db, sight).where(oneOf('encounter_moves.encounter_id', encounterIds)).execute()
}

export type MoveRow = Awaited<ReturnType<typeof listMovesOfPerson>>[number]

export function findMove(db: Reader, sight: Sight, id: string) {
  return moves(db, sight).where('encounter_moves.id', '=', id).executeTakeFirst()
}

export async function insertMove(db: Transaction<Tables>, row: EncounterMovesTable): Promise<void> {
  await db.insertInto('encounter_moves').values(row).execute()
}

export async function markMoveUndone(
  db: Transaction<Tables>,
  id: string,
  undoing: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('encounter_moves')
    .set({ undone_at: undoing.at, undone_by: undoing.by, undone_reason: undoing.reason })
    .where('id', '=', id)
    .execute()
}

/** What was found out at a visit and stands in the record of this person. */
export async function listEntriesOfVisit(
  db: Reader,
  encounterId: string,
  inmateId: string,
): Promise<readonly MovedEntry[]> {
  const found: MovedEntry[] = []
  for (const table of entryTables) {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('encounter_id', '=', encounterId)
      .where('inmate_id', '=', inmateId)
      .execute()
    found.push(...rows.map(({ id }) => ({ table, id })))
  }
  return found
}

/** Gives entries to another person; the reading of their files is logged under the new name from now on. */
export async function moveEntries(
  db: Transaction<Tables>,
  entries: readonly MovedEntry[],
  inmateId: string,
): Promise<void> {
  for (const { table, id } of entries) {
    await db
      .updateTable(table)
      .set({ inmate_id: inmateId, revision: sql<number>`revision + 1` })
      .where('id', '=', id)
      .execute()
    if (table !== 'lab_results' && table !== 'record_files') continue
    const file = await db.selectFrom(table).select('file_id').where('id', '=', id).executeTakeFirst()
    if (file?.file_id)
      await db.updateTable('files').set({ subject_id: inmateId }).where('id', '=', file.file_id).execute()
  }
}
