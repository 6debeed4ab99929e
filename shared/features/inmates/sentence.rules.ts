import { addDays, addMonths, type CalendarDate, daysBetween } from '#shared/time/calendar-date.ts'

/** What a sum of the end of a sentence needs. */
export interface SentenceFacts {
  readonly kind: 'none' | 'fixed' | 'life' | 'death'
  readonly firstDetainedOn: CalendarDate | null
  readonly breaks: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[]
  readonly years: number
  readonly months: number
  readonly days: number
}

/**
 * The end of the main sentence by calendar years and months, then days, then the days out of detention; remission is not in it.
 * Offices use more than one convention, so this only stands beside the date of SDP and never replaces it.
 */
export function computedExpiry(sentence: SentenceFacts): CalendarDate | null {
  if (sentence.kind !== 'fixed' || sentence.firstDetainedOn === null) return null
  if (sentence.years + sentence.months + sentence.days === 0) return null
  const daysOutside = sentence.breaks.reduce((sum, gap) => sum + Math.max(0, daysBetween(gap.from, gap.to) + 1), 0)
  const served = addMonths(sentence.firstDetainedOn, sentence.years * 12 + sentence.months)
  return addDays(served, sentence.days + daysOutside)
}
