import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import {
  type NeedStanding,
  type ParticipationState,
  participationState,
  standingOfNeed,
} from '#shared/features/assessment-needs/needs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { dateOf } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import {
  listOutside,
  listParticipations,
  type OutsideRow,
  type ParticipationRow,
} from './assessment-needs.repository.ts'
import type { NeedOfPerson } from './person-needs.ts'

interface Told {
  readonly row: ParticipationRow
  readonly state: ParticipationState
}

export interface MetNeed {
  readonly foundOn: CalendarDate
  readonly standing: NeedStanding
  readonly participations: readonly Told[]
  readonly outside: readonly OutsideRow[]
}

/** What is done about the needs of these people: one reading for all of them. */
export async function standingsOfNeeds(context: QueryContext | CommandContext, inmateIds: readonly string[]) {
  const { db } = context
  const { today, zone } = await unitDay(context)
  const members = Map.groupBy(await listParticipations(db, inmateIds), ({ inmate_id, need }) => `${inmate_id} ${need}`)
  const outside = Map.groupBy(await listOutside(db, inmateIds), ({ inmate_id, need }) => `${inmate_id} ${need}`)
  return (inmateId: string, { need, frozenAt }: NeedOfPerson, isOutside: boolean): MetNeed => {
    const foundOn = toCalendarDate(frozenAt, zone)
    const participations = (members.get(`${inmateId} ${need}`) ?? []).map((row) => ({
      row,
      state: stateOf(row, today),
    }))
    const notes = outside.get(`${inmateId} ${need}`) ?? []
    const told = participations.map(({ row, state }) => ({ state, leftOn: dateOf(row.left_on) }))
    const hasOutside = isOutside && notes.some(({ state }) => state === 'active')
    return { foundOn, standing: standingOfNeed(foundOn, told, hasOutside), participations, outside: notes }
  }
}

const day = (text: string) => text as CalendarDate

const stateOf = (row: ParticipationRow, today: CalendarDate): ParticipationState =>
  participationState(
    {
      ...{ state: row.state, goneWith: row.gone_with, leftOn: dateOf(row.left_on), beginsOn: day(row.begins_on) },
      ...{ endsOn: dateOf(row.ends_on), endedOn: dateOf(row.ended_on), hasCertificate: Boolean(row.has_certificate) },
    },
    today,
  )

const untold: ReadonlySet<ParticipationState> = new Set(['planned', 'running', 'waiting', 'finished'])

export function presentParticipation({ row, state }: Told): PersonNeed['programmes'][number] {
  const { joined_on, begins_on, left_on, ends_on, proposal_id, proposer_name } = row
  const isWaitingProposal = proposal_id !== null && state === 'waiting'
  return {
    ...{ memberId: row.id, programmeId: row.programme_id, name: row.name, state },
    from: day(joined_on !== null && joined_on > begins_on ? joined_on : begins_on),
    until: dateOf(left_on ?? ends_on),
    reason: untold.has(state) ? null : (row.left_reason ?? row.decision_reason),
    proposal: isWaitingProposal
      ? { id: proposal_id, revision: row.revision, byName: proposer_name ?? '', on: day(row.asked_on) }
      : null,
  }
}

export const presentOutside = (row: OutsideRow): PersonNeed['outside'][number] => ({
  ...{ id: row.id, need: row.need, name: row.name, place: row.place, from: day(row.from_on), state: row.state },
  ...{ endedOn: dateOf(row.ended_on), endReason: row.end_reason, byName: row.by_name, revision: row.revision },
})
