import type { RoundRow } from '#shared/features/health-cards/monthly-round.contract.ts'
import { type RoundSign, roundSigns } from '#shared/features/health-cards/monthly-round.rules.ts'
import type { Measurement, VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import { formatNumber } from '../../format/numbers.ts'
import { roundMessages as words } from './monthly-round.messages.ts'

export const roundColumns = [...roundSigns, 'complaint'] as const
export type RoundColumn = (typeof roundColumns)[number]

/** One row as typed, column by column. */
export type TypedRow = Readonly<Record<RoundColumn, string>>

const written = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','))

/** What the core holds of a row, as the grid writes it. Another kind of examination is not the round's to change. */
export function savedRow({ check }: Pick<RoundRow, 'check'>): TypedRow {
  const own = check?.kind === 'monthly' ? check : null
  const value = (sign: RoundSign) => written(own?.observations.find((one) => one.sign === sign)?.value)
  const [weight, systolic, diastolic] = [value('weight'), value('systolic'), value('diastolic')]
  const [pulse, temperature, glucose] = [value('pulse'), value('temperature'), value('glucose')]
  return { weight, systolic, diastolic, pulse, temperature, glucose, complaint: own?.complaint ?? '' }
}

export const isSameRow = (left: TypedRow, right: TypedRow): boolean =>
  roundColumns.every((column) => left[column].trim() === right[column].trim())

export const isBlankRow = (row: TypedRow): boolean => roundColumns.every((column) => row[column].trim() === '')

const numberOf = (text: string): number | null =>
  /^\d{1,4}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null

/** What is wrong in each cell; the core decides again. */
export function rowProblems(row: TypedRow, { signs }: Pick<VitalSigns, 'signs'>): Partial<Record<RoundColumn, string>> {
  const problems: Partial<Record<RoundColumn, string>> = {}
  for (const column of roundSigns) {
    if (row[column].trim() === '') continue
    const value = numberOf(row[column])
    const plausible = signs.find(({ id }) => id === column)?.plausible
    if (value === null) problems[column] = words.notNumber
    else if (plausible && (value < plausible.low || value > plausible.high))
      problems[column] = words.implausible(
        words.signs[column],
        row[column].trim(),
        formatNumber(plausible.low),
        formatNumber(plausible.high),
      )
  }
  const [systolic, diastolic] = [numberOf(row.systolic), numberOf(row.diastolic)]
  if (systolic !== null && diastolic !== null && diastolic >= systolic) problems.diastolic ??= words.pressuresReversed
  return problems
}

/** The row as the core takes it. */
export function measurementsOf(row: TypedRow, glucoseKind: string): Measurement[] {
  return roundSigns.flatMap((sign) => {
    const value = numberOf(row[sign])
    return value === null ? [] : [{ sign, kind: sign === 'glucose' ? glucoseKind : null, value }]
  })
}
