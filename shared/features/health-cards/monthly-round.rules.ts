import { z } from 'zod'
import { addDays, type CalendarDate, calendarDateSchema, datePartsOf } from '../../time/calendar-date.ts'
import type { EncounterKind } from '../medical-records/encounter.ts'

export const roundDaysBounds = { min: 7, max: 92 } as const

/** When somebody counts as examined: within the calendar month of the round, or within so many days up to it. */
export const monthlyRoundSettingsSchema = z.strictObject({
  period: z.enum(['calendar-month', 'days']),
  /** Only read where days are counted. */
  days: z.int().min(roundDaysBounds.min).max(roundDaysBounds.max),
  /** Whether every visit counts, or only examinations of the whole person. */
  countsEveryVisit: z.boolean(),
  source: z.string().trim().min(1).max(200),
})

export type MonthlyRoundSettings = z.infer<typeof monthlyRoundSettingsSchema>

export const usualMonthlyRound: MonthlyRoundSettings = {
  period: 'calendar-month',
  days: 30,
  countsEveryVisit: false,
  source: 'PP Nomor 32 Tahun 1999 Pasal 16',
}

/** The columns of the round, left to right. */
export const roundSigns = ['weight', 'systolic', 'diastolic', 'pulse', 'temperature', 'glucose'] as const
export type RoundSign = (typeof roundSigns)[number]
export const isRoundSign = (sign: string): sign is RoundSign => roundSigns.some((one) => one === sign)

export const roundExcuses = ['absent', 'refused'] as const
export type RoundExcuse = (typeof roundExcuses)[number]

const wholePerson: readonly EncounterKind[] = ['monthly', 'admission', 'pre-release', 'visiting-doctor']

/** Kinds of visits after which nobody is due any more; empty: every kind. */
export const countingKinds = ({ countsEveryVisit }: Pick<MonthlyRoundSettings, 'countsEveryVisit'>) =>
  countsEveryVisit ? [] : wholePerson

/** First and last day that a round on a day looks at. */
export function roundPeriod(
  on: CalendarDate,
  { period, days }: Pick<MonthlyRoundSettings, 'period' | 'days'>,
): { readonly first: CalendarDate; readonly last: CalendarDate } {
  if (period === 'days') return { first: addDays(on, 1 - days), last: on }
  const { year, month } = datePartsOf(on)
  const ofMonth = (y: number, m: number) =>
    calendarDateSchema.parse(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`)
  const next = month === 12 ? ofMonth(year + 1, 1) : ofMonth(year, month + 1)
  return { first: ofMonth(year, month), last: addDays(next, -1) }
}

/** Whole percent, never rounded up to a hundred while somebody is missing. */
export const coverage = (done: number, people: number): number =>
  people === 0 ? 100 : Math.floor((done / people) * 100)

export const monthlyRoundRefusals = ['row-exists', 'excuse-exists', 'excuse-undone', 'excuse-of-others'] as const
