import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { oneOf, type Sight, visibleEncounters } from './encounters.repository.ts'
import type {
  DiagnosesTable,
  EncounterAddendaTable,
  EncounterVersionsTable,
  FollowUpsTable,
  ObservationsTable,
  ProceduresTable,
} from './medical-records.tables.ts'

/** As they stand now, in the order in which they were entered; of visits that the reader has already been shown. */
export function listDiagnoses(db: Reader, encounterIds: readonly string[]) {
  return db
    .selectFrom('diagnoses')
    .selectAll()
    .where(oneOf('encounter_id', encounterIds))
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
}

export function listProcedures(db: Reader, encounterId: string) {
  return db
    .selectFrom('procedures')
    .selectAll()
    .where('encounter_id', '=', encounterId)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
}

export function listObservations(db: Reader, encounterId: string) {
  return db
    .selectFrom('observations')
    .selectAll()
    .where('encounter_id', '=', encounterId)
    .where('state', '=', 'final')
    .orderBy('id')
    .execute()
}

/** Of one person, oldest care first. */
export function listMeasurements(db: Reader, sight: Sight, inmateId: string) {
  return visibleEncounters(db, sight)
    .innerJoin('observations', 'observations.encounter_id', 'encounters.id')
    .selectAll('observations')
    .select('encounters.cared_at')
    .where('encounters.inmate_id', '=', inmateId)
    .where('encounters.state', '<>', 'voided')
    .where('observations.state', '=', 'final')
    .orderBy('encounters.cared_at')
    .orderBy('observations.id')
    .execute()
}

/** The one that counts: open, done or called off, not one that a correction took away. */
export function findFollowUpOf(db: Reader, encounterId: string) {
  return db
    .selectFrom('follow_ups')
    .selectAll()
    .where('encounter_id', '=', encounterId)
    .where('state', '<>', 'replaced')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Open ones due until a day (null: all), soonest first; of one person or of everybody. */
export function listOpenFollowUps(
  db: Reader,
  sight: Sight,
  { until, inmateId }: { readonly until: string | null; readonly inmateId: string | null },
) {
  let rows = visibleEncounters(db, sight)
    .innerJoin('follow_ups', 'follow_ups.encounter_id', 'encounters.id')
    .selectAll('follow_ups')
    .select([
      'encounters.inmate_id',
      'encounters.number as encounter_number',
      'encounters.cared_at',
      'inmates.name as inmate_name',
      'inmates.state as presence',
    ])
    .where('follow_ups.state', '=', sql.lit('open'))
    .where('encounters.state', '<>', 'voided')
  if (until !== null) rows = rows.where('follow_ups.due_on', '<=', until)
  if (inmateId !== null) rows = rows.where('encounters.inmate_id', '=', inmateId)
  return rows.orderBy('follow_ups.due_on').orderBy('follow_ups.id').execute()
}

export function findFollowUp(db: Reader, sight: Sight, id: string) {
  return visibleEncounters(db, sight)
    .innerJoin('follow_ups', 'follow_ups.encounter_id', 'encounters.id')
    .selectAll('follow_ups')
    .select('encounters.inmate_id')
    .where('follow_ups.id', '=', id)
    .executeTakeFirst()
}

export async function insertFollowUp(db: Transaction<Tables>, row: FollowUpsTable): Promise<void> {
  await db.insertInto('follow_ups').values(row).execute()
}

export async function closeFollowUp(
  db: Transaction<Tables>,
  id: string,
  closing: Pick<FollowUpsTable, 'state' | 'done_encounter_id' | 'closed_at' | 'closed_by' | 'closed_reason'>,
): Promise<void> {
  await db.updateTable('follow_ups').set(closing).where('id', '=', id).execute()
}

export async function insertObservations(
  db: Transaction<Tables>,
  rows: readonly Insertable<ObservationsTable>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('observations').values(rows).execute()
}

export async function insertDiagnoses(db: Transaction<Tables>, rows: readonly DiagnosesTable[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('diagnoses').values(rows).execute()
}

export async function insertProcedures(db: Transaction<Tables>, rows: readonly ProceduresTable[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('procedures').values(rows).execute()
}

/** What a correction put something else in the place of. */
export async function replaceRows(
  db: Transaction<Tables>,
  table: 'observations' | 'diagnoses' | 'procedures',
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) await db.updateTable(table).set({ state: 'replaced' }).where('id', '=', id).execute()
}

export function listVersions(db: Reader, encounterIds: readonly string[]) {
  return db
    .selectFrom('encounter_versions')
    .innerJoin('accounts as writer', 'writer.id', 'encounter_versions.written_by')
    .innerJoin('accounts as replacer', 'replacer.id', 'encounter_versions.replaced_by')
    .selectAll('encounter_versions')
    .select(['writer.full_name as writer_name', 'replacer.full_name as replacer_name'])
    .where(oneOf('encounter_versions.encounter_id', encounterIds))
    .orderBy('encounter_versions.revision')
    .execute()
}

export async function insertVersion(db: Transaction<Tables>, row: EncounterVersionsTable): Promise<void> {
  await db.insertInto('encounter_versions').values(row).execute()
}

export function listAddenda(db: Reader, encounterIds: readonly string[]) {
  return db
    .selectFrom('encounter_addenda')
    .innerJoin('accounts', 'accounts.id', 'encounter_addenda.added_by')
    .selectAll('encounter_addenda')
    .select('accounts.full_name as adder_name')
    .where(oneOf('encounter_addenda.encounter_id', encounterIds))
    .orderBy('encounter_addenda.id')
    .execute()
}

export async function insertAddendum(db: Transaction<Tables>, row: EncounterAddendaTable): Promise<void> {
  await db.insertInto('encounter_addenda').values(row).execute()
}
