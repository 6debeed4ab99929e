import { expect, test } from '@playwright/test'
import { countByWeek, dueOf, weekOf, weeksUntilClear } from '#shared/features/assessment-worklist/worklist.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const terms = { firstDays: 7, repeatMonths: 12, informationDays: 7 }

test('the first one is due seven calendar days after the arrival, over the end of the year too', () => {
  const facts = { since: day('2026-12-28'), assessedOn: null, learntOn: null }
  expect(dueOf(facts, terms)).toEqual({ reason: 'first', on: '2027-01-04', from: facts.since })
  expect(dueOf({ ...facts, learntOn: day('2026-12-28') }, terms).reason).toBe('first')
})

test('the next one is due a year after the last, and of the 29th of February on the 28th', () => {
  const facts = { since: day('2020-01-01'), assessedOn: day('2028-02-29'), learntOn: null }
  expect(dueOf(facts, terms)).toEqual({ reason: 'yearly', on: '2029-02-28', from: facts.assessedOn })
  expect(dueOf(facts, { ...terms, repeatMonths: 48 }).on).toBe('2032-02-29')
})

test('new information makes one due at the earlier of its own day and the year', () => {
  const facts = { since: day('2026-01-01'), assessedOn: day('2026-01-10'), learntOn: day('2026-06-01') }
  expect(dueOf(facts, terms)).toEqual({ reason: 'information', on: '2026-06-08', from: facts.learntOn })
  expect(dueOf({ ...facts, learntOn: day('2027-01-05') }, terms)).toEqual({
    reason: 'yearly',
    on: '2027-01-10',
    from: facts.assessedOn,
  })
})

test('weeks begin on Monday, and a day belongs to one of them', () => {
  expect(weekOf(day('2027-01-03'))).toBe('2026-12-28')
  expect(countByWeek([day('2026-12-28'), day('2027-01-03'), day('2027-01-04')], day('2026-12-30'), 2)).toEqual([
    { from: '2026-12-28', count: 2 },
    { from: '2027-01-04', count: 1 },
  ])
})

test('the pace clears what is late only where it is more than what comes', () => {
  expect(weeksUntilClear(0, [3, 3], 1)).toBe(0)
  expect(weeksUntilClear(10, [1, 1, 1, 1, 1], 3)).toBe(5)
  expect(weeksUntilClear(10, [1, 1, 1, 1], 3)).toBeNull()
  expect(weeksUntilClear(1, [2, 2, 2], 2)).toBeNull()
  expect(weeksUntilClear(1, [0], 1.5)).toBe(1)
})
