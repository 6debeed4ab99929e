import { expect, test } from '@playwright/test'
import { entryTimeFault, isLateEntry } from '#shared/features/pharmacy/entry-time.rules.ts'
import {
  computedQuantity,
  copyMarkOf,
  dispensingState,
  isTakenOn,
  lastDayOf,
  lineFault,
  mayStillBeGiven,
  stillWaiting,
  type Timing,
} from '#shared/features/pharmacy/prescription.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'

const timing: Timing = { dose: 1, doseUnit: 'tablet', timesPerDay: 3, asNeeded: false, moments: [], days: 5 }

const quantities: readonly (readonly [string, Partial<Timing>, string | null, number | null])[] = [
  ['three times one for five days', {}, 'tablet', 15],
  ['half a tablet twice for three days', { dose: 0.5, timesPerDay: 2, days: 3 }, 'tablet', 3],
  ['a third of a tablet is rounded up once, at the end', { dose: 0.333, timesPerDay: 3, days: 1 }, 'tablet', 1],
  ['three times a tenth stays three tenths', { dose: 0.1, timesPerDay: 3, days: 10 }, 'tablet', 3],
  ['the unit may be written in capitals', { doseUnit: ' Tablet ' }, 'tablet', 15],
  ['spoons of a bottle cannot be reckoned', { doseUnit: 'ml' }, 'botol', null],
  ['when needed cannot be reckoned', { asNeeded: true }, 'tablet', null],
  ['without days it cannot be reckoned', { days: null }, 'tablet', null],
  ['without a dose it cannot be reckoned', { dose: null }, 'tablet', null],
  ['a medicine from outside has no unit', {}, null, null],
]
for (const [title, change, unit, expected] of quantities)
  test(`quantity: ${title}`, () => expect(computedQuantity({ ...timing, ...change }, unit)).toBe(expected))

const line = { ...timing, medicineId: 'm', outsideText: null, observed: false, instructions: null }

const faults: readonly (readonly [string, Partial<Parameters<typeof lineFault>[0]>, string | null])[] = [
  ['complete', {}, null],
  ['neither medicine nor words', { medicineId: null }, 'line-without-medicine'],
  ['both medicine and words', { outsideText: 'x' }, 'line-without-medicine'],
  ['no times and nothing said', { timesPerDay: null }, 'line-incomplete'],
  ['no times, but instructions', { timesPerDay: null, instructions: 'Oleskan tipis' }, null],
  ['no dose and nothing said', { dose: null }, 'line-incomplete'],
  ['other moments than times', { moments: ['morning'] }, 'line-incomplete'],
  ['observed without moments', { observed: true }, 'observed-incomplete'],
  ['observed without days', { observed: true, moments: ['night'], timesPerDay: 1, days: null }, 'observed-incomplete'],
  ['observed in full', { observed: true, moments: ['night'], timesPerDay: 1 }, null],
]
for (const [title, change, expected] of faults)
  test(`line: ${title}`, () => expect(lineFault({ ...line, ...change })).toBe(expected))

test('days: the first and the last count, and a line that ended on a day is not taken on it', () => {
  const taken = { startsOn: '2026-11-16' as CalendarDate, days: 3, endedOn: null }
  expect(lastDayOf(taken)).toBe('2026-11-18')
  expect(isTakenOn(taken, '2026-11-18' as CalendarDate)).toBe(true)
  expect(isTakenOn(taken, '2026-11-19' as CalendarDate)).toBe(false)
  expect(isTakenOn({ ...taken, endedOn: '2026-11-17' as CalendarDate }, '2026-11-17' as CalendarDate)).toBe(false)
  expect(isTakenOn({ ...taken, days: null }, '2026-12-16' as CalendarDate)).toBe(true)
  expect(isTakenOn({ ...taken, days: null }, '2026-12-17' as CalendarDate)).toBe(false)
})

const own = (quantity: number, dispensed: number) => ({ medicineId: 'm', quantity, dispensed })
const outside = { medicineId: null, quantity: 10, dispensed: 0 }

test('the state follows from what was handed out; a line for outside waits for nothing', () => {
  expect(dispensingState([own(10, 0), outside])).toBe('issued')
  expect(dispensingState([own(10, 4), outside])).toBe('partly-dispensed')
  expect(dispensingState([own(10, 10), own(5, 0)])).toBe('partly-dispensed')
  expect(dispensingState([own(10, 10), outside])).toBe('dispensed')
  expect(dispensingState([outside])).toBe('issued')
})

test('repetitions may be handed out, but nobody waits for them', () => {
  expect(stillWaiting(own(10, 10))).toBe(0)
  expect(mayStillBeGiven(own(10, 10), 0)).toBe(0)
  expect(mayStillBeGiven(own(10, 10), 2)).toBe(20)
  expect(mayStillBeGiven(own(10, 35), 2)).toBe(0)
  expect(mayStillBeGiven(outside, 2)).toBe(0)
})

test('marks of a copy: how often, in part, or not at all', () => {
  expect(copyMarkOf(own(10, 0))).toEqual({ kind: 'not-given' })
  expect(copyMarkOf(own(10, 4))).toEqual({ kind: 'part', quantity: 4 })
  expect(copyMarkOf(own(10, 10))).toEqual({ kind: 'given', times: 1 })
  expect(copyMarkOf(own(10, 20))).toEqual({ kind: 'given', times: 2 })
})

test('time of care: never ahead of the entry, and after the office’s hours only with a reason', () => {
  const recordedAt = '2026-11-16T01:00:00.000Z' as Instant
  const dayBefore = '2026-11-15T01:00:00.000Z' as Instant
  const later = '2026-11-16T01:00:00.001Z' as Instant
  const entry = { recordedAt, lateHours: 24, reason: null }
  expect(entryTimeFault({ ...entry, caredAt: later })).toBe('in-future')
  expect(entryTimeFault({ ...entry, caredAt: dayBefore })).toBeNull()
  expect(entryTimeFault({ ...entry, caredAt: dayBefore, lateHours: 23 })).toBe('late-reason-missing')
  expect(entryTimeFault({ ...entry, caredAt: dayBefore, lateHours: 23, reason: 'Akhir pekan' })).toBeNull()
  expect(isLateEntry(dayBefore, recordedAt, 24)).toBe(false)
})
