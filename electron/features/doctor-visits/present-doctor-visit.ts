import type { DoctorVisit, PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { inOrderOfSeeing } from '#shared/features/doctor-visits/doctor-visits.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { listSummariesOf } from '../inmates/inmates.repository.ts'
import { sightOf } from '../medical-records/record-person.ts'
import {
  countersignsOf,
  type countPresented,
  type DoctorVisitRow,
  type PresentedRow,
} from './doctor-visits.repository.ts'

type Counts = Awaited<ReturnType<typeof countPresented>>

export const countOf = (counts: Counts, visitId: string | null, state: PresentedRow['state']): number =>
  counts.find((one) => one.visit_id === visitId && one.state === state)?.count ?? 0

export const toVisit = (row: DoctorVisitRow, counts: Counts): DoctorVisit => ({
  id: row.id,
  on: calendarDateSchema.parse(row.visit_on),
  doctorName: row.doctor_name,
  doctorLicence: row.doctor_licence,
  doctorInstitution: row.doctor_institution,
  state: row.state,
  planned: { at: instantSchema.parse(row.planned_at), byName: row.planner_name },
  closed:
    row.closed_at === null
      ? null
      : { at: instantSchema.parse(row.closed_at), byName: row.closer_name ?? '', reason: row.closed_reason },
  reopened:
    row.reopened_at === null
      ? null
      : {
          at: instantSchema.parse(row.reopened_at),
          byName: row.reopener_name ?? '',
          reason: row.reopened_reason ?? '',
        },
  waiting: countOf(counts, row.id, 'waiting'),
  presented: countOf(counts, row.id, 'presented'),
  revision: row.revision,
})

const referenceOf = (id: string | null, number: string | null) =>
  id === null || number === null ? null : { id, number }

/** In the order in which they are to be seen. */
export async function presentPeople(
  { db, actor }: { readonly db: Reader; readonly actor: Pick<Actor, 'permissions'> },
  rows: readonly PresentedRow[],
): Promise<PresentedPerson[]> {
  const ids = [...new Set(rows.map(({ inmate_id }) => inmate_id))]
  const persons = new Map((await listSummariesOf(db, ids)).map((row) => [row.id, toSummary(row)]))
  const countersigns = await countersignsOf(db, sightOf(actor), ids)
  const people = rows.flatMap((row): PresentedPerson[] => {
    const person = persons.get(row.inmate_id)
    if (!person) return []
    return [
      {
        id: row.id,
        visitId: row.doctor_visit_id,
        person,
        reason: row.reason,
        urgency: row.urgency,
        confidentiality: row.confidentiality,
        encounter: referenceOf(row.encounter_id, row.source_number),
        meeting: referenceOf(row.meeting_id, row.meeting_number),
        added: { at: instantSchema.parse(row.added_at), byName: row.adder_name },
        state: row.state,
        settled:
          row.settled_at === null
            ? null
            : { at: instantSchema.parse(row.settled_at), byName: row.settler_name ?? '', reason: row.settled_reason },
        carried:
          row.before_on === null
            ? null
            : { on: calendarDateSchema.parse(row.before_on), reason: row.before_reason ?? '' },
        countersigns: countersigns.get(row.inmate_id) ?? 0,
        revision: row.revision,
      },
    ]
  })
  return people.toSorted(inOrderOfSeeing)
}
