import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { addDays, type CalendarDate, weekdayOf } from '#shared/time/calendar-date.ts'
import { noAmendments, workingCalendarOf } from '#shared/time/holiday-table.ts'
import {
  isWorkingDay,
  type WorkingCalendar,
  workingDayDeadline,
  workingDaysBetween,
} from '#shared/time/working-days.ts'
import { shippedCalendar, shippedHolidayTables } from '#tests/unit/reference-data.ts'

const calendar = shippedCalendar()
const day = (text: string): CalendarDate => text as CalendarDate

// Counted by hand on a wall calendar; the last column says what lies on the way.
const dueDates = [
  ['2025-01-06', 5, '2025-01-13', 'an ordinary week'],
  ['2024-12-31', 2, '2025-01-03', 'New Year 2025; 2024 itself has no table'],
  ['2025-01-24', 2, '2025-01-31', 'Isra Mikraj, Imlek leave and Imlek in one week'],
  ['2025-03-26', 2, '2025-04-08', 'Lebaran 2025: one day before Nyepi, one after Lebaran'],
  ['2025-03-27', 5, '2025-04-14', 'Lebaran 2025: the whole leave'],
  ['2025-04-07', 2, '2025-04-09', 'begun on a day of leave'],
  ['2025-04-17', 1, '2025-04-21', 'Good Friday and a weekend'],
  ['2025-05-09', 2, '2025-05-15', 'Waisak and its leave'],
  ['2025-05-28', 5, '2025-06-10', 'Kenaikan, Pancasila on a Sunday, Iduladha with leave'],
  ['2025-08-15', 1, '2025-08-19', 'the leave added in August 2025'],
  ['2025-12-24', 5, '2026-01-05', 'Christmas, leave, New Year 2026'],
  ['2025-12-31', 1, '2026-01-02', 'year end'],
  ['2026-02-13', 2, '2026-02-19', 'Imlek 2026 with leave'],
  ['2026-03-16', 2, '2026-03-25', 'Lebaran 2026: one day before, one after'],
  ['2026-03-17', 5, '2026-03-31', 'Lebaran 2026: Nyepi and Idulfitri in one stretch'],
  ['2026-04-02', 5, '2026-04-10', 'Good Friday 2026'],
  ['2026-05-13', 5, '2026-05-22', 'Kenaikan and its leave'],
  ['2026-05-26', 5, '2026-06-05', 'Iduladha, Waisak on a Sunday, Pancasila'],
  ['2026-08-14', 5, '2026-08-24', 'Independence Day on a Monday'],
  ['2026-11-20', 5, '2026-11-27', 'begun on a Friday'],
  ['2026-11-21', 5, '2026-11-27', 'begun on a Saturday'],
  ['2026-12-23', 5, '2027-01-04', 'Christmas 2026, New Year 2027'],
  ['2027-02-04', 2, '2027-02-09', 'Imlek 2027'],
  ['2027-03-05', 5, '2027-03-22', 'Lebaran 2027: a whole week and a Monday'],
  ['2027-03-24', 2, '2027-03-30', 'Easter 2027'],
  ['2027-05-14', 5, '2027-05-27', 'Iduladha and Waisak in one week'],
  ['2027-12-23', 2, '2027-12-28', 'Christmas 2027'],
] as const
for (const [start, days, due, why] of dueDates) {
  test(`${days} working days from ${start} end on ${due}: ${why}`, () => {
    expect(workingDayDeadline(day(start), days, calendar).due).toBe(due)
  })
}

test('the explanation names every day and why', () => {
  const { days } = workingDayDeadline(day('2026-03-16'), 2, calendar)
  expect(
    days.map((entry) => `${entry.date} ${entry.reason}${entry.name === undefined ? '' : ` ${entry.name}`}`),
  ).toEqual([
    '2026-03-16 start-day',
    '2026-03-17 counted',
    '2026-03-18 holiday Cuti bersama Hari Suci Nyepi',
    '2026-03-19 holiday Hari Suci Nyepi (Tahun Baru Saka 1948)',
    '2026-03-20 holiday Cuti bersama Idulfitri',
    '2026-03-21 holiday Idulfitri 1447 Hijriah',
    '2026-03-22 holiday Idulfitri 1447 Hijriah',
    '2026-03-23 holiday Cuti bersama Idulfitri',
    '2026-03-24 holiday Cuti bersama Idulfitri',
    '2026-03-25 counted',
  ])
})

