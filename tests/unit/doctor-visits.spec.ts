import { expect, test } from '@playwright/test'
import { inOrderOfSeeing, isStillToBeSeen, nextDayAfter } from '#shared/features/doctor-visits/doctor-visits.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'

const day = (on: string) => ({ id: on, on: on as CalendarDate })
const entry = (state: 'waiting' | 'presented', urgency: 'stat' | 'urgent' | 'routine', minute: string) => ({
  ...{ id: `${state} ${urgency} ${minute}`, state, urgency },
  added: { at: `2026-11-16T01:${minute}:00.000Z` as Instant, byName: 'Sari Contoh' },
})

test('whoever waits comes first, the most urgent before the others, and of these who was put down first', () => {
  const inOrder = [
    entry('waiting', 'stat', '30'),
    entry('waiting', 'urgent', '20'),
    entry('waiting', 'routine', '10'),
    entry('waiting', 'routine', '11'),
    entry('presented', 'stat', '01'),
    entry('presented', 'routine', '00'),
  ]
  expect(inOrder.toReversed().toSorted(inOrderOfSeeing)).toEqual(inOrder)
})

test('the next day is the soonest one after the given; neither the same day nor an earlier one', () => {
  const open = [day('2026-11-24'), day('2026-11-10'), day('2026-11-17'), day('2026-11-19')]
  expect(nextDayAfter(open, day('2026-11-17').on)?.id).toBe('2026-11-19')
  expect(nextDayAfter(open, day('2026-11-24').on)).toBeNull()
})

test('whoever has left for good is not carried on', () => {
  expect(
    (['present', 'not-arrived', 'transferred', 'released', 'dead'] as const).map((presence) =>
      isStillToBeSeen(presence),
    ),
  ).toEqual([true, true, false, false, false])
})
