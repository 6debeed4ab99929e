import { expect, test } from '@playwright/test'
import { rowsOfDays, rowsOfStretches } from '#renderer/components/CasePage/count-rows.ts'
import { clockNotes } from '#renderer/features/recommendations/clock-note.ts'
import { partClockText } from '#renderer/features/recommendations/part-clock-text.ts'
import { countTerm, type TermSurroundings } from '#shared/time/count-term.ts'
import type { Instant } from '#shared/time/instant.ts'
import { day } from '#tests/unit/case-samples.ts'
import { shippedCalendar } from '#tests/unit/reference-data.ts'

const zone = 'Asia/Jakarta'
const instant = (text: string) => `${text}:00.000Z` as Instant
const around: TermSurroundings = {
  calendar: shippedCalendar(),
  zone,
  officeHours: { opens: '07:30', closes: '16:00' },
  countStartDay: false,
  pauses: [],
  extendedBy: 0,
  until: instant('2026-11-20T02:00'),
}

test('a day and a night: each stretch tells how long it was, and together they are the term', () => {
  // From nine on Tuesday; back from eleven until half past nine the next day; two hours more.
  const pauses = [
    { from: instant('2026-11-17T04:00'), to: instant('2026-11-18T02:30'), cause: 'returned-by-outside' },
    { from: instant('2026-11-18T03:00'), to: instant('2026-11-18T05:00'), cause: 'Sistem loket terganggu' },
  ]
  const start = instant('2026-11-17T02:00')
  const counted = countTerm(start, { amount: 24, unit: 'hours' }, { ...around, pauses, extendedBy: 2 })
  const rows = rowsOfStretches(counted.stretches, zone)
  expect(rows.map(({ when, meaning, note }) => [when, meaning, note])).toEqual([
    ['17 Nov 2026 09.00 WIB sampai 17 Nov 2026 11.00 WIB', '2 jam', 'Dihitung'],
    [
      '17 Nov 2026 11.00 WIB sampai 18 Nov 2026 09.30 WIB',
      'Tidak dihitung',
      'Dihentikan: berkas dikembalikan kantor lain',
    ],
    ['18 Nov 2026 09.30 WIB sampai 18 Nov 2026 10.00 WIB', '30 menit', 'Dihitung'],
    ['18 Nov 2026 10.00 WIB sampai 18 Nov 2026 12.00 WIB', 'Tidak dihitung', 'Dihentikan: Sistem loket terganggu'],
    ['18 Nov 2026 12.00 WIB sampai 19 Nov 2026 09.30 WIB', '21 jam 30 menit', 'Dihitung'],
    ['19 Nov 2026 09.30 WIB sampai 19 Nov 2026 11.30 WIB', '2 jam', 'Perpanjangan'],
  ])
  expect(counted.dueAt).toBe(instant('2026-11-19T04:30'))
})

test('office hours: nights, weekends and holidays are told and do not count', () => {
  // Friday at three in the afternoon; eight hours, the last of them on Monday.
  const counted = countTerm(instant('2026-11-20T08:00'), { amount: 8, unit: 'office-hours' }, around)
  const rows = rowsOfStretches(counted.stretches, zone)
  expect(rows.map(({ meaning, note, isCounted }) => [meaning, note, isCounted])).toEqual([
    ['1 jam', 'Dihitung', true],
    ['Tidak dihitung', 'Di luar jam kerja', false],
    ['7 jam', 'Dihitung', true],
  ])
  expect(rows.at(-1)?.when).toBe('23 Nov 2026 07.30 WIB sampai 23 Nov 2026 14.30 WIB')
})

test('days are numbered as they count', () => {
  const counted = countTerm(instant('2026-11-19T02:00'), { amount: 2, unit: 'working-days' }, around)
  expect(rowsOfDays(counted.days).map(({ meaning, note }) => [meaning, note])).toEqual([
    ['Tidak dihitung', 'Hari mulai tidak dihitung'],
    ['Hari ke-1', 'Dihitung'],
    ['Tidak dihitung', 'Akhir pekan'],
    ['Tidak dihitung', 'Akhir pekan'],
    ['Hari ke-2', 'Dihitung'],
  ])
})

test('above the count stands the term in its unit and what set it going; of one step its moment', () => {
  const counted = countTerm(instant('2026-11-17T02:00'), { amount: 24, unit: 'hours' }, around)
  const due = { due: counted.due, dueAt: counted.dueAt, workingDaysLeft: 1, hoursLeft: 5.5, late: false }
  const explained = { ...due, explanation: [], stretches: [...counted.stretches] }
  const notes = clockNotes({
    started: true,
    startedAt: instant('2026-11-17T02:00'),
    startedOn: day('2026-11-17'),
    clockStart: 'at-counter',
    since: 'berkas diterima loket',
    clockId: 'one-day',
    clockAmount: 24,
    clockUnit: 'hours',
    extendedBy: 2,
    ...explained,
    paused: false,
    pausedBecause: null,
    endedOn: null,
    calendarVersion: 'v',
    isPresentCalendar: true,
    uncoveredYears: [],
  })
  expect(notes).toEqual([
    'Jangka waktu 24 jam, dihitung sejak berkas diterima loket pada Selasa, 17 November 2026.',
    'Diperpanjang 2 jam.',
    'Kalender kerja versi v.',
  ])
  const part = { begunAt: instant('2026-11-17T02:00'), amount: 8, unit: 'office-hours' as const, ...explained }
  expect(partClockText({ ...part, doneAt: null }, zone)).toBe(
    'Batas langkah ini 18 Nov 2026 09.00 WIB (5 jam 30 menit lagi).',
  )
  expect(partClockText({ ...part, doneAt: instant('2026-11-18T02:01') }, zone)).toBe(
    'Batas langkah ini 18 Nov 2026 09.00 WIB: lewat.',
  )
})
