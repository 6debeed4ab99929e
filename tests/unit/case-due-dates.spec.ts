import { expect, test } from '@playwright/test'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import type { TermUnit } from '#shared/time/count-term.ts'
import { countedHours } from '#shared/time/hour-terms.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { WorkingCalendar } from '#shared/time/working-days.ts'
import { day, event, historyTo, morningOf, unitPapers } from '#tests/unit/case-samples.ts'
import { caseCounted } from '#tests/unit/counted-case.ts'
import { shippedCalendar } from '#tests/unit/reference-data.ts'

const shipped = shippedCalendar()
const without = (...dates: string[]): WorkingCalendar => ({
  ...shipped,
  holidays: shipped.holidays.filter((holiday) => !dates.includes(holiday.date)),
})
const withDay = (date: string): WorkingCalendar => ({
  ...shipped,
  holidays: [...shipped.holidays, { date: day(date), name: 'Pemilihan', kind: 'libur-daerah', source: 'x' }],
})

const paused = (date: string) => event('paused', date, null, { choice: 'papers-asked' })
const resumed = (date: string) => event('resumed', date)
const extended = (date: string, amount: number) => event('extended', date, null, { amount, id: `x${amount}` })
const takenBack = (date: string, amount: number) => event('extension-withdrawn', date, null, { undoes: `x${amount}` })

/** Sent up on 16 November, sent back on the 17th, up again on the 20th. */
const sentBack = [
  ...historyTo.outside,
  event('returned', '2026-11-17'),
  event('resubmitted', '2026-11-18'),
  event('approved', '2026-11-18'),
  event('sealed', '2026-11-18'),
  event('handed-over', '2026-11-20', 'hand-over'),
]

interface Situation {
  /** The file is complete at nine in the morning of this day, or at this moment. */
  readonly start: string
  readonly amount: number
  readonly unit?: TermUnit
  readonly events?: readonly CaseEvent[]
  readonly calendar?: WorkingCalendar
  readonly change?: Partial<CaseFacts['standard']>
  /** Looked at on this day; long after all of it when left out. */
  readonly today?: string
}

