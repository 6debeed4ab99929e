import { expect, test } from '@playwright/test'
import { checkStates, isAskedOf } from '#shared/features/arrivals/arrival-checks.rules.ts'
import type { ArrivalCheck } from '#shared/features/arrivals/arrival-checks.ts'
import { arrivalDeadline, arrivalStanding } from '#shared/features/arrivals/arrival-term.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { mondayToFriday, type WorkingCalendar } from '#shared/time/working-days.ts'

const instant = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant

/** Thursday 31 December and Friday 1 January are free. */
const calendar: WorkingCalendar = {
  version: 'hand',
  workdays: mondayToFriday,
  holidays: [
    { date: '2026-12-31' as CalendarDate, name: 'Cuti bersama', kind: 'cuti-bersama', source: 'contoh' },
    { date: '2027-01-01' as CalendarDate, name: 'Tahun baru', kind: 'libur-nasional', source: 'contoh' },
  ],
  coveredYears: [2026, 2027],
}

// Reckoned by hand: when somebody came, the end by the clock on the wall, the end by working days.
const table = [
  ['Monday morning', '2026-11-16T08:00', '2026-11-17T08:00', '2026-11-17T08:00'],
  ['Thursday evening', '2026-11-19T22:15', '2026-11-20T22:15', '2026-11-20T22:15'],
  ['Friday afternoon', '2026-11-20T16:30', '2026-11-21T16:30', '2026-11-23T16:30'],
  ['Friday at midnight', '2026-11-20T00:00', '2026-11-21T00:00', '2026-11-21T00:00'],
  ['Saturday noon', '2026-11-21T12:00', '2026-11-22T12:00', '2026-11-24T00:00'],
  ['Sunday night', '2026-11-22T23:59', '2026-11-23T23:59', '2026-11-24T00:00'],
  ['Wednesday before the long weekend', '2026-12-30T10:00', '2026-12-31T10:00', '2027-01-04T10:00'],
  ['New Year', '2027-01-01T09:00', '2027-01-02T09:00', '2027-01-05T00:00'],
] as const

for (const [when, came, byHours, byDays] of table)
  test(`24 hours from ${when}: by hours and by working days`, () => {
    const around = { calendar, zone: 'Asia/Jakarta' } as const
    const due = (clock: 'hours' | 'working-days') => arrivalDeadline(instant(came), { clock, hours: 24 }, around).due
    expect(due('hours')).toBe(instant(byHours))
    expect(due('working-days')).toBe(instant(byDays))
  })

test('the moment of the deadline itself is in time, the next one is late; what is done is neither', () => {
  const due = instant('2026-11-17T08:00')
  const standing = (now: string, isComplete = false, isObserved = false) =>
    arrivalStanding({ now: instant(now), due, isComplete, isObserved })
  expect(standing('2026-11-16T08:00')).toBe('running')
  expect(standing('2026-11-17T01:59')).toBe('running')
  expect(standing('2026-11-17T02:00')).toBe('soon')
  expect(standing('2026-11-17T08:00')).toBe('soon')
  expect(standing('2026-11-17T08:00:01')).toBe('late')
  expect(standing('2026-11-18T08:00', true)).toBe('done')
  expect(standing('2026-11-18T08:00', true, true)).toBe('observing')
  expect(standing('2026-11-18T08:00', false, true)).toBe('late')
})

const pregnancy: ArrivalCheck = {
  id: 'tes-kehamilan',
  label: 'Tes kehamilan',
  source: 'contoh',
  onlyFor: { sex: 'female', fromAge: 10, untilAge: 55 },
  metBy: { kind: 'instrument', url: 'awal', group: 'kehamilan' },
}

test('the pregnancy test is asked of women from 10 to 55, and of a woman whose age nobody knows', () => {
  const asked = (sex: 'male' | 'female', age: number | null) => isAskedOf(pregnancy, { sex, age })
  expect([9, 10, 55, 56, null].map((age) => asked('female', age))).toEqual([false, true, true, false, true])
  expect([30, null].map((age) => asked('male', age))).toEqual([false, false])
})

test('a requirement is met by its own group of the form, at the first time it was answered', () => {
  const dental: ArrivalCheck = {
    ...pregnancy,
    id: 'gigi',
    onlyFor: null,
    metBy: { kind: 'instrument', url: 'awal', group: 'gigi' },
  }
  const minutes: ArrivalCheck = { ...pregnancy, id: 'bap', onlyFor: null, metBy: { kind: 'minutes' } }
  const first = instant('2026-11-16T10:00')
  const later = instant('2026-11-16T11:00')
  const states = checkStates(
    [dental, pregnancy, minutes],
    { sex: 'female', age: 30 },
    {
      answers: [
        { url: 'awal', caredAt: later, groups: new Set(['gigi']) },
        { url: 'awal', caredAt: first, groups: new Set(['gigi', 'umum']) },
        { url: 'lain', caredAt: first, groups: new Set(['kehamilan']) },
      ],
      minutesAt: null,
    },
  )
  expect(states.map(({ id, metAt }) => [id, metAt])).toEqual([
    ['gigi', first],
    ['tes-kehamilan', null],
    ['bap', null],
  ])
})
