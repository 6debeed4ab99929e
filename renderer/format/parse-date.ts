import { type CalendarDate, calendarDateOf } from '#shared/time/calendar-date.ts'
import { formatMessages } from './format.messages.ts'

/** Letters that people really write for a month, English short names and old spelling included. */
const otherMonthNames: Readonly<Record<string, number>> = {
  may: 5,
  aug: 8,
  agt: 8,
  agust: 8,
  oct: 10,
  dec: 12,
  sept: 9,
  nop: 11,
  nopember: 11,
  pebruari: 2,
  peb: 2,
}

function monthFromName(name: string): number | null {
  const wanted = name.toLowerCase()
  const short = formatMessages.shortMonths.findIndex((month) => month.toLowerCase() === wanted)
  if (short >= 0) return short + 1
  const long = formatMessages.longMonths.findIndex((month) => month.toLowerCase() === wanted)
  return long >= 0 ? long + 1 : (otherMonthNames[wanted] ?? null)
}

function realDate(year: number, month: number, day: number): CalendarDate | null {
  return year >= 1900 && year <= 2200 ? calendarDateOf(year, month, day) : null
}

/**
 * Reads what a person typed: 21-11-2026, 21/11/2026, 21.11.2026, 21112026, 21 Nov 2026, 2026-11-21.
 * The year is always written in four digits: guessing the century of a birth date is how wrong ages are made.
 */
export function parseDate(text: string): CalendarDate | null {
  const typed = text.trim().replace(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (numeric) return realDate(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]))
  const worded = /^(\d{1,2})[- ]([A-Za-z]+)\.?[- ](\d{4})$/.exec(typed)
  const month = worded?.[2] === undefined ? null : monthFromName(worded[2])
  return worded && month !== null ? realDate(Number(worded[3]), month, Number(worded[1])) : null
}

/** Reads 8.30, 08:30, 0830 or 8 as "HH:mm"; null when it is no time of day. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim())
  if (!match) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? '0')
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
