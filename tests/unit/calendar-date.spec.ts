import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  ageInYears,
  type CalendarDate,
  calendarDateOf,
  calendarDateOfDayNumber,
  dayNumberOf,
  daysBetween,
  weekdayOf,
} from '#shared/time/calendar-date.ts'
import { endOfDay, startOfDay, toCalendarDate, toLocalTime } from '#shared/time/facility-zone.ts'
import { addHours, hoursBetween, type Instant, instantOfMilliseconds, millisecondsOf } from '#shared/time/instant.ts'

const day = (text: string): CalendarDate => text as CalendarDate
const moment = (text: string): Instant => text as Instant
const anyDayNumber = fc.integer({ min: -140_000, max: 140_000 })

test('day numbers agree with the platform for every day of six centuries', () => {
  for (let number = -110_000; number <= 110_000; number += 1) {
    const expected = new Date(number * 86_400_000).toISOString().slice(0, 10)
    if (calendarDateOfDayNumber(number) !== expected) expect(calendarDateOfDayNumber(number)).toBe(expected)
    if (dayNumberOf(day(expected)) !== number) expect(dayNumberOf(day(expected))).toBe(number)
  }
})

test('weekdays', () => {
  expect(weekdayOf(day('1970-01-01'))).toBe(4)
  expect(weekdayOf(day('1969-12-28'))).toBe(7)
  expect(weekdayOf(day('2026-11-21'))).toBe(6)
  expect(weekdayOf(day('2026-11-23'))).toBe(1)
})

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(anyDayNumber, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
      const from = calendarDateOfDayNumber(number)
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }),
  )
})

const months = [
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2025-03-10', 54, '2029-09-10'],
  ['2026-03-31', -1, '2026-02-28'],
] as const
for (const [from, count, to] of months) {
  test(`${from} and ${count} months is ${to}`, () => {
    expect(addMonths(day(from), count)).toBe(to)
  })
}

test('years: two years of sentence, and the leap day', () => {
  expect(addYears(day('2017-05-09'), 2)).toBe('2019-05-09')
  expect(addDays(addYears(day('2017-05-09'), 2), -15)).toBe('2019-04-24')
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
})

test('a day that does not exist is no date', () => {
  expect(calendarDateOf(2026, 2, 29)).toBeNull()
  expect(calendarDateOf(2024, 2, 29)).toBe('2024-02-29')
  expect(calendarDateOf(1900, 2, 29)).toBeNull()
  expect(calendarDateOf(2000, 2, 29)).toBe('2000-02-29')
  expect(calendarDateOf(2026, 13, 1)).toBeNull()
  expect(calendarDateOf(2026, 4, 31)).toBeNull()
  expect(calendarDateOf(2026, 1.5, 1)).toBeNull()
})

test('age counts completed years', () => {
  expect(ageInYears(day('2008-11-22'), day('2026-11-21'))).toBe(17)
  expect(ageInYears(day('2008-11-22'), day('2026-11-22'))).toBe(18)
  expect(ageInYears(day('2008-02-29'), day('2026-02-28'))).toBe(17)
  expect(ageInYears(day('2008-02-29'), day('2026-03-01'))).toBe(18)
  expect(ageInYears(day('2027-01-01'), day('2026-01-01'))).toBe(0)
})

test('instants agree with the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4_000_000_000_000, max: 7_000_000_000_000 }), (milliseconds) => {
      const instant = instantOfMilliseconds(milliseconds)
      expect(instant).toBe(new Date(milliseconds).toISOString())
      expect(millisecondsOf(instant)).toBe(milliseconds)
    }),
  )
})

test('hours run over midnight and month ends', () => {
  expect(addHours(moment('2026-12-31T20:00:00.000Z'), 24)).toBe('2027-01-01T20:00:00.000Z')
  expect(hoursBetween(moment('2026-03-01T00:00:00.000Z'), moment('2026-02-28T23:30:00.000Z'))).toBe(-0.5)
})

test('the same moment is another day in the east', () => {
  const evening = moment('2026-11-21T15:30:00.000Z')
  expect(toLocalTime(evening, 'Asia/Jakarta')).toEqual({ date: '2026-11-21', hour: 22, minute: 30 })
  expect(toLocalTime(evening, 'Asia/Makassar')).toEqual({ date: '2026-11-21', hour: 23, minute: 30 })
  expect(toLocalTime(evening, 'Asia/Jayapura')).toEqual({ date: '2026-11-22', hour: 0, minute: 30 })
})

test('a day begins and ends at the midnights of the unit', () => {
  expect(startOfDay(day('2026-11-22'), 'Asia/Makassar')).toBe('2026-11-21T16:00:00.000Z')
  expect(endOfDay(day('2026-12-31'), 'Asia/Jakarta')).toBe('2026-12-31T17:00:00.000Z')
  expect(toCalendarDate(startOfDay(day('2026-11-22'), 'Asia/Jayapura'), 'Asia/Jayapura')).toBe('2026-11-22')
})
