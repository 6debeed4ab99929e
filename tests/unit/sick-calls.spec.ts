import { expect, test } from '@playwright/test'
import {
  type SickCallCourse,
  sickCallAt,
  sickCallFactsSchema,
  sickCallTermsSchema,
  type TriageLimit,
} from '#shared/features/sick-calls/sick-calls.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import { type Holiday, mondayToFriday } from '#shared/time/working-days.ts'
import { readJson } from './reference-data.ts'

/** Wall clock of Jakarta. In December 2026 the 1st is a Tuesday; the 5th and 6th, the 12th and 13th are weekends. */
const wib = (text: string): Instant => {
  const [day = '', time = ''] = text.split(' ')
  const moment = new Date(`${day}T${time.replace('.', ':')}:00.000+07:00`)
  return instantSchema.parse(moment.toISOString())
}

const holiday = (date: string): Holiday => ({
  date: calendarDateSchema.parse(date),
  name: 'Libur',
  kind: 'libur-nasional',
  source: 'SKB',
})

const terms = { triageHours: 24, seenHours: 48, seenHoursOverFreeDays: 72, source: 'Pedoman' }
const rules = {
  terms,
  zone: 'Asia/Jakarta',
  calendar: {
    version: 'uji',
    workdays: mondayToFriday,
    coveredYears: [2026],
    holidays: ['2026-12-09', '2026-12-24', '2026-12-25'].map(holiday),
  },
} as const

const course = (received: string, change: Partial<SickCallCourse> = {}): SickCallCourse => ({
  receivedAt: wib(received),
  triage: null,
  endedAt: null,
  ...change,
})

/** Received -> sorted until, seen until. Counted by hand on a calendar. */
const table: readonly (readonly [
  received: string,
  triage: string,
  seen: string,
  overFreeDays: boolean,
  why: string,
])[] = [
  ['2026-12-01 08.00', '2026-12-02 08.00', '2026-12-03 08.00', false, 'Tuesday: working days only'],
  ['2026-12-02 23.59', '2026-12-03 23.59', '2026-12-04 23.59', false, 'Wednesday night: ends on Friday night'],
  [
    '2026-12-03 00.00',
    '2026-12-04 00.00',
    '2026-12-05 00.00',
    false,
    'ends as Saturday begins: Saturday is not touched',
  ],
  ['2026-12-03 00.01', '2026-12-04 00.01', '2026-12-06 00.01', true, 'one minute later it reaches Saturday'],
  ['2026-12-03 09.00', '2026-12-04 09.00', '2026-12-06 09.00', true, 'Thursday'],
  ['2026-12-04 16.30', '2026-12-05 16.30', '2026-12-07 16.30', true, 'Friday afternoon: Monday'],
  ['2026-12-05 10.00', '2026-12-06 10.00', '2026-12-08 10.00', true, 'Saturday'],
  ['2026-12-06 23.30', '2026-12-07 23.30', '2026-12-09 23.30', true, 'Sunday night'],
  [
    '2026-12-07 00.00',
    '2026-12-08 00.00',
    '2026-12-09 00.00',
    false,
    'Monday: the holiday on Wednesday is not touched',
  ],
  ['2026-12-07 07.00', '2026-12-08 07.00', '2026-12-10 07.00', true, 'Monday: touches the holiday'],
  ['2026-12-08 12.00', '2026-12-09 12.00', '2026-12-11 12.00', true, 'the day before a holiday'],
  ['2026-12-09 12.00', '2026-12-10 12.00', '2026-12-12 12.00', true, 'on the holiday, and into the weekend: still 72'],
  ['2026-12-10 00.00', '2026-12-11 00.00', '2026-12-12 00.00', false, 'the day after it, until the weekend begins'],
  ['2026-12-23 15.00', '2026-12-24 15.00', '2026-12-26 15.00', true, 'four free days: the term grows once only'],
]