test('the day of receipt counts where the standard says so', () => {
  expect(workingDayDeadline(day('2026-11-23'), 1, calendar, { countStartDay: true }).due).toBe('2026-11-23')
  expect(workingDayDeadline(day('2026-11-21'), 1, calendar, { countStartDay: true }).due).toBe('2026-11-23')
  expect(workingDayDeadline(day('2026-11-23'), 0, calendar).due).toBe('2026-11-23')
})

test('paused days do not count and are shown as paused', () => {
  const pauses = [{ from: day('2026-11-24'), to: day('2026-11-25') }]
  const counted = workingDayDeadline(day('2026-11-23'), 2, calendar, { pauses })
  expect(counted.due).toBe('2026-11-27')
  expect(counted.days.map((entry) => entry.reason)).toEqual(['start-day', 'paused', 'paused', 'counted', 'counted'])
})

test('a count that runs into a year without a table says so', () => {
  expect(workingDayDeadline(day('2027-12-23'), 5, calendar).uncoveredYears).toEqual([])
  expect(workingDayDeadline(day('2027-12-29'), 5, calendar).uncoveredYears).toEqual([2028])
})

test('an impossible count is an error, not a wrong date or an endless loop', () => {
  expect(() => workingDayDeadline(day('2026-01-05'), -1, calendar)).toThrow(RangeError)
  expect(() => workingDayDeadline(day('2026-01-05'), 1.5, calendar)).toThrow(RangeError)
  expect(() => workingDayDeadline(day('2026-01-05'), 1, { ...calendar, workdays: [] })).toThrow(RangeError)
})

test('an office that works on Saturdays counts them', () => {
  const sixDays: WorkingCalendar = { ...calendar, workdays: [1, 2, 3, 4, 5, 6] }
  expect(workingDayDeadline(day('2026-11-20'), 1, sixDays).due).toBe('2026-11-21')
})

test('amendments add and remove days and change the version', () => {
  const amended = workingCalendarOf(shippedHolidayTables(), {
    ...noAmendments,
    version: 'unit-3',
    added: [{ date: day('2026-11-24'), name: 'Pilkada', kind: 'libur-daerah', source: 'Keputusan bupati' }],
    removed: [day('2026-12-24')],
  })
  expect(isWorkingDay(day('2026-11-24'), amended)).toBe(false)
  expect(isWorkingDay(day('2026-12-24'), amended)).toBe(true)
  expect(amended.version).toBe('skb-2025-b+skb-2026-a+skb-2027-a+unit-3')
  expect(calendar.version).toBe('skb-2025-b+skb-2026-a+skb-2027-a')
})

const anyDay = fc.integer({ min: 0, max: 1094 }).map((days) => addDays(day('2025-01-01'), days))
const anyTerm = fc.integer({ min: 0, max: 40 })

test('one more holiday never makes a deadline earlier', () => {
  fc.assert(
    fc.property(anyDay, anyTerm, fc.integer({ min: -5, max: 90 }), (start, term, distance) => {
      const extra = { date: addDays(start, distance), name: 'x', kind: 'libur-daerah', source: 'x' } as const
      const more: WorkingCalendar = { ...calendar, holidays: [...calendar.holidays, extra] }
      const before = workingDayDeadline(start, term, calendar).due
      expect(workingDayDeadline(start, term, more).due >= before).toBe(true)
    }),
  )
})

test('the explanation adds up: no gap, as many counted days as the term, the last one is due', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), fc.boolean(), (start, term, countStartDay) => {
      const { due, days } = workingDayDeadline(start, term, calendar, { countStartDay })
      expect(days.map((entry) => entry.date)).toEqual(days.map((_entry, index) => addDays(start, index)))
      expect(days.filter((entry) => entry.counted)).toHaveLength(term)
      expect(days.at(-1)).toMatchObject({ date: due, counted: true, reason: 'counted' })
      for (const entry of days.filter((candidate) => candidate.counted)) {
        expect(weekdayOf(entry.date)).toBeLessThan(6)
        expect(calendar.holidays.map((holiday) => holiday.date)).not.toContain(entry.date)
      }
    }),
  )
})

test('the working days left on the first day are the term itself, and late days are negative', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, term) => {
      const { due } = workingDayDeadline(start, term, calendar)
      expect(workingDaysBetween(start, due, calendar)).toBe(term)
      expect(workingDaysBetween(due, start, calendar)).toBe(-term)
    }),
  )
  expect(workingDaysBetween(day('2026-11-27'), day('2026-11-21'), calendar)).toBe(-5)
})
