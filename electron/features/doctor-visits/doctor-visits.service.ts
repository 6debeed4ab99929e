import { Failure } from '#shared/contract/failure.ts'
import type { doctorVisitsContract } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { requireCaredFor, sightOf } from '../medical-records/record-person.ts'
import { refuse as refuseInRecord } from '../medical-records/refuse.ts'
import {
  countPresented,
  findVisit,
  insertPresented,
  insertVisit,
  listClosedVisits,
  listOpenVisits,
  listOrderingDoctors,
  listPresented,
  listWaitingOf,
  moveWaiting,
  updateVisit,
} from './doctor-visits.repository.ts'
import { meetings } from './meet-person.ts'
import { countOf, presentPeople, toVisit } from './present-doctor-visit.ts'
import {
  carryOver,
  changeEntry,
  type Reference,
  requireEntry,
  requireOpenDay,
  requireWaiting,
  settledAs,
} from './presented-people.ts'
import { refuse } from './refuse.ts'
import { bringBack } from './reopen-day.ts'

const closedShown = 50

interface Day {
  readonly on: CalendarDate
  readonly doctorName: string
  readonly doctorLicence: string | null
  readonly doctorInstitution: string | null
}

const columnsOf = ({ on, doctorName, doctorLicence, doctorInstitution }: Day) => ({
  ...{ visit_on: on, doctor_name: doctorName },
  ...{ doctor_licence: doctorLicence, doctor_institution: doctorInstitution },
})

/** @throws Failure refused (day-in-past, day-exists) */
async function checkDay(
  context: CommandContext,
  { on, doctorName }: Pick<Day, 'on' | 'doctorName'>,
  exceptId: string | null,
): Promise<void> {
  const { today } = await unitDay(context)
  const own = exceptId === null ? undefined : await findVisit(context.db, exceptId)
  // A day that is over may still get its doctor's name put right.
  if (on < today && own?.visit_on !== on) throw refuse('day-in-past')
  const isSame = (row: { readonly id: string; readonly visit_on: string; readonly doctor_name: string }) =>
    row.id !== exceptId && row.visit_on === on && row.doctor_name.toLowerCase() === doctorName.toLowerCase()
  if ((await listOpenVisits(context.db)).some(isSame)) throw refuse('day-exists')
}

/** @throws Failure not-found, changed-meanwhile, refused (day-closed) */
async function requireDay(context: CommandContext, { id, revision }: Reference) {
  const visit = await requireOpenDay(context, id)
  if (visit.revision !== revision) throw new Failure('changed-meanwhile')
  return visit
}

async function changeDay({ db }: CommandContext, reference: Reference, change: Parameters<typeof updateVisit>[2]) {
  if (!(await updateVisit(db, reference, change))) throw new Failure('changed-meanwhile')
  return { revision: reference.revision + 1 }
}

/** The day of leaving is still a day of care, but nobody is put down for a later one. @throws Failure not-found, refused */
async function requireStillHere(context: CommandContext, inmateId: string): Promise<void> {
  const { state } = await requireCaredFor(context, inmateId, context.now)
  if (state === 'dead') throw refuseInRecord('person-dead')
  if (state === 'released' || state === 'transferred') throw refuseInRecord('person-released')
}

