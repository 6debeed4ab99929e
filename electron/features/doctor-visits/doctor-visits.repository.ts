import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { oneOf, type Sight } from '../medical-records/encounters.repository.ts'
import type { DoctorVisitsTable, PresentedPeopleTable } from './doctor-visits.tables.ts'

const secrecies = ({ confidential }: Sight) => (confidential ? (['normal', 'extra'] as const) : (['normal'] as const))

function visits(db: Reader) {
  return db
    .selectFrom('doctor_visits')
    .innerJoin('accounts as planner', 'planner.id', 'doctor_visits.planned_by')
    .leftJoin('accounts as closer', 'closer.id', 'doctor_visits.closed_by')
    .leftJoin('accounts as reopener', 'reopener.id', 'doctor_visits.reopened_by')
    .selectAll('doctor_visits')
    .select(['planner.full_name as planner_name', 'closer.full_name as closer_name'])
    .select('reopener.full_name as reopener_name')
}

/** Open ones, soonest first. */
export function listOpenVisits(db: Reader) {
  return visits(db)
    .where('doctor_visits.state', '=', 'open')
    .orderBy('doctor_visits.visit_on')
    .orderBy('doctor_visits.id')
    .execute()
}

export type DoctorVisitRow = Awaited<ReturnType<typeof listOpenVisits>>[number]

/** Newest first. */
export function listClosedVisits(db: Reader, limit: number) {
  return visits(db)
    .where('doctor_visits.state', '=', 'closed')
    .orderBy('doctor_visits.visit_on', 'desc')
    .orderBy('doctor_visits.id', 'desc')
    .limit(limit)
    .execute()
}

export function findVisit(db: Reader, id: string) {
  return visits(db).where('doctor_visits.id', '=', id).executeTakeFirst()
}

/** How many are on each list, by state, as far as the reader may know of them. `visit_id` null: for the next day. */
export function countPresented(db: Reader, sight: Sight) {
  return db
    .selectFrom('presented_people')
    .select((select) => ['doctor_visit_id as visit_id', 'state', select.fn.countAll<number>().as('count')])
    .where('confidentiality', 'in', secrecies(sight))
    .groupBy(['doctor_visit_id', 'state'])
    .execute()
}

/** Doctors who ordered something, newest first, for the choice of a day. */
export async function listOrderingDoctors(db: Reader) {
  const { rows } = await sql<{ doctor_name: string; doctor_licence: string | null }>`
    select doctor_name, doctor_licence from doctor_orders where state <> 'voided'
    group by doctor_name, doctor_licence order by max(recorded_at) desc limit 50`.execute(db as Transaction<Tables>)
  return rows
}

function people(db: Reader, sight: Sight) {
  return db
    .selectFrom('presented_people')
    .innerJoin('accounts as adder', 'adder.id', 'presented_people.added_by')
    .leftJoin('accounts as settler', 'settler.id', 'presented_people.settled_by')
    .leftJoin('encounters as source', (join) =>
      join
        .onRef('source.id', '=', 'presented_people.encounter_id')
        // A visit that went to another person is no longer about this one.
        .onRef('source.inmate_id', '=', 'presented_people.inmate_id'),
    )
    .leftJoin('encounters as meeting', (join) =>
      join
        .onRef('meeting.id', '=', 'presented_people.meeting_id')
        .onRef('meeting.inmate_id', '=', 'presented_people.inmate_id')
        .on('meeting.state', '<>', 'voided'),
    )
    .leftJoin('presented_people as before', 'before.id', 'presented_people.carried_from_id')
    .leftJoin('doctor_visits as before_day', 'before_day.id', 'before.doctor_visit_id')
    .selectAll('presented_people')
    .select(['adder.full_name as adder_name', 'settler.full_name as settler_name'])
    .select(['source.number as source_number', 'meeting.number as meeting_number'])
    .select(['before_day.visit_on as before_on', 'before.settled_reason as before_reason'])
    .where('presented_people.confidentiality', 'in', secrecies(sight))
}

