import { Failure } from '#shared/contract/failure.ts'
import type {
  coachingHearingsContract,
  EligiblePerson,
} from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { CoachingStage } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { decideStage, refuse as refuseStage, requireStagePerson } from '../coaching-stages/decide-stage.ts'
import { placesOf, placesOfEverybody } from '../coaching-stages/stage-record.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import {
  findHearingPerson,
  type HearingPersonRow,
  insertHearingPerson,
  listHearingPeople,
  listWaitingInmates,
  updateHearingPerson,
} from './coaching-hearings.repository.ts'
import { programmesOf, refuse, requireOpenHearing } from './hearing-record.ts'

/** Somebody on a list about whom nothing is decided. @throws Failure not-found, refused (already-decided) */
async function requireListed({ db }: CommandContext, id: string): Promise<HearingPersonRow> {
  const row = await findHearingPerson(db, id)
  if (!row) throw new Failure('not-found')
  if (row.state !== 'listed') throw refuse('already-decided')
  return row
}

/** Whoever has reached a gate and waits on no list. */
export async function eligiblePeople(context: QueryContext): Promise<EligiblePerson[]> {
  const { db } = context
  const waiting = new Set((await listWaitingInmates(db)).map(({ inmate_id }) => inmate_id))
  const places = await placesOfEverybody(context)
  const reached = places.flatMap((place) =>
    place.eligibility.kind === 'reached' && !waiting.has(place.person.id)
      ? [{ place, stage: place.eligibility.next }]
      : [],
  )
  const programmes = await programmesOf(
    db,
    reached.map(({ place }) => place.person.id),
  )
  return reached.map((one) => ({ ...one, programmes: programmes(one.place.person.id) }))
}

interface Proposal {
  readonly hearingId: string
  readonly inmateId: string
  readonly stage: CoachingStage
  readonly proposal: string | null
}

/** @throws Failure not-found, refused (person-not-here, no-verdict, already-listed) */
async function putOnList(context: CommandContext, { hearingId, inmateId, stage, proposal }: Proposal): Promise<string> {
  const { db, newId, now, actor } = context
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
  return id
}

type Kept = 'eligible' | 'enlist' | 'enlistMany' | 'remove' | 'removeMany' | 'decide'

/** Who is on the list of a session, and what was decided about them. */
export const hearingPeople: Pick<ServiceOf<typeof coachingHearingsContract>, Kept> = {
  eligible: (_input, context) => eligiblePeople(context),

  enlist: async (proposal, context) => {
    await requireOpenHearing(context, proposal.hearingId)
    return { id: await putOnList(context, proposal) }
  },

  enlistMany: async ({ hearingId, people }, context) => {
    await requireOpenHearing(context, hearingId)
    const ids: string[] = []
    for (const { inmateId, stage } of people)
      ids.push(await putOnList(context, { hearingId, inmateId, stage, proposal: null }))
    return { ids }
  },

  remove: async ({ reason, ...reference }, context) => {
    const row = await requireListed(context, reference.id)
    await requireOpenHearing(context, row.hearing_id)
    const columns = { state: 'removed', remove_reason: reason } as const
    if (!(await updateHearingPerson(context.db, reference, columns))) throw new Failure('changed-meanwhile')
    return { revision: reference.revision + 1 }
  },

  removeMany: async ({ hearingId, ids, reason }, context) => {
    const { db } = context
    await requireOpenHearing(context, hearingId)
    const rows = (await listHearingPeople(db, hearingId)).filter(
      ({ id, state }) => ids.includes(id) && state === 'listed',
    )
    for (const row of rows) await updateHearingPerson(db, row, { state: 'removed', remove_reason: reason })
    return { removed: rows.length }
  },

  decide: async ({ outcome, reason, earlyReason, ...reference }, context) => {
    const row = await requireListed(context, reference.id)
    const hearing = await requireOpenHearing(context, row.hearing_id)
    const { id } = await decideStage(context, {
      ...{ inmateId: row.inmate_id, sessionId: hearing.id, stage: row.stage, outcome, reason, earlyReason },
      ...{ decidedOn: hearing.held_on as CalendarDate, basis: hearing.number },
    })
    const columns = { state: 'decided', decision_id: id } as const
    if (!(await updateHearingPerson(context.db, reference, columns))) throw new Failure('changed-meanwhile')
    return { decisionId: id }
  },
}
