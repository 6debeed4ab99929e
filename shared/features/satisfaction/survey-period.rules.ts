import { z } from 'zod'
import { addDays, addMonths, type CalendarDate, calendarDateOf, datePartsOf } from '../../time/calendar-date.ts'

const kinds = ['month', 'quarter', 'half', 'year'] as const
export const surveyPeriodKinds = kinds
export type SurveyPeriodKind = (typeof kinds)[number]

const months: Readonly<Record<SurveyPeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** Parts of a calendar year only: with days chosen freely, two periods that differ by one day would tell one form. */
export const surveyPeriodSchema = z
  .strictObject({
    kind: z.enum(kinds),
    year: z.int().min(2000).max(2199),
    /** The how-maniest of its kind in the year, from 1. */
    index: z.int().min(1).max(12),
  })
  .refine(({ kind, index }) => index <= periodsInYear(kind))

export type SurveyPeriod = z.infer<typeof surveyPeriodSchema>

export const periodsInYear = (kind: SurveyPeriodKind): number => 12 / months[kind]

/** First and last day. */
export function spanOfPeriod({ kind, year, index }: SurveyPeriod): {
  readonly from: CalendarDate
  readonly to: CalendarDate
} {
  const from = calendarDateOf(year, (index - 1) * months[kind] + 1, 1)
  if (from === null) throw new RangeError('no such period')
  return { from, to: addDays(addMonths(from, months[kind]), -1) }
}

export function periodOf(kind: SurveyPeriodKind, day: CalendarDate): SurveyPeriod {
  const { year, month } = datePartsOf(day)
  return { kind, year, index: Math.ceil(month / months[kind]) }
}

/** The period of the same kind just before. */
export function periodBefore({ kind, year, index }: SurveyPeriod): SurveyPeriod {
  return index > 1 ? { kind, year, index: index - 1 } : { kind, year: year - 1, index: periodsInYear(kind) }
}

/** "2026-triwulan-4", as it stands in an address. */
const words: Readonly<Record<SurveyPeriodKind, string>> = {
  month: 'bulan',
  quarter: 'triwulan',
  half: 'semester',
  year: 'tahun',
}

export const periodKey = ({ kind, year, index }: SurveyPeriod): string => `${year}-${words[kind]}-${index}`

export function periodFromKey(key: string): SurveyPeriod | null {
  const [, year, word, index] = /^(\d{4})-([a-z]+)-(\d{1,2})$/.exec(key) ?? []
  const kind = kinds.find((one) => words[one] === word)
  const parsed = surveyPeriodSchema.safeParse({ kind, year: Number(year), index: Number(index) })
  return parsed.success ? parsed.data : null
}
