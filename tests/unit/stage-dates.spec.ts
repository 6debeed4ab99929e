import { expect, test } from '@playwright/test'
import { remissionDays, type StageRule, stageDates } from '#shared/features/coaching-stages/stage-dates.rules.ts'
import type { SentenceFacts } from '#shared/features/inmates/sentence.rules.ts'
import { day } from '#tests/unit/case-samples.ts'

type Length = readonly [years: number, months: number, days: number]

const sentence = (from: string, [years, months, days]: Length, breaks: readonly (readonly [string, string])[] = []) =>
  ({
    ...{ kind: 'fixed', firstDetainedOn: day(from), years, months, days },
    breaks: breaks.map(([first, last]) => ({ from: day(first), to: day(last) })),
  }) satisfies SentenceFacts

const byDays: StageRule = { convention: 'days', basis: 'before' }
const byCalendar: StageRule = { convention: 'calendar', basis: 'before' }
const after = (rule: StageRule): StageRule => ({ ...rule, basis: 'after' })

type Row = readonly [name: string, SentenceFacts, remitted: number, StageRule, string, string, string, string]

const fourAndHalf = sentence('2025-03-10', [4, 6, 0])
const two = sentence('2017-05-09', [2, 0, 0])
const one = sentence('2026-01-31', [1, 0, 0])

// By hand, on a wall calendar: 2025-03-10 to 2029-09-10 are 1645 days; a third 549 (548.3), half 823 (822.5), two thirds 1097 (1096.7).
const rows: readonly Row[] = [
  [
    'published: four and a half years by days',
    fourAndHalf,
    0,
    byDays,
    '2026-09-10',
    '2027-06-11',
    '2028-03-11',
    '2029-09-10',
  ],
  [
    'published: the same by years and months',
    fourAndHalf,
    0,
    byCalendar,
    '2026-09-10',
    '2027-06-10',
    '2028-03-10',
    '2029-09-10',
  ],
  // 730 days: 243.3, 365, 486.7; the published end after fifteen days of remission.
  ['published: two years less fifteen days', two, 15, byDays, '2018-01-08', '2018-05-09', '2018-09-08', '2019-04-24'],
  ['the same by years and months', two, 15, byCalendar, '2018-01-09', '2018-05-09', '2018-09-09', '2019-04-24'],
  // 715 days: 238.3, 357.5, 476.7.
  [
    'parts of what remission leaves, by days',
    two,
    15,
    after(byDays),
    '2018-01-03',
    '2018-05-02',
    '2018-08-29',
    '2019-04-24',
  ],
  // 23 months 15 days: 7 months and 25 days (20 + 5), 11 months and 23 (15 + 7.5), 15 months and 20 (10 + 10).
  ['the same by years and months', two, 15, after(byCalendar), '2018-01-03', '2018-05-02', '2018-08-29', '2019-04-24'],
  // 365 days: 121.7, 182.5, 243.3; four months after 31 January is 31 May.
  ['from the last of a month, by days', one, 0, byDays, '2026-06-02', '2026-08-02', '2026-10-02', '2027-01-31'],
  ['from the last of a month, by months', one, 0, byCalendar, '2026-05-31', '2026-07-31', '2026-09-30', '2027-01-31'],
  // Ten days out before the first gate put everything off; ten days after the second gate only what follows.
  [
    'out for ten days early',
    sentence('2025-03-10', [4, 6, 0], [['2025-06-01', '2025-06-10']]),
    0,
    byCalendar,
    '2026-09-20',
    '2027-06-20',
    '2028-03-20',
    '2029-09-20',
  ],
  [
    'out for ten days late',
    sentence('2025-03-10', [4, 6, 0], [['2028-01-01', '2028-01-10']]),
    0,
    byCalendar,
    '2026-09-10',
    '2027-06-10',
    '2028-03-20',
    '2029-09-20',
  ],
  [
    'months, weeks and days',
    sentence('2026-02-10', [0, 10, 20]),
    0,
    byCalendar,
    '2026-05-27',
    '2026-07-20',
    '2026-09-13',
    '2026-12-30',
  ],
]

for (const [name, facts, remitted, rule, oneThird, oneHalf, twoThirds, expiry] of rows)
  test(`${name}, ${rule.convention}, ${rule.basis} remission`, () => {
    expect(stageDates(facts, remitted, rule)).toEqual({ oneThird, oneHalf, twoThirds, expiry })
  })

test('life, death, no sentence and no first day have no such dates', () => {
  for (const kind of ['none', 'life', 'death'] as const) expect(stageDates({ ...two, kind }, 0, byDays)).toBeNull()
  expect(stageDates({ ...two, firstDetainedOn: null }, 0, byDays)).toBeNull()
  expect(stageDates(sentence('2017-05-09', [0, 0, 0]), 0, byDays)).toBeNull()
})

test('a month of remission is thirty days', () => {
  expect(
    remissionDays([
      { months: 2, days: 0 },
      { months: 1, days: 15 },
    ]),
  ).toBe(105)
  expect(remissionDays([])).toBe(0)
})
