import { addDays, addMonths, type CalendarDate, daysBetween } from '../../time/calendar-date.ts'
import type { SentenceFacts } from '../inmates/sentence.rules.ts'
import type { StageGate } from './coaching-stage.ts'

/**
 * Two published ways to take a part of a sentence: of its days, or of its years and months with a month of thirty days for what is left over.
 * They differ by a day or two, and offices use both.
 */
export const stageConventions = ['days', 'calendar'] as const

export type StageConvention = (typeof stageConventions)[number]

/** Whether the parts are taken of the sentence as pronounced or of what remission leaves; that differs between offices too. */
export const remissionBases = ['before', 'after'] as const

export type RemissionBasis = (typeof remissionBases)[number]

export interface StageRule {
  readonly convention: StageConvention
  readonly basis: RemissionBasis
}

export type StageDates = Readonly<Record<StageGate | 'expiry', CalendarDate>>

/** A month of remission is thirty days; the sum is taken off in days. */
export const remissionDays = (remissions: readonly { readonly months: number; readonly days: number }[]): number =>
  remissions.reduce((sum, { months, days }) => sum + months * 30 + days, 0)

const fractions: Readonly<Record<StageGate, readonly [number, number]>> = {
  oneThird: [1, 3],
  oneHalf: [1, 2],
  twoThirds: [2, 3],
}

/**
 * When a third, half and two thirds of a sentence have been served and when it ends, by our own sum. Null where the sentence has no such
 * days. Days out of detention put off what comes after them. The dates of the national system (SDP) are the authority: this stands beside them.
 */
export function stageDates(
  sentence: SentenceFacts,
  remittedDays: number,
  { convention, basis }: StageRule,
): StageDates | null {
  const { firstDetainedOn: begin, years, months, days } = sentence
  if (sentence.kind !== 'fixed' || begin === null || years + months + days === 0) return null
  const remitted = basis === 'after' ? remittedDays : 0
  const whole = { months: years * 12 + months, days }
  const end = addDays(addMonths(begin, whole.months), days)
  const reached = (gate: StageGate): CalendarDate => {
    const [part, of] = fractions[gate]
    const served =
      convention === 'days'
        ? addDays(begin, Math.ceil(((daysBetween(begin, end) - remitted) * part) / of))
        : calendarPart(begin, lessDays(whole, remitted), part, of)
    return afterBreaks(served, sentence.breaks)
  }
  return {
    oneThird: reached('oneThird'),
    oneHalf: reached('oneHalf'),
    twoThirds: reached('twoThirds'),
    expiry: afterBreaks(addDays(end, -remittedDays), sentence.breaks),
  }
}

interface Term {
  readonly months: number
  readonly days: number
}

/** Takes days off a term; what its days do not cover comes out of its months, thirty days each. */
function lessDays({ months, days }: Term, off: number): Term {
  const borrowed = Math.max(0, Math.ceil((off - days) / 30))
  return { months: months - borrowed, days: days + borrowed * 30 - off }
}

function calendarPart(begin: CalendarDate, { months, days }: Term, part: number, of: number): CalendarDate {
  const wholeMonths = Math.floor((months * part) / of)
  const leftMonths = months * part - wholeMonths * of
  return addDays(addMonths(begin, wholeMonths), Math.ceil((leftMonths * 30 + days * part) / of))
}

/** Puts a day off by the times out of detention that lie before it. */
function afterBreaks(day: CalendarDate, breaks: SentenceFacts['breaks']): CalendarDate {
  let reached = day
  for (const { from, to } of breaks.toSorted((left, right) => (left.from < right.from ? -1 : 1)))
    if (from <= reached) reached = addDays(reached, Math.max(0, daysBetween(from, to) + 1))
  return reached
}