/** Of one day, or of those for the next one. */
export function listPresented(db: Reader, sight: Sight, visitId: string | null) {
  return people(db, sight)
    .where('presented_people.doctor_visit_id', visitId === null ? 'is' : '=', visitId)
    .orderBy('presented_people.added_at')
    .orderBy('presented_people.id')
    .execute()
}

export type PresentedRow = Awaited<ReturnType<typeof listPresented>>[number]

/** Undefined also where the reader may not know of it. */
export function findPresented(db: Reader, sight: Sight, id: string) {
  return people(db, sight).where('presented_people.id', '=', id).executeTakeFirst()
}

/** Whoever still waits on a later list because this day was closed, beside the entry from which that one came. */
export function listCarriedFrom(db: Reader, visit: Pick<DoctorVisitRow, 'id' | 'closed_at'>) {
  return db
    .selectFrom('presented_people as before')
    .innerJoin('presented_people as later', 'later.carried_from_id', 'before.id')
    .select(['before.id', 'before.revision', 'later.id as later_id', 'later.revision as later_revision'])
    .select(['later.reason', 'later.urgency'])
    .where('before.doctor_visit_id', '=', visit.id)
    .where('before.state', '=', 'not-presented')
    .where('before.settled_at', '=', visit.closed_at)
    .where('later.state', '=', 'waiting')
    .execute()
}

/** Where a person is on the list now. */
export function listWaitingOf(db: Reader, sight: Sight, inmateId: string) {
  return people(db, sight)
    .where('presented_people.inmate_id', '=', inmateId)
    .where('presented_people.state', '=', 'waiting')
    .orderBy('presented_people.id')
    .execute()
}

/** Notes of each person that wait for a doctor's signature. */
export async function countersignsOf(
  db: Reader,
  sight: Sight,
  inmateIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('countersigns')
    .innerJoin('encounters', 'encounters.id', 'countersigns.encounter_id')
    .select((select) => ['encounters.inmate_id', select.fn.countAll<number>().as('count')])
    .where('countersigns.state', '=', 'waiting')
    .where('encounters.state', '<>', 'voided')
    .where('encounters.confidentiality', 'in', secrecies(sight))
    .where(oneOf('encounters.inmate_id', inmateIds))
    .groupBy('encounters.inmate_id')
    .execute()
  return new Map(rows.map(({ inmate_id, count }) => [inmate_id, count]))
}

export async function insertVisit(db: Transaction<Tables>, row: Insertable<DoctorVisitsTable>): Promise<void> {
  await db.insertInto('doctor_visits').values(row).execute()
}

interface Reference {
  readonly id: string
  readonly revision: number
}

/** False where somebody changed it meanwhile; so with every change here. */
export async function updateVisit(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Omit<DoctorVisitsTable, 'id' | 'planned_at' | 'planned_by' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('doctor_visits')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertPresented(db: Transaction<Tables>, row: Insertable<PresentedPeopleTable>): Promise<void> {
  await db.insertInto('presented_people').values(row).execute()
}

export async function updatePresented(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Omit<PresentedPeopleTable, 'id' | 'inmate_id' | 'added_at' | 'added_by' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('presented_people')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Everybody who still waits on one list goes to another, those too of whom the reader is not told. Null: the next day. */
export async function moveWaiting(db: Transaction<Tables>, from: string | null, to: string | null): Promise<void> {
  await db
    .updateTable('presented_people')
    .set((set) => ({ doctor_visit_id: to, revision: set('revision', '+', 1) }))
    .where('doctor_visit_id', from === null ? 'is' : '=', from)
    .where('state', '=', 'waiting')
    .execute()
}

/** After a visit became more secret: so does the wish that came from it, and the entry of whoever was seen at it. */
export async function fitPresented(
  db: Transaction<Tables>,
  encounterId: string,
  confidentiality: 'normal' | 'extra',
): Promise<void> {
  if (confidentiality === 'normal') return
  await db
    .updateTable('presented_people')
    .set({ confidentiality })
    .where((where) => where.or([where('encounter_id', '=', encounterId), where('meeting_id', '=', encounterId)]))
    .where('confidentiality', '=', 'normal')
    .execute()
}
