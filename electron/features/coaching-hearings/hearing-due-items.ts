import type { DueItem } from '#shared/features/today/today.contract.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { type HearingRow, listHearings } from './coaching-hearings.repository.ts'
import { eligiblePeople } from './hearing-people.ts'

/** A session is told a week before, so that papers and people can be got together. */
const daysBefore = 7

const ofSecretary: Pick<DueItem, 'workingDaysLeft' | 'roles' | 'isMine'> = {
  ...{ workingDaysLeft: null, roles: ['sekretaris-tpp'], isMine: true },
}

const linkOf = ({ id }: HearingRow) => `/pembinaan/sidang-tpp/${id}`

function toItem(row: HearingRow, today: CalendarDate): DueItem {
  const isPast = row.held_on < today
  return {
    ...{ id: `stage-hearing:${row.id}`, kind: isPast ? 'stage-hearing-open' : 'stage-hearing-coming' },
    data: { number: row.number, count: row.listed },
    ...{ since: instantSchema.parse(row.recorded_at), dueOn: row.held_on as CalendarDate, ...ofSecretary },
    ...{ severity: isPast ? 'attention' : 'normal', link: linkOf(row) },
  }
}

/** Whoever reached a gate and is on no list: one line, since they come together. */
async function waitingItem(context: QueryContext, next: HearingRow | undefined): Promise<readonly DueItem[]> {
  const people = await eligiblePeople(context)
  const reached = people.flatMap(({ place: { eligibility } }) =>
    eligibility.kind === 'reached' ? [eligibility.since] : [],
  )
  const [first] = reached.toSorted()
  if (first === undefined) return []
  const { zone } = await unitDay(context)
  const since: Instant = startOfDay(first, zone)
  return [
    {
      ...{ id: 'stage-gate-reached', kind: 'stage-gate-reached', data: { count: people.length }, since, dueOn: null },
      ...{ ...ofSecretary, severity: 'attention' },
      link: next ? `${linkOf(next)}?lembar=semua` : '/pembinaan/sidang-tpp',
    },
  ]
}

/** The next sessions, those whose minutes nobody has closed, and people who wait for one. */
export const hearingDueItems: DueItemSource = {
  permission: 'decide:stages',
  list: async (context) => {
    const { today } = await unitDay(context)
    const open = (await listHearings(context.db)).filter(
      ({ state, closed_at }) => state === 'active' && closed_at === null,
    )
    const soon = open.filter(({ held_on }) => held_on <= addDays(today, daysBefore))
    const next = open.toReversed().find(({ held_on }) => held_on >= today)
    return [...soon.map((row) => toItem(row, today)), ...(await waitingItem(context, next))]
  },
}
