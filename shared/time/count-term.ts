import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { type ExplainedStretch, hourDeadline, type OfficeHours } from '#shared/time/hour-terms.ts'
import type { Instant } from '#shared/time/instant.ts'
import { type ExplainedDay, type Pause, type WorkingCalendar, workingDayDeadline } from '#shared/time/working-days.ts'

/** What a term is counted in. Hours run through the night; office hours only while the office is open. */
export const termUnits = ['working-days', 'calendar-days', 'hours', 'office-hours'] as const

export type TermUnit = (typeof termUnits)[number]

export interface Term {
  readonly amount: number
  readonly unit: TermUnit
}

/** A clock stood still between two moments; `to` is null while it still does. */
export interface MomentPause {
  readonly from: Instant
  readonly to: Instant | null
  readonly cause: string
}

export interface TermSurroundings {
  readonly calendar: WorkingCalendar
  readonly zone: FacilityZone
  readonly officeHours: OfficeHours | null
  /** Default false: the day after receipt is day one. Hours always begin at their moment. */
  readonly countStartDay: boolean
  readonly pauses: readonly MomentPause[]
  /** In the unit of the term. */
  readonly extendedBy: number
  /** Up to when a pause that has not ended is known to last. */
  readonly until: Instant
}

/** When a term ends, and everything that was or was not counted on the way. */
export interface CountedTerm {
  readonly due: CalendarDate
  /** For terms of hours the moment itself; null for terms of days, which last until the day ends. */
  readonly dueAt: Instant | null
  readonly days: readonly ExplainedDay[]
  readonly stretches: readonly ExplainedStretch[]
  readonly uncoveredYears: readonly number[]
}

/** Counts a term of any unit from the moment at which it begins. */
export function countTerm(start: Instant, term: Term, around: TermSurroundings): CountedTerm {
  return term.unit === 'hours' || term.unit === 'office-hours'
    ? countHours(start, term, around)
    : countDays(start, term, around)
}

function countDays(start: Instant, { amount, unit }: Term, around: TermSurroundings): CountedTerm {
  const { calendar, zone, countStartDay, extendedBy } = around
  const counted = workingDayDeadline(toCalendarDate(start, zone), amount, calendar, {
    countStartDay,
    extendedBy,
    everyDay: unit === 'calendar-days',
    pauses: dayPauses(around),
  })
  const uncoveredYears = unit === 'calendar-days' ? [] : counted.uncoveredYears
  return { due: counted.due, dueAt: null, days: counted.days, stretches: [], uncoveredYears }
}

/** The day on which a clock is stopped and the day on which it goes on both count: work was done on them. */
export function dayPauses({ pauses, zone, until }: Pick<TermSurroundings, 'pauses' | 'zone' | 'until'>): Pause[] {
  return pauses
    .map(({ from, to, cause }) => ({
      from: addDays(toCalendarDate(from, zone), 1),
      to: to === null ? toCalendarDate(until, zone) : addDays(toCalendarDate(to, zone), -1),
      cause,
    }))
    .filter((pause) => pause.from <= pause.to)
}

function countHours(start: Instant, { amount, unit }: Term, around: TermSurroundings): CountedTerm {
  const { calendar, zone, officeHours, pauses, extendedBy, until } = around
  const office = unit === 'office-hours' && officeHours !== null ? { hours: officeHours, calendar, zone } : null
  const { due, stretches } = hourDeadline(start, amount, {
    extendedBy,
    pauses: pauses.map((pause) => ({ ...pause, to: pause.to ?? until })).filter((pause) => pause.from < pause.to),
    ...(office === null ? {} : { office }),
  })
  const years = [...new Set(stretches.map(({ to }) => Number(toCalendarDate(to, zone).slice(0, 4))))]
  const uncoveredYears = office === null ? [] : years.filter((year) => !calendar.coveredYears.includes(year))
  return { due: toCalendarDate(due, zone), dueAt: due, days: [], stretches, uncoveredYears }
}