export const doctorVisitsService: ServiceOf<typeof doctorVisitsContract> = {
  ...meetings,

  list: async (_input, { db, actor }) => {
    const counts = await countPresented(db, sightOf(actor))
    const rows = [...(await listOpenVisits(db)), ...(await listClosedVisits(db, closedShown))]
    const doctors = [
      ...rows
        .toSorted((left, right) => (left.planned_at < right.planned_at ? 1 : -1))
        .map((row) => ({
          ...{ doctorName: row.doctor_name, doctorLicence: row.doctor_licence },
          doctorInstitution: row.doctor_institution,
        })),
      ...(await listOrderingDoctors(db)).map((row) => ({
        ...{ doctorName: row.doctor_name, doctorLicence: row.doctor_licence, doctorInstitution: null },
      })),
    ]
    return {
      visits: rows.map((row) => toVisit(row, counts)),
      unplanned: countOf(counts, null, 'waiting'),
      doctors: [
        ...new Map(doctors.toReversed().map((one) => [one.doctorName.toLowerCase(), one])).values(),
      ].toReversed(),
    }
  },

  people: async ({ visitId }, context) => {
    const { db, actor, recordRead } = context
    if (visitId !== null && !(await findVisit(db, visitId))) throw new Failure('not-found')
    const rows = await listPresented(db, sightOf(actor), visitId)
    // Without a day, what was taken off is a matter of the person's history alone.
    const shown = visitId === null ? rows.filter(({ state }) => state === 'waiting') : rows
    await recordRead('inmate', [...new Set(shown.map(({ inmate_id }) => inmate_id))])
    return presentPeople(context, shown)
  },

  ofPerson: async ({ inmateId }, context) => {
    const { db, actor, recordRead } = context
    await recordRead('inmate', [inmateId])
    return presentPeople(context, await listWaitingOf(db, sightOf(actor), inmateId))
  },

  plan: async (day, context) => {
    const { db, now, actor, newId } = context
    await checkDay(context, day, null)
    const id = newId()
    await insertVisit(db, { id, ...columnsOf(day), state: 'open', planned_at: now, planned_by: actor.accountId })
    await moveWaiting(db, null, id)
    return { id }
  },

  change: async ({ id, revision, ...day }, context) => {
    await requireDay(context, { id, revision })
    await checkDay(context, day, id)
    return changeDay(context, { id, revision }, columnsOf(day))
  },

  close: async ({ id, revision, reason }, context) => {
    const { db, now, actor } = context
    const { visit_on } = await requireDay(context, { id, revision })
    const waiting = (await listPresented(db, sightOf(actor), id)).filter(({ state }) => state === 'waiting')
    if (waiting.length > 0 && reason === null) throw refuse('reason-missing')
    let carried = 0
    for (const row of waiting) if ((await carryOver(context, row, reason ?? '')).isCarried) carried += 1
    const later = (await listOpenVisits(db)).find((one) => one.visit_on > visit_on)
    // Those of whom whoever closes the day may not know go along without a word.
    await moveWaiting(db, id, later?.id ?? null)
    const closed = { state: 'closed', closed_at: now, closed_by: actor.accountId, closed_reason: reason } as const
    return { ...(await changeDay(context, { id, revision }, closed)), carried }
  },

  reopen: async ({ id, revision, reason }, context) => {
    const visit = await findVisit(context.db, id)
    if (!visit) throw new Failure('not-found')
    if (visit.revision !== revision) throw new Failure('changed-meanwhile')
    if (visit.state === 'open') throw refuse('day-open')
    const day = { on: calendarDateSchema.parse(visit.visit_on), doctorName: visit.doctor_name }
    await checkDay(context, day, id)
    const open = { state: 'open', closed_at: null, closed_by: null, closed_reason: null } as const
    const reopened = { reopened_at: context.now, reopened_by: context.actor.accountId, reopened_reason: reason }
    const change = await changeDay(context, { id, revision }, { ...open, ...reopened })
    return { ...change, broughtBack: await bringBack(context, visit, reason) }
  },

  add: async ({ visitId, inmateId, encounterId, reason, urgency, confidentiality }, context) => {
    const { db, now, actor, newId } = context
    const sight = sightOf(actor)
    if (visitId !== null) await requireOpenDay(context, visitId)
    await requireStillHere(context, inmateId)
    const source = encounterId === null ? undefined : await findEncounter(db, sight, encounterId)
    if (encounterId !== null && !source) throw new Failure('not-found')
    if (source && source.inmate_id !== inmateId) throw refuse('encounter-other-person')
    if ((await listWaitingOf(db, sight, inmateId)).length > 0) throw refuse('already-listed')
    const id = newId()
    await insertPresented(db, {
      ...{ id, doctor_visit_id: visitId, inmate_id: inmateId, encounter_id: encounterId, reason, urgency },
      // What comes from a visit that few may see is seen by few.
      confidentiality: source?.confidentiality === 'extra' ? 'extra' : confidentiality,
      ...{ added_at: now, added_by: actor.accountId, state: 'waiting' },
    })
    return { id, visitId }
  },

  edit: async ({ id, revision, reason, urgency }, context) => {
    await requireWaiting(context, { id, revision })
    return changeEntry(context, { id, revision }, { reason, urgency })
  },

  move: async ({ id, revision, visitId }, context) => {
    await requireWaiting(context, { id, revision })
    if (visitId !== null) await requireOpenDay(context, visitId)
    return changeEntry(context, { id, revision }, { doctor_visit_id: visitId })
  },

  markPresented: async ({ id, revision }, context) => {
    const row = await requireWaiting(context, { id, revision })
    if (row.doctor_visit_id === null) throw refuse('day-missing')
    return changeEntry(context, { id, revision }, settledAs(context, 'presented', null))
  },

  postpone: async ({ id, revision, reason }, context) => {
    const row = await requireWaiting(context, { id, revision })
    const { on } = await carryOver(context, row, reason)
    return { revision: revision + 1, carriedTo: on }
  },

  takeOff: async ({ id, revision, reason }, context) => {
    await requireWaiting(context, { id, revision })
    return changeEntry(context, { id, revision }, settledAs(context, 'taken-off', reason))
  },

  putBack: async ({ id, revision }, context) => {
    const { db, actor } = context
    const row = await requireEntry(context, { id, revision })
    if (row.state !== 'presented' && row.state !== 'taken-off') throw refuse('not-settled')
    if (row.doctor_visit_id !== null) await requireOpenDay(context, row.doctor_visit_id)
    if ((await listWaitingOf(db, sightOf(actor), row.inmate_id)).length > 0) throw refuse('already-listed')
    const open = { state: 'waiting', settled_at: null, settled_by: null, settled_reason: null } as const
    return changeEntry(context, { id, revision }, open)
  },
}
