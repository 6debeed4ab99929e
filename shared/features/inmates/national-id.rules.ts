import { type CalendarDate, calendarDateOf, datePartsOf } from '#shared/time/calendar-date.ts'

/** Sex as the population register writes it. */
export type Sex = 'male' | 'female'

/** Doubts about a NIK. None is a refusal: offices meet real exceptions and the person is the person all the same. */
export const nationalIdWarningCodes = [
  'not-digits',
  'wrong-length',
  'region-implausible',
  'birth-date-impossible',
  'birth-date-differs',
  'sex-differs',
  'serial-missing',
] as const

export type NationalIdWarning = (typeof nationalIdWarningCodes)[number]

/** What the sixteen digits say. */
export interface NationalIdReading {
  readonly region: string
  readonly day: number
  readonly month: number
  /** Only two digits are printed; the century is not in the number. */
  readonly yearInCentury: number
  readonly sex: Sex
  readonly serial: string
}

/** The record that a NIK is compared with; unknown parts are null and raise no doubt. */
export interface NationalIdRecord {
  readonly birthDate: CalendarDate | null
  readonly sex: Sex | null
}

/** The NIK without the blanks, dots and hyphens that people type between the groups. */
export function normaliseNationalId(text: string): string {
  return text.replace(/[\s.\-/]/g, '')
}

/** Takes a NIK apart; null unless it has exactly sixteen digits. */
export function readNationalId(text: string): NationalIdReading | null {
  const digits = normaliseNationalId(text)
  if (!/^\d{16}$/.test(digits)) return null
  const printedDay = Number(digits.slice(6, 8))
  const isFemale = printedDay > 40
  return {
    region: digits.slice(0, 6),
    // The day of birth of a woman is printed 40 higher.
    day: isFemale ? printedDay - 40 : printedDay,
    month: Number(digits.slice(8, 10)),
    yearInCentury: Number(digits.slice(10, 12)),
    sex: isFemale ? 'female' : 'male',
    serial: digits.slice(12),
  }
}

/** Every doubt about a NIK beside the record it belongs to; an empty text raises none. */
export function nationalIdWarnings(text: string, record: NationalIdRecord): readonly NationalIdWarning[] {
  const digits = normaliseNationalId(text)
  if (digits === '') return []
  if (!/^\d+$/.test(digits)) return ['not-digits']
  const reading = readNationalId(digits)
  if (reading === null) return ['wrong-length']
  const warnings: NationalIdWarning[] = []
  // Province codes begin at 11; 00 for regency or district does not exist.
  if (reading.region < '110101' || /^..00|00$/.test(reading.region)) warnings.push('region-implausible')
  if (isImpossibleDay(reading)) warnings.push('birth-date-impossible')
  else if (record.birthDate !== null && !isSameDay(reading, record.birthDate)) warnings.push('birth-date-differs')
  if (record.sex !== null && reading.sex !== record.sex) warnings.push('sex-differs')
  if (reading.serial === '0000') warnings.push('serial-missing')
  return warnings
}

function isImpossibleDay(reading: NationalIdReading): boolean {
  const centuries = [1900, 2000]
  return centuries.every(
    (century) => calendarDateOf(century + reading.yearInCentury, reading.month, reading.day) === null,
  )
}

function isSameDay(reading: NationalIdReading, birthDate: CalendarDate): boolean {
  const birth = datePartsOf(birthDate)
  return birth.day === reading.day && birth.month === reading.month && birth.year % 100 === reading.yearInCentury
}
