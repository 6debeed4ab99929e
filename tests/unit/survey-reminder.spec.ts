import { expect, test } from '@playwright/test'
import { surveyOwed } from '#shared/features/satisfaction/survey-reminder.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'

const day = (text: string) => calendarDateSchema.parse(text)

const rows: readonly (readonly [
  name: string,
  today: string,
  held: { readonly thisYear: boolean; readonly lastYear: boolean },
  since: string,
  owed: { readonly by: string; readonly isLate: boolean } | null,
])[] = [
  ['in spring, held last year', '2026-03-02', { thisYear: false, lastYear: true }, '2020-01-01', null],
  [
    'in autumn, nobody asked',
    '2026-10-01',
    { thisYear: false, lastYear: true },
    '2020-01-01',
    { by: '2026-12-31', isLate: false },
  ],
  ['the day before autumn', '2026-09-30', { thisYear: false, lastYear: true }, '2020-01-01', null],
  ['in autumn, held', '2026-12-31', { thisYear: true, lastYear: false }, '2020-01-01', null],
  [
    'a year was missed',
    '2026-01-01',
    { thisYear: false, lastYear: false },
    '2025-12-31',
    { by: '2025-12-31', isLate: true },
  ],
  ['a year without the programme', '2026-01-01', { thisYear: false, lastYear: false }, '2026-01-01', null],
  [
    'a missed year is over once this one is held',
    '2026-01-02',
    { thisYear: true, lastYear: false },
    '2020-01-01',
    null,
  ],
]

for (const [name, today, held, since, owed] of rows)
  test(`the survey of the year: ${name}`, () =>
    expect(surveyOwed({ today: day(today), ...held, since: day(since) })).toEqual(owed))
