import { type CalendarDate, calendarDateOf, calendarDateOfDayNumber, dayNumberOf } from '../../time/calendar-date.ts'
import { normaliseName } from '../inmates/inmate-name.rules.ts'
import type { ImportWords } from './import-columns.ts'

/** A cell as the spreadsheet has it: text, a number in its written form, a date, or nothing. */
export type Cell = string | { readonly number: string } | { readonly date: string } | null

/** Which number comes first in 03/04/2026. */
export type DateOrder = 'dmy' | 'mdy'

/** What a person would read in the cell. A number keeps all its digits. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.replace(/\s+/gu, ' ').trim()
  return 'date' in cell ? cell.date : plainNumber(cell.number)
}

/** Spreadsheets write long numbers as 3.2E+15; whole ones are written out again. */
function plainNumber(written: string): string {
  const value = Number(written)
  return Number.isSafeInteger(value) ? value.toFixed(0) : written
}

/** Nothing, or one of the marks that people type for nothing. */
export function isEmptyCell(cell: Cell, words: ImportWords): boolean {
  const text = cellText(cell)
  return (
    text === '' || /^[-–—.]+$/.test(text) || words.empty.some((word) => normaliseName(word) === normaliseName(text))
  )
}

/** The key under which a word is listed; null where nobody listed it. */
export function wordOf<Key extends string>(text: string, listed: Readonly<Record<Key, readonly string[]>>): Key | null {
  const wanted = normaliseName(text)
  const keys = Object.keys(listed) as Key[]
  return keys.find((key) => key === text || listed[key].some((word) => normaliseName(word) === wanted)) ?? null
}

// 30 Dec 1899 is day 0 of a spreadsheet, so that 1 March 1900 and everything later comes out right.
const firstSerial = calendarDateOf(1899, 12, 30)
const largestSerial = 80_000

function dateOfSerial(serial: number): CalendarDate | null {
  const day = Math.floor(serial)
  if (firstSerial === null || day < 1 || day > largestSerial) return null
  return calendarDateOfDayNumber(dayNumberOf(firstSerial) + day)
}

/** A date in any of the ways offices write one; null where it is none or can be read in two ways. */
export function dateOfCell(cell: Cell, order: DateOrder, { months }: ImportWords): CalendarDate | null {
  if (cell !== null && typeof cell === 'object')
    return 'date' in cell ? isoDate(cell.date) : dateOfSerial(Number(cell.number))
  const text = cellText(cell).replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?Z?$/, '')
  if (/^\d{5}$/.test(text)) return dateOfSerial(Number(text))
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return calendarDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(text)
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])]
    return order === 'dmy' ? calendarDateOf(year, second, first) : calendarDateOf(year, first, second)
  }
  const worded = /^(?:\p{Letter}+,\s*)?(\d{1,2})[\s\-/.]*(\p{Letter}+)[\s\-/.,]*(\d{4})$/u.exec(text)
  if (!worded) return null
  const month = months.findIndex((names) => names.includes((worded[2] ?? '').toLowerCase()))
  return month < 0 ? null : calendarDateOf(Number(worded[3]), month + 1, Number(worded[1]))
}

function isoDate(text: string): CalendarDate | null {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return calendarDateOf(year, month, day)
}

/** A length of time. */
export interface Term {
  readonly years: number
  readonly months: number
  readonly days: number
}

/** "4 Tahun 6 Bulan 0 Hari", "4th 6bl", "18 bulan"; null where a part has no unit or nothing can be read. */
export function termOf(text: string, words: ImportWords): Term | null {
  const parts = [...text.toLowerCase().matchAll(/(\d{1,4})\s*(\p{Letter}+)/gu)]
  const rest = text
    .toLowerCase()
    .replace(/(\d{1,4})\s*(\p{Letter}+)/gu, '')
    .replace(/[\s,.;()/-]|dan/g, '')
  if (parts.length === 0 || rest !== '') return null
  const term = { years: 0, months: 0, days: 0 }
  for (const [, amount, unit = ''] of parts) {
    if (words.yearUnits.includes(unit)) term.years += Number(amount)
    else if (words.monthUnits.includes(unit)) term.months += Number(amount)
    else if (words.dayUnits.includes(unit)) term.days += Number(amount)
    else return null
  }
  return term
}

/** A whole number of rupiah or of anything else: "Rp 1.000.000,00", "1000000"; null where it is none. */
export function wholeNumberOf(cell: Cell): number | null {
  if (cell !== null && typeof cell === 'object' && 'number' in cell) {
    const value = Number(cell.number)
    return Number.isSafeInteger(value) && value >= 0 ? value : null
  }
  const text = cellText(cell)
    .replace(/^rp\.?\s*/i, '')
    .replace(/,(00|-)?$|\.-$|\s*,-$/, '')
  if (!/^\d{1,3}([.\s]\d{3})*$|^\d+$/.test(text)) return null
  return Number(text.replace(/[.\s]/g, ''))
}

/** What became of a NIK on its way through a spreadsheet. */
export type NationalIdReading =
  | { readonly kind: 'whole'; readonly text: string }
  /** A spreadsheet keeps fifteen digits of a number and makes the last one 0. */
  | { readonly kind: 'damaged' }

/** @param isColumnSuspicious every NIK of the file ends with 0: it went through a number column before it was saved as text */
export function nationalIdOfCell(cell: Cell, isColumnSuspicious: boolean): NationalIdReading {
  const isNumber = cell !== null && typeof cell === 'object' && 'number' in cell
  const text = cellText(cell).replace(/^'/, '')
  const digits = text.replace(/[\s.\-/]/g, '')
  if (/^\d([.,]\d+)?e[+]?\d+$/i.test(text)) return { kind: 'damaged' }
  if (/^\d{15}0$/.test(digits) && (isNumber || isColumnSuspicious)) return { kind: 'damaged' }
  return { kind: 'whole', text: /^\d+$/.test(digits) ? digits : text }
}

/** Whether a column of NIK was a column of numbers once: at least five, all of sixteen digits, all ending with 0. */
export function isSuspiciousColumn(cells: readonly Cell[]): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '')
  return texts.length >= 5 && texts.every((text) => /^\d{15}0$/.test(text))
}

/** "A / 12", "Blok A Kamar 12", "A-12", "Melati 3"; null where block and room cannot be told apart. */
export function placeOfText(text: string): { readonly block: string; readonly room: string } | null {
  const match = /^(?:blok|wisma)?\s*(.+?)(?:\s*[/\-,]\s*|\s+)(?:kamar|kmr|sel)?\s*([\p{Letter}\d]+)$/iu.exec(text)
  const block = match?.[1]?.trim() ?? ''
  const room = match?.[2] ?? ''
  return block === '' || room === '' ? null : { block, room }
}
