import { Failure } from '#shared/contract/failure.ts'
import type { ArrivalSummary, arrivalsContract } from '#shared/features/arrivals/arrivals.contract.ts'
import { arrivalSettingsKey } from '#shared/features/arrivals/arrivals.history.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { beginSeparation } from '../separations/separations.service.ts'
import { entryOf, openArrivalOf } from './arrival-entries.ts'
import { arrivalChecksIn, arrivalSettingsOf, bodyRegionsIn, refuse } from './arrival-facts.ts'
import { arrivalPage } from './arrival-page.ts'
import {
  findMinutes,
  findMinutesOfVisit,
  insertDecision,
  insertMinutes,
  listArrivals,
  listDecisions,
  replaceDecision,
  replaceMinutes,
} from './arrivals.repository.ts'
import { fileMinutes } from './minutes-visit.ts'
import { presentArrivals } from './present-arrivals.ts'
import { responsesSince, suspicionIn } from './suspicion.ts'

const earliest = '0001-01-01'

/** The most urgent first. */
export async function boardOf(context: QueryContext): Promise<ArrivalSummary[]> {
  const { startsOn } = await arrivalSettingsOf(context.db)
  const rows = await presentArrivals(context, await listArrivals(context.db, startsOn ?? earliest))
  const isEnded = ({ standing }: ArrivalSummary) => standing === 'done' || standing === 'observing'
  return rows.toSorted(
    (left, right) => Number(isEnded(left)) - Number(isEnded(right)) || (left.dueAt < right.dueAt ? -1 : 1),
  )
}

export const arrivalsService: ServiceOf<typeof arrivalsContract> = {
  board: async ({ show }, context) => {
    const rows = (await boardOf(context)).filter(({ standing }) => show === 'all' || standing !== 'done')
    await context.recordRead(
      'inmate',
      rows.map(({ inmate }) => inmate.id),
    )
    return rows
  },

  get: ({ id }, context) => arrivalPage(context, id),

  ofVisit: async ({ encounterId }, context) => {
    const visit = await findEncounter(context.db, sightOf(context.actor), encounterId)
    await context.recordRead('inmate', visit ? [visit.inmate_id] : [])
    const coming = visit && (await findMinutesOfVisit(context.db, encounterId))
    if (!coming || coming.inmate_id !== visit.inmate_id) return null
    return { id: coming.arrival_id, arrivedAt: instantSchema.parse(coming.arrived_at) }
  },

  decide: async ({ arrivalId, basis, outcome, reason, lookAgainOn, ...care }, context) => {
    const { db, newId, actor } = context
    const row = await openArrivalOf(context, arrivalId)
    const { at, ...entry } = await entryOf(context, row, care)
    if (outcome === 'observe' && lookAgainOn === null) throw refuse('look-again-missing')
    const { zone } = await unitDay(context)
    if (lookAgainOn !== null && lookAgainOn < toCalendarDate(at, zone)) throw refuse('look-again-past')
    const current = (await listDecisions(db, arrivalId)).find(({ state }) => state === 'active')
    if ((current?.id ?? null) !== basis) throw new Failure('changed-meanwhile')
    if (current) await replaceDecision(db, current.id)
    const id = newId()
    await insertDecision(db, {
      id,
      arrival_id: arrivalId,
      outcome,
      reason,
      look_again_on: outcome === 'observe' ? lookAgainOn : null,
      state: 'active',
      cared_at: at,
      ...entry,
      decided_by: actor.accountId,
    })
    return { id }
  },

  saveMinutes: async ({ arrivalId, basis, reason, handedOverBy, handedOverOffice, marks, ...care }, context) => {
    const { db, services, newId, actor } = context
    const row = await openArrivalOf(context, arrivalId)
    const { at, ...entry } = await entryOf(context, row, care)
    const { url } = arrivalChecksIn(services.resourcesFolder).minutes
    const examination = (await responsesSince(context, row)).find((one) => one.url === url)
    if (!examination) throw refuse('examination-missing')
    const known = new Set(bodyRegionsIn(services.resourcesFolder).regions.map((region) => region.id))
    if (marks.some(({ region }) => !known.has(region))) throw refuse('region-unknown')
    const current = await findMinutes(db, arrivalId)
    if ((current?.id ?? null) !== basis) throw new Failure('changed-meanwhile')
    if (current) {
      if (reason === null) throw refuse('reason-missing')
      await replaceMinutes(db, current.id, reason)
    }
    const encounterId = await fileMinutes(context, row, {
      examination,
      marks,
      at,
      lateReason: entry.late_reason,
      former: current ?? null,
      reason,
    })
    const id = newId()
    await insertMinutes(
      db,
      {
        id,
        arrival_id: arrivalId,
        response_id: examination.id,
        encounter_id: encounterId,
        handed_over_by: handedOverBy,
        handed_over_office: handedOverOffice,
        state: 'active',
        replaced_reason: null,
        cared_at: at,
        ...entry,
        written_by: actor.accountId,
      },
      marks.map((mark, index) => ({
        ...mark,
        id: newId(),
        minutes_id: id,
        arrival_id: arrivalId,
        position: index + 1,
      })),
    )
    return { id }
  },

  separate: async ({ arrivalId, block, room, ...care }, context) => {
    const row = await openArrivalOf(context, arrivalId)
    const { at, ...entry } = await entryOf(context, row, care)
    const suspicion = suspicionIn(context, await responsesSince(context, row))
    if (!suspicion) throw refuse('not-suspected')
    const origin = { arrivalId, responseId: suspicion.id, encounterId: null, ground: null }
    return beginSeparation(context, { inmateId: row.inmate_id, ...origin, block, room, at, entry })
  },

  settings: (_input, { db }) => arrivalSettingsOf(db),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, arrivalSettingsKey, input)
    return {}
  },
}
