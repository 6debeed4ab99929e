import { Failure } from '#shared/contract/failure.ts'
import type {
  coachingHearingsContract,
  Hearing,
  HearingContent,
  HearingPerson,
  HearingRefusal,
} from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listMembershipsOf } from '../coaching-programmes/coaching-members.repository.ts'
import { decideStage, refuse as refuseStage, requireStagePerson } from '../coaching-stages/decide-stage.ts'
import { placesOf } from '../coaching-stages/stage-record.ts'
import { dateOf } from '../inmates/inmate-rows.ts'
import { findSummary, listSummariesOf } from '../inmates/inmates.repository.ts'
import {
  findHearing,
  findHearingPerson,
  type HearingPersonRow,
  type HearingRow,
  insertHearing,
  insertHearingPerson,
  listHearingPeople,
  listHearings,
  updateHearing,
  updateHearingPerson,
} from './coaching-hearings.repository.ts'

const refuse = (reason: HearingRefusal): Failure => new Failure('refused', { reason })

const toHearing = (row: HearingRow): Hearing => ({
  ...{ id: row.id, number: row.number, subject: row.subject, heldOn: row.held_on as CalendarDate },
  ...{ startsAt: row.starts_at, endsAt: row.ends_at, place: row.place, chair: row.chair },
  ...{ attendees: row.attendees, agenda: row.agenda, minutes: row.minutes },
  ...{ state: row.state, cancelReason: row.cancel_reason, revision: row.revision },
  ...{ listed: row.listed, decided: row.decided },
})

const columnsOf = (content: HearingContent) => ({
  ...{ number: content.number, subject: content.subject, held_on: content.heldOn, starts_at: content.startsAt },
  ...{ ends_at: content.endsAt, place: content.place, chair: content.chair, attendees: content.attendees },
  ...{ agenda: content.agenda, minutes: content.minutes },
})

/** @throws Failure refused (times-reversed) */
function checkTimes({ startsAt, endsAt }: HearingContent): void {
  if (endsAt !== null && endsAt < startsAt) throw refuse('times-reversed')
}

/** @throws Failure not-found, refused (hearing-cancelled) */
async function requireHearing({ db }: CommandContext, id: string): Promise<HearingRow> {
  const row = await findHearing(db, id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'cancelled') throw refuse('hearing-cancelled')
  return row
}

/** Somebody on a list about whom nothing is decided. @throws Failure not-found, refused (already-decided) */
async function requireListed({ db }: CommandContext, id: string): Promise<HearingPersonRow> {
  const row = await findHearingPerson(db, id)
  if (!row) throw new Failure('not-found')
  if (row.state !== 'listed') throw refuse('already-decided')
  return row
}

async function presentPeople(context: QueryContext, hearingId: string): Promise<HearingPerson[]> {
  const { db } = context
  const rows = await listHearingPeople(db, hearingId)
  const ids = rows.map(({ inmate_id }) => inmate_id)
  const places = new Map((await placesOf(context, await listSummariesOf(db, ids))).map((one) => [one.person.id, one]))
  const shown: HearingPerson[] = []
  for (const row of rows) {
    const place = places.get(row.inmate_id)
    if (!place) continue
    const programmes = await listMembershipsOf(db, row.inmate_id)
    shown.push({
      ...{ id: row.id, state: row.state, stage: row.stage, proposal: row.proposal, removeReason: row.remove_reason },
      place,
      programmes: programmes.map((one) => ({ name: one.programme_name, state: one.state })),
      decision:
        row.decision_id === null || row.decision_outcome === null || row.decision_state === 'voided'
          ? null
          : { id: row.decision_id, outcome: row.decision_outcome, reason: row.decision_reason },
      revision: row.revision,
    })
  }
  return shown
}

export const coachingHearingsService: ServiceOf<typeof coachingHearingsContract> = {
  list: async (_input, { db }) => (await listHearings(db)).map(toHearing),

  get: async ({ id }, context) => {
    const row = await findHearing(context.db, id)
    if (!row) throw new Failure('not-found')
    return { ...toHearing(row), people: await presentPeople(context, id) }
  },

  make: async (content, { db, newId, now, actor }) => {
    checkTimes(content)
    const id = newId()
    await insertHearing(db, {
      ...{ id, ...columnsOf(content), state: 'active', cancel_reason: null },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  change: async ({ content, ...reference }, context) => {
    const row = await requireHearing(context, reference.id)
    checkTimes(content)
    if (row.decided > 0 && content.heldOn !== dateOf(row.held_on)) throw refuse('has-decisions')
    if (!(await updateHearing(context.db, reference, columnsOf(content)))) throw new Failure('changed-meanwhile')
    return { revision: reference.revision + 1 }
  },

  cancel: async ({ reason, ...reference }, context) => {
    const row = await requireHearing(context, reference.id)
    if (row.decided > 0) throw refuse('has-decisions')
    const columns = { state: 'cancelled', cancel_reason: reason } as const
    if (!(await updateHearing(context.db, reference, columns))) throw new Failure('changed-meanwhile')
    return { revision: reference.revision + 1 }
  },

  enlist: async ({ hearingId, inmateId, stage, proposal }, context) => {
    const { db, newId, now, actor } = context
    await requireHearing(context, hearingId)
    await requireStagePerson(context, inmateId)
    const person = await findSummary(db, inmateId)
    if (person?.state !== 'present') throw refuse('person-not-here')
    const [place] = await placesOf(context, [person])
    if (!place?.hasVerdict) throw refuseStage('no-verdict')
    const listed = await listHearingPeople(db, hearingId)
    if (listed.some((one) => one.inmate_id === inmateId && one.state !== 'removed')) throw refuse('already-listed')
    const id = newId()
    await insertHearingPerson(db, {
      ...{ id, hearing_id: hearingId, inmate_id: inmateId, stage, proposal, state: 'listed' },
      ...{ decision_id: null, remove_reason: null, recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  remove: async ({ reason, ...reference }, context) => {
    await requireListed(context, reference.id)
    const columns = { state: 'removed', remove_reason: reason } as const
    if (!(await updateHearingPerson(context.db, reference, columns))) throw new Failure('changed-meanwhile')
    return { revision: reference.revision + 1 }
  },

  decide: async ({ outcome, reason, earlyReason, ...reference }, context) => {
    const row = await requireListed(context, reference.id)
    const hearing = await requireHearing(context, row.hearing_id)
    const { id } = await decideStage(context, {
      ...{ inmateId: row.inmate_id, sessionId: hearing.id, stage: row.stage, outcome, reason, earlyReason },
      ...{ decidedOn: hearing.held_on as CalendarDate, basis: hearing.number },
    })
    const columns = { state: 'decided', decision_id: id } as const
    if (!(await updateHearingPerson(context.db, reference, columns))) throw new Failure('changed-meanwhile')
    return { decisionId: id }
  },
}
