import Papa from 'papaparse'
import type { NewHoliday } from '#shared/features/calendar/calendar.contract.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { formatMessages } from '../../format/format.messages.ts'
import { parseDate } from '../../format/parse-date.ts'
import { calendarMessages as words } from './calendar.messages.ts'

type Kind = NewHoliday['kind']

/** A line of a pasted list: the days it names, or the text that could not be read. */
export type HolidayLine =
  | {
      readonly ok: true
      readonly days: readonly { readonly date: CalendarDate; readonly name: string; readonly kind: Kind }[]
    }
  | { readonly ok: false; readonly line: number; readonly text: string }

const longestRange = 31

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function kindOf(cell: string): Kind | null {
  const text = plain(cell)
  const found = words.kindWords.find(({ spellings }) => spellings.some((spelling) => spelling === text))
  return found?.kind ?? null
}

/** One day, "20, 23, dan 24 Maret 2026", or "23-25 Maret 2026"; the year may be missing where the list is of one year. */
export function datesOf(cell: string, year: number): readonly CalendarDate[] {
  const text = cell.trim().replaceAll(/\s+/g, ' ')
  const whole = parseDate(text)
  if (whole !== null) return [whole]
  const match = /^(\d[\d\s,&–-]*(?:(?:dan|s\.?d\.?|sampai)[\d\s,&–-]*)*)\s?([A-Za-z]+)(?:\s(\d{4}))?$/i.exec(text)
  if (!match?.[1] || !match[2]) return []
  const rest = `${match[2]} ${match[3] ?? String(year)}`
  const dates: CalendarDate[] = []
  for (const part of match[1]
    .split(/,|&|\bdan\b/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')) {
    const [first, last] = part.split(/\s?(?:-|–|s\.?d\.?|sampai)\s?/i).map((day) => parseDate(`${day.trim()} ${rest}`))
    if (!first || last === null || (last !== undefined && last < first)) return []
    const until = last ?? first
    for (let date = first; date <= until && dates.length < longestRange; date = addDays(date, 1)) dates.push(date)
  }
  return dates
}

function lineOf(
  cells: readonly string[],
  year: number,
  otherwise: Kind,
): Omit<Extract<HolidayLine, { ok: true }>, 'ok'> | null {
  const place = cells.findIndex((cell) => datesOf(cell, year).length > 0)
  const dates = datesOf(cells[place] ?? '', year)
  const rest = cells.filter((_cell, index) => index !== place)
  const kind = rest.map(kindOf).find((found) => found !== null)
  const weekdays = formatMessages.weekdays.map(plain)
  const names = rest.filter((cell) => {
    const isWeekday = plain(cell)
      .split(' ')
      .every((word) => weekdays.includes(word) || word === 'dan')
    return /\p{L}{2}/u.test(cell) && kindOf(cell) === null && !isWeekday
  })
  const name =
    names
      .toSorted((left, right) => right.length - left.length)[0]
      ?.trim()
      .replaceAll(/\s+/g, ' ') ?? ''
  if (dates.length === 0 || name === '' || name.length > 120) return null
  const guessed = plain(name).startsWith(words.collectiveLeave) ? 'cuti-bersama' : otherwise
  return { days: dates.map((date) => ({ date, name, kind: kind ?? guessed })) }
}

/** Reads a list as people have it: copied from a table, from a letter, or a file with separators. Empty lines and headings are passed over. */
export function readHolidayList(text: string, year: number, otherwise: Kind): readonly HolidayLine[] {
  const delimiter = ['\t', ';', '|'].find((mark) => text.includes(mark)) ?? ','
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: false }).data
  return rows.flatMap((cells, index): HolidayLine[] => {
    if (cells.every((cell) => !/[\p{L}\p{N}]/u.test(cell))) return []
    const read = lineOf(cells, year, otherwise)
    if (read !== null) return [{ ok: true, ...read }]
    // A heading has no digit in it; a line with one was meant as a day.
    const hasDigit = cells.some((cell) => /\d/.test(cell))
    return hasDigit ? [{ ok: false, line: index + 1, text: cells.join(' ').trim() }] : []
  })
}
