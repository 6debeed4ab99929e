import { addDays, type CalendarDate, compareDates, daysBetween, weekdayOf } from '../../time/calendar-date.ts'
import { nextDueOn } from '../assessments/assessments.rules.ts'

/** Why somebody is on the list. `running`: the assessment has begun and its own clock counts. */
export const dueReasons = ['first', 'yearly', 'information', 'running'] as const

export type DueReason = (typeof dueReasons)[number]

export interface DueTerms {
  /** Calendar days for the first assessment, from the arrival, or from the day the person came to be assessed at all. */
  readonly firstDays: number
  readonly repeatMonths: number
  /** Calendar days from the day on which new valid information was learnt. */
  readonly informationDays: number
}

export interface DueFacts {
  /** The arrival, or the day of the status; of a klien the beginning of the supervision. */
  readonly since: CalendarDate
  /** When the last result was frozen. */
  readonly assessedOn: CalendarDate | null
  /** The earliest day of what is not taken up yet. */
  readonly learntOn: CalendarDate | null
}

/** What is due and when, for somebody without a running assessment. A first one takes up whatever was learnt meanwhile. */
export function dueOf(
  { since, assessedOn, learntOn }: DueFacts,
  terms: DueTerms,
): { readonly reason: Exclude<DueReason, 'running'>; readonly on: CalendarDate; readonly from: CalendarDate } {
  if (assessedOn === null) return { reason: 'first', on: addDays(since, terms.firstDays), from: since }
  const yearly = { reason: 'yearly' as const, on: nextDueOn(assessedOn, terms.repeatMonths), from: assessedOn }
  if (learntOn === null) return yearly
  const informed = addDays(learntOn, terms.informationDays)
  return compareDates(informed, yearly.on) <= 0 ? { reason: 'information', on: informed, from: learntOn } : yearly
}

/** Weeks begin on Monday. */
export const weekOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day))

/** How many of the days fall into each of the weeks from the one of `first` on. */
export function countByWeek(
  days: readonly CalendarDate[],
  first: CalendarDate,
  weeks: number,
): readonly { readonly from: CalendarDate; readonly count: number }[] {
  const from = weekOf(first)
  return Array.from({ length: weeks }, (_none, index) => {
    const begin = addDays(from, index * 7)
    return {
      from: begin,
      count: days.filter((day) => daysBetween(begin, day) >= 0 && daysBetween(begin, day) < 7).length,
    }
  })
}

/** As far ahead as it is reckoned: all that is due again within a year. */
export const longestWeeks = 52

/**
 * After how many weeks of work at this pace nothing is late any more, while what falls due in each of the weeks comes on top of what is
 * late now. Zero where nothing is late; null where the pace never gets there.
 */
export function weeksUntilClear(late: number, dueByWeek: readonly number[], perWeek: number): number | null {
  if (late === 0) return 0
  let left = late
  for (const [index, due] of dueByWeek.entries()) {
    left += due - perWeek
    if (left <= 0) return index + 1
  }
  return null
}
