import type { WeekSlot } from '#shared/features/coaching-sessions/session-time.ts'
import type { Weekday } from '#shared/time/calendar-date.ts'
import { addYears, type CalendarDate, compareDates } from '#shared/time/calendar-date.ts'
import { parseTime } from '../../format/parse-date.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'

export interface TypedSlot {
  /** As the choice field holds it. */
  readonly weekday: string
  readonly startsAt: string
  readonly minutes: number | null
}

export interface TypedPlan {
  readonly programmeId: string | null
  readonly title: string
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  readonly slots: readonly TypedSlot[]
  readonly skipsHolidays: boolean
}

/** 45 minutes, as the service standard of the arts has it. */
export const emptySlot: TypedSlot = { weekday: '1', startsAt: '', minutes: 45 }

const { problems } = words

export const isTooShortOrLong = (minutes: number | null) => minutes === null || minutes < 5 || minutes > 720

export function planProblems(plan: TypedPlan): Record<string, string> {
  const found: Record<string, string> = {}
  if (plan.programmeId === null) found.programmeId = problems.programme
  if (plan.title.trim() === '') found.title = problems.title
  if (plan.from === null) found.from = problems.date
  if (plan.until === null) found.until = problems.date
  if (plan.from !== null && plan.until !== null && compareDates(plan.until, plan.from) < 0)
    found.until = problems.reversed
  if (plan.slots.length === 0) found.slots = problems.slots
  for (const [index, { startsAt, minutes }] of plan.slots.entries()) {
    if (parseTime(startsAt) === null) found[`slots.${index}.startsAt`] = problems.time
    if (isTooShortOrLong(minutes)) found[`slots.${index}.minutes`] = problems.minutes
  }
  return found
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** What the core is asked; null while something is missing. A plan may be looked at before it has a name. */
export function planOf(plan: TypedPlan) {
  const { title: _title, ...missing } = planProblems(plan)
  const { programmeId, from, until, skipsHolidays } = plan
  if (Object.keys(missing).length > 0 || programmeId === null || from === null || until === null) return null
  const slots = plan.slots.flatMap(({ weekday, startsAt, minutes }): WeekSlot[] => {
    const day = weekdays.find((one) => String(one) === weekday)
    const time = parseTime(startsAt)
    return day === undefined || time === null || minutes === null ? [] : [{ weekday: day, startsAt: time, minutes }]
  })
  return { programmeId, from, until, slots, skipsHolidays }
}

interface KnownPlan extends Pick<TypedPlan, 'title' | 'skipsHolidays'> {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly slots: readonly WeekSlot[]
}

/** A plan that there is, as it is typed; `years` later where another is made after it. */
export const typedPlanOf = (programmeId: string, plan: KnownPlan, years = 0): TypedPlan => ({
  ...{ programmeId, title: plan.title, skipsHolidays: plan.skipsHolidays },
  ...{ from: addYears(plan.from, years), until: addYears(plan.until, years) },
  slots: plan.slots.map(({ weekday, startsAt, minutes }) => ({
    ...{ weekday: String(weekday), startsAt: startsAt.replace(':', '.'), minutes },
  })),
})