// Counted by hand on a wall calendar, from the decrees in resources/reference-data/holidays.
const table: readonly (readonly [string, Situation, string])[] = [
  ['Lebaran 2025: one day is left before it', { start: '2025-03-21', amount: 5 }, '2025-04-08'],
  ['Lebaran 2025: begun on the last day before it', { start: '2025-03-27', amount: 2 }, '2025-04-09'],
  ['Lebaran 2026: three days before, two after', { start: '2026-03-12', amount: 5 }, '2026-03-26'],
  ['Lebaran 2026: begun on a day of collective leave', { start: '2026-03-20', amount: 2 }, '2026-03-26'],
  ['Lebaran 2027: Nyepi and Idulfitri take a week and a Monday', { start: '2027-03-04', amount: 5 }, '2027-03-19'],
  ['14 days over Lebaran and Good Friday 2026', { start: '2026-03-11', amount: 14 }, '2026-04-08'],
  ['collective leave before Good Friday 2027', { start: '2027-03-23', amount: 5 }, '2027-04-01'],
  ['Christmas leave 2025', { start: '2025-12-22', amount: 5 }, '2025-12-31'],
  ['over the end of 2025', { start: '2025-12-30', amount: 5 }, '2026-01-07'],
  ['Christmas leave 2026', { start: '2026-12-22', amount: 5 }, '2026-12-31'],
  ['over the end of 2026', { start: '2026-12-30', amount: 2 }, '2027-01-04'],
  ['over the end of 2026 and Isra Mikraj', { start: '2026-12-30', amount: 5 }, '2027-01-08'],
  ['Christmas leave 2027, Isra Mikraj on a Sunday', { start: '2027-12-22', amount: 5 }, '2027-12-30'],
  ['the day of receipt counts', { start: '2026-11-12', amount: 5, change: { countStartDay: true } }, '2026-11-18'],
  ['calendar days run through Lebaran', { start: '2026-03-17', amount: 5, unit: 'calendar-days' }, '2026-03-22'],
  ['calendar days over New Year', { start: '2025-12-29', amount: 7, unit: 'calendar-days' }, '2026-01-05'],
  [
    'calendar days stopped over a weekend',
    { start: '2026-11-12', amount: 5, unit: 'calendar-days', events: [paused('2026-11-13'), resumed('2026-11-16')] },
    '2026-11-19',
  ],
  [
    'stopped for two days',
    { start: '2026-11-12', amount: 5, events: [paused('2026-11-16'), resumed('2026-11-19')] },
    '2026-11-23',
  ],
  [
    'still stopped: the date moves on with every day',
    { start: '2026-11-12', amount: 5, events: [paused('2026-11-16')], today: '2026-11-25' },
    '2026-11-30',
  ],
  [
    'stopped over a weekend only: nothing is lost',
    { start: '2026-11-12', amount: 5, events: [paused('2026-11-13'), resumed('2026-11-16')] },
    '2026-11-19',
  ],
  [
    'stopped over Christmas leave: the leave is not counted twice',
    { start: '2026-12-18', amount: 5, events: [paused('2026-12-21'), resumed('2026-12-28')] },
    '2026-12-31',
  ],
  [
    'stopped twice',
    {
      start: '2026-08-03',
      amount: 5,
      events: [paused('2026-08-04'), resumed('2026-08-06'), paused('2026-08-07'), resumed('2026-08-12')],
    },
    '2026-08-13',
  ],
  ['another office sent it back', { start: '2026-11-12', amount: 5, events: sentBack }, '2026-11-23'],
  [
    'cancelled and taken up again eight days later',
    {
      start: '2026-11-12',
      amount: 5,
      events: [event('cancelled', '2026-11-16'), event('reopened', '2026-11-24', null, { leadsTo: 'preparing' })],
    },
    '2026-11-26',
  ],
  ['three days more', { start: '2026-11-12', amount: 5, events: [extended('2026-11-18', 3)] }, '2026-11-24'],
  [
    'five days more, over Independence Day and Maulid',
    { start: '2026-08-10', amount: 5, events: [extended('2026-08-14', 5)] },
    '2026-08-26',
  ],
  [
    'five days more, taken back',
    { start: '2026-08-10', amount: 5, events: [extended('2026-08-14', 5), takenBack('2026-08-14', 5)] },
    '2026-08-18',
  ],
  [
    'three and two days more, the three taken back',
    {
      start: '2026-11-12',
      amount: 5,
      events: [extended('2026-11-17', 3), extended('2026-11-17', 2), takenBack('2026-11-18', 3)],
    },
    '2026-11-23',
  ],
  [
    'stopped for two days and given two more',
    {
      start: '2026-11-12',
      amount: 5,
      events: [paused('2026-11-16'), resumed('2026-11-19'), extended('2026-11-19', 2)],
    },
    '2026-11-25',
  ],
  [
    'before leave was added in August 2025',
    { start: '2025-08-14', amount: 2, calendar: without('2025-08-18') },
    '2025-08-18',
  ],
  ['after leave was added in August 2025', { start: '2025-08-14', amount: 2 }, '2025-08-19'],
  ['an election day is declared', { start: '2026-11-12', amount: 5, calendar: withDay('2026-11-18') }, '2026-11-20'],
  ['a day of leave is withdrawn', { start: '2026-03-17', amount: 2, calendar: without('2026-03-24') }, '2026-03-25'],
]

function countedOf({
  start,
  amount,
  unit = 'working-days',
  events = [],
  calendar = shipped,
  change = {},
  today,
}: Situation) {
  const startedAt = (start.includes('T') ? start : morningOf(start)) as Instant
  const facts = caseCounted({ startedAt, amount, unit, events, calendar, change, papers: unitPapers })
  const clock = deadline(facts, morningOf(today ?? '2028-01-31'))
  if (!clock.started) throw new Error(clock.why)
  return clock
}