for (const [received, triage, seen, overFreeDays, why] of table) {
  test(`received ${received}: sorted until ${triage}, seen until ${seen} (${why})`, () => {
    const status = sickCallAt(course(received), wib(received), rules)
    expect(status).toMatchObject({ triageDue: wib(triage), seenDue: wib(seen), overFreeDays })
  })
}

test('late only after the due moment, and for what is waited for', () => {
  const waiting = course('2026-12-01 08.00')
  const sorted = course('2026-12-01 08.00', { triage: { at: wib('2026-12-01 09.00'), limit: { kind: 'terms' } } })
  const at = (one: SickCallCourse, moment: string) => sickCallAt(one, wib(moment), rules)
  expect(at(waiting, '2026-12-02 08.00')).toMatchObject({ stage: 'triage', isLate: false, hoursLeft: 0 })
  expect(at(waiting, '2026-12-02 08.01')).toMatchObject({ stage: 'triage', isLate: true })
  expect(at(sorted, '2026-12-02 08.01')).toMatchObject({ stage: 'seeing', isLate: false })
  expect(at(sorted, '2026-12-03 08.00')).toMatchObject({ stage: 'seeing', isLate: false, hoursLeft: 0 })
  expect(at(sorted, '2026-12-03 09.00')).toMatchObject({ stage: 'seeing', isLate: true, hoursLeft: -1 })
})

test('the same request at every moment of its life', () => {
  const whole = course('2026-12-04 16.30', {
    triage: { at: wib('2026-12-05 18.00'), limit: { kind: 'terms' } },
    endedAt: wib('2026-12-07 17.00'),
  })
  const told = (moment: string) => {
    const status = sickCallAt(whole, wib(moment), rules)
    return status === null ? null : [status.stage, status.isLate, status.wasLate.triage, status.wasLate.seen]
  }
  expect(told('2026-12-04 16.29')).toBeNull()
  expect(told('2026-12-04 16.30')).toEqual(['triage', false, false, false])
  expect(told('2026-12-05 17.00')).toEqual(['triage', true, true, false])
  expect(told('2026-12-05 18.00')).toEqual(['seeing', false, true, false])
  expect(told('2026-12-07 16.31')).toEqual(['seeing', true, true, true])
  expect(told('2026-12-07 17.00')).toEqual(['ended', false, true, true])
  expect(told('2027-01-07 17.00')).toEqual(['ended', false, true, true])
})

test('whoever is seen without being sorted first was sorted by it', () => {
  const seen = course('2026-12-01 08.00', { endedAt: wib('2026-12-01 08.20') })
  expect(sickCallAt(seen, wib('2026-12-20 08.00'), rules)).toMatchObject({
    stage: 'ended',
    hoursLeft: null,
    wasLate: { triage: false, seen: false },
  })
})

const limits: readonly (readonly [TriageLimit, string])[] = [
  [{ kind: 'hours', hours: 1 }, '2026-12-01 10.30'],
  [{ kind: 'day' }, '2026-12-02 00.00'],
  [{ kind: 'terms' }, '2026-12-03 08.00'],
  // A level never gives more time than the terms.
  [{ kind: 'hours', hours: 400 }, '2026-12-03 08.00'],
]
for (const [limit, due] of limits) {
  test(`a level of ${JSON.stringify(limit)} is due at ${due}`, () => {
    const sorted = course('2026-12-01 08.00', { triage: { at: wib('2026-12-01 09.30'), limit } })
    expect(sickCallAt(sorted, wib('2026-12-01 09.30'), rules)?.seenDue).toBe(wib(due))
  })
}

test('the shipped lists are whole, and terms that grow shorter over a holiday are refused', () => {
  const facts = sickCallFactsSchema.parse(readJson('reference-data/sick-calls.json'))
  expect(facts.terms).toMatchObject({ triageHours: 24, seenHours: 48, seenHoursOverFreeDays: 72 })
  expect(facts.levels.map(({ id }) => id)).toEqual(['segera', 'hari-ini', 'terjadwal'])
  expect(sickCallTermsSchema.safeParse({ ...terms, seenHoursOverFreeDays: 47 }).success).toBe(false)
})
