import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { SeparationMovesTable, SeparationsTable } from './separations.tables.ts'

function separations(db: Reader) {
  return db
    .selectFrom('separations')
    .innerJoin('accounts', 'accounts.id', 'separations.recorded_by')
    .leftJoin('questionnaire_responses', 'questionnaire_responses.id', 'separations.response_id')
    .leftJoin('encounters', 'encounters.id', 'separations.encounter_id')
    .selectAll('separations')
    .select([
      'accounts.full_name as by_name',
      'questionnaire_responses.title as screening_title',
      'questionnaire_responses.confidentiality as screening_confidentiality',
      'encounters.number as visit_number',
      'encounters.confidentiality as visit_confidentiality',
      // A visit that was given to somebody else meanwhile says nothing about this person.
      'encounters.inmate_id as visit_inmate_id',
    ])
}

export function listSeparationsOfArrival(db: Reader, arrivalId: string) {
  return separations(db)
    .where('separations.arrival_id', '=', arrivalId)
    .orderBy('separations.began_at', 'desc')
    .orderBy('separations.id', 'desc')
    .execute()
}

export type SeparationRow = Awaited<ReturnType<typeof listSeparationsOfArrival>>[number]

export function listSeparationsOf(db: Reader, inmateId: string) {
  return separations(db)
    .where('separations.inmate_id', '=', inmateId)
    .orderBy('separations.began_at', 'desc')
    .orderBy('separations.id', 'desc')
    .execute()
}

/** Whoever is apart now; first those who are not here any more. */
export function listActive(db: Reader) {
  return separations(db)
    .innerJoin('inmates', 'inmates.id', 'separations.inmate_id')
    .select('inmates.state as presence')
    .where('separations.state', '=', 'active')
    .orderBy(sql`inmates.state = 'present'`)
    .orderBy('separations.began_at')
    .orderBy('separations.id')
    .execute()
}

export function findSeparation(db: Reader, id: string) {
  return separations(db).where('separations.id', '=', id).executeTakeFirst()
}

export function findActiveOf(db: Reader, inmateId: string) {
  return db
    .selectFrom('separations')
    .select(['id', 'block', 'room', 'began_at'])
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'active')
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertSeparation(db: Transaction<Tables>, row: Insertable<SeparationsTable>): Promise<void> {
  await db.insertInto('separations').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateSeparation(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Pick<SeparationsTable, 'block' | 'room' | 'state' | 'ended_at' | 'ended_by' | 'end_reason'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('separations')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Of several at once, oldest first. */
export function listRoomChanges(db: Reader, separationIds: readonly string[]) {
  return db
    .selectFrom('separation_moves')
    .innerJoin('accounts', 'accounts.id', 'separation_moves.recorded_by')
    .selectAll('separation_moves')
    .select('accounts.full_name as by_name')
    .where(
      sql<boolean>`separation_moves.separation_id in (select value from json_each(${JSON.stringify(separationIds)}))`,
    )
    .orderBy('separation_moves.moved_at')
    .orderBy('separation_moves.id')
    .execute()
}

export async function insertRoomChange(db: Transaction<Tables>, row: SeparationMovesTable): Promise<void> {
  await db.insertInto('separation_moves').values(row).execute()
}
