import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { InmateRemissionsTable, OfficialStageDatesTable, StageDecisionsTable } from './coaching-stages.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

const among = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`

/** What was decided about stages and stands, oldest first. */
export function listDecisions(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('stage_decisions')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'active')
    .orderBy('decided_on')
    .orderBy('id')
    .execute()
}

export function listSentencesOf(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('inmate_sentences')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'current')
    .execute()
}

/** In the order of granting. */
export function listRemissions(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('inmate_remissions')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'active')
    .orderBy('granted_on')
    .orderBy('id')
    .execute()
}

/** Dates of SDP, oldest first: the last of a person counts. */
export function listOfficialDates(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('official_stage_dates')
    .selectAll()
    .where(among('inmate_id', inmateIds))
    .where('state', '=', 'active')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** Everything ever entered about one person, newest first, with who entered it. */
export function listAllRemissions(db: Reader, inmateId: string) {
  return db
    .selectFrom('inmate_remissions')
    .innerJoin('accounts', 'accounts.id', 'inmate_remissions.recorded_by')
    .selectAll('inmate_remissions')
    .select('accounts.full_name as recorder')
    .where('inmate_id', '=', inmateId)
    .orderBy('granted_on', 'desc')
    .orderBy('inmate_remissions.id', 'desc')
    .execute()
}

export function listAllOfficialDates(db: Reader, inmateId: string) {
  return db
    .selectFrom('official_stage_dates')
    .innerJoin('accounts', 'accounts.id', 'official_stage_dates.recorded_by')
    .selectAll('official_stage_dates')
    .select('accounts.full_name as recorder')
    .where('inmate_id', '=', inmateId)
    .orderBy('official_stage_dates.recorded_at', 'desc')
    .orderBy('official_stage_dates.id', 'desc')
    .execute()
}

export function listAllDecisions(db: Reader, inmateId: string) {
  return db
    .selectFrom('stage_decisions')
    .innerJoin('accounts', 'accounts.id', 'stage_decisions.recorded_by')
    .selectAll('stage_decisions')
    .select('accounts.full_name as recorder')
    .where('inmate_id', '=', inmateId)
    .orderBy('decided_on', 'desc')
    .orderBy('stage_decisions.id', 'desc')
    .execute()
}

export function findRemission(db: Reader, id: string) {
  return db.selectFrom('inmate_remissions').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findDecision(db: Reader, id: string) {
  return db.selectFrom('stage_decisions').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertRemission(db: Transaction<Tables>, row: Insertable<InmateRemissionsTable>): Promise<void> {
  await db.insertInto('inmate_remissions').values(row).execute()
}

export async function insertDecision(db: Transaction<Tables>, row: Insertable<StageDecisionsTable>): Promise<void> {
  await db.insertInto('stage_decisions').values(row).execute()
}

/** Puts the dates that stood until now behind the new ones. */
export async function replaceOfficialDates(
  db: Transaction<Tables>,
  row: Insertable<OfficialStageDatesTable>,
): Promise<void> {
  await db
    .updateTable('official_stage_dates')
    .set({ state: 'replaced' })
    .where('inmate_id', '=', row.inmate_id)
    .where('state', '=', 'active')
    .execute()
  await db.insertInto('official_stage_dates').values(row).execute()
}

/** False where somebody else was quicker. */
export async function voidEntry(
  db: Transaction<Tables>,
  table: 'inmate_remissions' | 'stage_decisions',
  { id, revision }: Reference,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ state: 'voided', void_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
