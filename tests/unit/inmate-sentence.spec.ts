import { expect, test } from '@playwright/test'
import { decideVoiding, type PlacementEvent } from '#shared/features/inmates/placement.rules.ts'
import { computedExpiry, type SentenceFacts } from '#shared/features/inmates/sentence.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string): CalendarDate => text as CalendarDate
const sentence = (change: Partial<SentenceFacts>): SentenceFacts => ({
  kind: 'fixed',
  firstDetainedOn: day('2017-05-09'),
  breaks: [],
  years: 2,
  months: 0,
  days: 0,
  ...change,
})

const ends: readonly (readonly [what: string, facts: SentenceFacts, end: string | null])[] = [
  ['two years, calendar years', sentence({}), '2019-05-09'],
  [
    'years, months and days',
    sentence({ firstDetainedOn: day('2025-03-10'), years: 4, months: 6, days: 5 }),
    '2029-09-15',
  ],
  ['a month that is shorter', sentence({ firstDetainedOn: day('2026-01-31'), years: 0, months: 1 }), '2026-02-28'],
  [
    'ten days outside, first and last day counted',
    sentence({ breaks: [{ from: day('2018-01-01'), to: day('2018-01-10') }] }),
    '2019-05-19',
  ],
  [
    'a break written the wrong way round adds nothing',
    sentence({ breaks: [{ from: day('2018-01-10'), to: day('2018-01-01') }] }),
    '2019-05-09',
  ],
  ['no first day of detention', sentence({ firstDetainedOn: null }), null],
  ['no length', sentence({ years: 0 }), null],
  ['for life', sentence({ kind: 'life' }), null],
  ['no verdict', sentence({ kind: 'none' }), null],
]
for (const [what, facts, end] of ends) {
  test(`end of the sentence: ${what}`, () => expect(computedExpiry(facts)).toBe(end))
}

const event = (kind: PlacementEvent['kind'], on: string): PlacementEvent => ({ kind, on: day(on), room: null })
const story = [event('arrival', '2026-01-10'), event('release', '2026-02-01'), event('return', '2026-03-01')] as const

test('an event can be struck out only while the rest of the story holds', () => {
  const strike = (one: PlacementEvent, among: readonly PlacementEvent[] = story) =>
    decideVoiding(among, one, day('2026-11-16'))
  expect(strike(story[2])).toMatchObject({ ok: true, presence: 'released' })
  expect(strike(story[1])).toMatchObject({ ok: false, code: 'breaks-later-event' })
  expect(strike(story[0])).toMatchObject({ ok: false, code: 'breaks-later-event' })
  expect(strike(story[0], [story[0]])).toMatchObject({ ok: true, presence: 'not-arrived' })
})