for (const [title, situation, due] of table) {
  test(`${situation.amount} ${situation.unit ?? 'working-days'} from ${situation.start} end on ${due}: ${title}`, () => {
    const clock = countedOf(situation)
    expect(clock.due).toBe(due)
    expect(clock.explanation.at(-1)?.date).toBe(due)
  })
}

const hours: readonly (readonly [string, Situation, string])[] = [
  ['through the night and Idulfitri', { start: '2026-03-20', amount: 24, unit: 'hours' }, '2026-03-21T02:00:00.000Z'],
  [
    'stopped for a day',
    { start: '2026-11-20', amount: 48, unit: 'hours', events: [paused('2026-11-21'), resumed('2026-11-22')] },
    '2026-11-23T02:00:00.000Z',
  ],
  [
    'six hours more',
    { start: '2026-11-20', amount: 24, unit: 'hours', events: [extended('2026-11-20', 6)] },
    '2026-11-21T08:00:00.000Z',
  ],
  // Open from 07.30 to 16.00: seven hours on Friday, the rest on Monday until nine.
  ['office hours over a weekend', { start: '2026-11-20', amount: 8, unit: 'office-hours' }, '2026-11-23T01:30:00.000Z'],
  // One hour on 17 March until closing, the other on the 25th.
  [
    'office hours over Lebaran',
    { start: '2026-03-17T08:00:00.000Z', amount: 2, unit: 'office-hours' },
    '2026-03-25T01:30:00.000Z',
  ],
  [
    'begun at night',
    { start: '2026-11-18T15:00:00.000Z', amount: 1, unit: 'office-hours' },
    '2026-11-19T01:30:00.000Z',
  ],
  [
    'stopped from nine to nine in office hours',
    { start: '2026-11-18', amount: 10, unit: 'office-hours', events: [paused('2026-11-18'), resumed('2026-11-19')] },
    // Nothing on the 18th; seven hours on the 19th, three on the 20th.
    '2026-11-20T03:30:00.000Z',
  ],
]
for (const [title, situation, dueAt] of hours) {
  test(`${situation.amount} ${situation.unit ?? ''} from ${situation.start} end at ${dueAt}: ${title}`, () => {
    const clock = countedOf(situation)
    expect(clock.dueAt).toBe(dueAt)
    expect(clock.stretches.at(-1)?.to).toBe(dueAt)
    expect(countedHours(clock.stretches)).toBeCloseTo(situation.amount + clock.extendedBy, 9)
  })
}

test('counted, skipped, paused and extended days are told apart, the pause by its reason', () => {
  const events = [paused('2026-11-13'), resumed('2026-11-17'), extended('2026-11-17', 1)]
  const { explanation } = countedOf({ start: '2026-11-12', amount: 2, events })
  expect(explanation.map(({ date, reason, cause }) => [date, reason, cause].filter(Boolean).join(' '))).toEqual([
    '2026-11-12 start-day',
    '2026-11-13 counted',
    '2026-11-14 weekend',
    '2026-11-15 weekend',
    '2026-11-16 paused papers-asked',
    '2026-11-17 counted',
    '2026-11-18 extended',
  ])
})

test('the hours of a night in which the office is closed are told, with the holiday', () => {
  const { stretches } = countedOf({ start: '2026-08-14T08:00:00.000Z', amount: 2, unit: 'office-hours' })
  expect(stretches.map(({ from, to, reason, name }) => [from, to, reason, name])).toEqual([
    ['2026-08-14T08:00:00.000Z', '2026-08-14T09:00:00.000Z', 'counted', undefined],
    ['2026-08-14T09:00:00.000Z', '2026-08-18T00:30:00.000Z', 'closed', 'Proklamasi Kemerdekaan'],
    ['2026-08-18T00:30:00.000Z', '2026-08-18T01:30:00.000Z', 'counted', undefined],
  ])
})
