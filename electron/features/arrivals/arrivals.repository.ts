import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentPlacement, currentRegister } from '../inmates/current-rows.repository.ts'
import type { ArrivalDecisionsTable, ArrivalMarksTable, ArrivalMinutesTable, ArrivalsTable } from './arrivals.tables.ts'

/** One text in place of hundreds of parameters, so that the statement stays the same and is prepared once. */
const oneOf = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`

const merged = (db: Reader) => db.selectFrom('inmate_merges').select('absorbed_id').where('state', '=', 'merged')

function arrivals(db: Reader) {
  return db
    .selectFrom('arrivals')
    .innerJoin('inmates', 'inmates.id', 'arrivals.inmate_id')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', currentPlacement)
    .leftJoin('arrival_decisions', (join) =>
      join.onRef('arrival_decisions.arrival_id', '=', 'arrivals.id').on('arrival_decisions.state', '=', 'active'),
    )
    .leftJoin('arrival_minutes', (join) =>
      join.onRef('arrival_minutes.arrival_id', '=', 'arrivals.id').on('arrival_minutes.state', '=', 'active'),
    )
    .selectAll('arrivals')
    .select([
      'inmates.name',
      'inmates.sex',
      'inmates.birth_date',
      'inmates.state as presence',
      'inmate_registers.written',
      'inmate_placements.block',
      'inmate_placements.room',
      'arrival_decisions.outcome',
      'arrival_decisions.look_again_on',
      'arrival_decisions.cared_at as decided_at',
      'arrival_minutes.id as minutes_id',
      'arrival_minutes.cared_at as minutes_at',
      // The day of the next coming; null while this is the last one.
      (of) =>
        of
          .selectFrom('arrivals as next')
          .select('next.came_on')
          .whereRef('next.inmate_id', '=', 'arrivals.inmate_id')
          .whereRef('next.came_on', '>', 'arrivals.came_on')
          .where('next.state', '=', 'open')
          .orderBy('next.came_on')
          .limit(1)
          .as('next_came_on'),
    ])
}

/** The last coming of everybody who is here, that counts, on or after a day. */
export function listArrivals(db: Reader, from: string) {
  return arrivals(db)
    .where('arrivals.state', '=', 'open')
    .where('arrivals.came_on', '>=', from)
    .where('inmates.state', '=', 'present')
    .where('inmates.id', 'not in', merged(db))
    .where(
      sql<boolean>`not exists (select 1 from arrivals later where later.inmate_id = arrivals.inmate_id
        and later.state = 'open' and (later.arrived_at, later.id) > (arrivals.arrived_at, arrivals.id))`,
    )
    .orderBy('arrivals.arrived_at')
    .orderBy('arrivals.id')
    .execute()
}

export type ArrivalRow = Awaited<ReturnType<typeof listArrivals>>[number]

export function findArrival(db: Reader, id: string) {
  return arrivals(db).where('arrivals.id', '=', id).executeTakeFirst()
}

export function findArrivalOfEvent(db: Reader, eventId: string) {
  return db.selectFrom('arrivals').selectAll().where('event_id', '=', eventId).executeTakeFirst()
}

/** Every coming of some people that counts, newest first, with what was decided. */
export function listComings(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('arrivals')
    .leftJoin('arrival_decisions', (join) =>
      join.onRef('arrival_decisions.arrival_id', '=', 'arrivals.id').on('arrival_decisions.state', '=', 'active'),
    )
    .select([
      'arrivals.id',
      'arrivals.inmate_id',
      'arrivals.arrived_at',
      'arrival_decisions.outcome',
      'arrival_decisions.cared_at as decided_at',
    ])
    .where(oneOf('arrivals.inmate_id', inmateIds))
    .where('arrivals.state', '=', 'open')
    .orderBy('arrivals.arrived_at', 'desc')
    .orderBy('arrivals.id', 'desc')
    .execute()
}

/** The coming whose minutes left a visit; the minutes that stand come first. */
export function findMinutesOfVisit(db: Reader, encounterId: string) {
  return db
    .selectFrom('arrival_minutes')
    .innerJoin('arrivals', 'arrivals.id', 'arrival_minutes.arrival_id')
    .select(['arrival_minutes.arrival_id', 'arrivals.arrived_at', 'arrivals.inmate_id'])
    .where('arrival_minutes.encounter_id', '=', encounterId)
    .orderBy('arrival_minutes.state')
    .limit(1)
    .executeTakeFirst()
}

export async function insertArrival(db: Transaction<Tables>, row: Insertable<ArrivalsTable>): Promise<void> {
  await db.insertInto('arrivals').values(row).execute()
}

export async function voidArrival(db: Transaction<Tables>, id: string): Promise<void> {
  await db.updateTable('arrivals').set({ state: 'voided' }).where('id', '=', id).execute()
}

/** That and when something was answered, for whether a requirement is met. What was answered stays where it is. */
export function listAnswered(db: Reader, inmateIds: readonly string[]) {
  return db
    .selectFrom('questionnaire_responses')
    .select(['id', 'inmate_id', 'url', 'cared_at', 'answers'])
    .where(oneOf('inmate_id', inmateIds))
    .where('state', '=', 'completed')
    .where('use', '=', 'health')
    .orderBy('cared_at')
    .orderBy('id')
    .execute()
}

export function listDecisions(db: Reader, arrivalId: string) {
  return db
    .selectFrom('arrival_decisions')
    .innerJoin('accounts', 'accounts.id', 'arrival_decisions.decided_by')
    .selectAll('arrival_decisions')
    .select('accounts.full_name as by_name')
    .where('arrival_decisions.arrival_id', '=', arrivalId)
    .orderBy('arrival_decisions.recorded_at', 'desc')
    .orderBy('arrival_decisions.id', 'desc')
    .execute()
}

export async function replaceDecision(db: Transaction<Tables>, id: string): Promise<void> {
  await db.updateTable('arrival_decisions').set({ state: 'replaced' }).where('id', '=', id).execute()
}

export async function insertDecision(db: Transaction<Tables>, row: Insertable<ArrivalDecisionsTable>): Promise<void> {
  await db.insertInto('arrival_decisions').values(row).execute()
}

export function findMinutes(db: Reader, arrivalId: string) {
  return db
    .selectFrom('arrival_minutes')
    .innerJoin('accounts', 'accounts.id', 'arrival_minutes.written_by')
    .selectAll('arrival_minutes')
    .select(['accounts.full_name as by_name', 'accounts.employee_number as by_number'])
    .where('arrival_minutes.arrival_id', '=', arrivalId)
    .where('arrival_minutes.state', '=', 'active')
    .executeTakeFirst()
}

export function listMarks(db: Reader, minutesId: string) {
  return db.selectFrom('arrival_marks').selectAll().where('minutes_id', '=', minutesId).orderBy('position').execute()
}

export async function replaceMinutes(db: Transaction<Tables>, id: string, reason: string): Promise<void> {
  await db
    .updateTable('arrival_minutes')
    .set({ state: 'replaced', replaced_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function insertMinutes(
  db: Transaction<Tables>,
  row: Insertable<ArrivalMinutesTable>,
  marks: readonly Insertable<ArrivalMarksTable>[],
): Promise<void> {
  await db.insertInto('arrival_minutes').values(row).execute()
  if (marks.length > 0) await db.insertInto('arrival_marks').values(marks).execute()
}
