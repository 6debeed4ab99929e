import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  decidePlacement,
  type PlacementEvent,
  type PlacementEventKind,
  type Presence,
  placementEventKinds,
  presenceOn,
  roomOn,
} from '#shared/features/inmates/placement.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string): CalendarDate => text as CalendarDate
const event = (kind: PlacementEventKind, on: string, room: string | null = null): PlacementEvent => ({
  kind,
  on: day(on),
  room,
})
const today = day('2026-11-21')
const arrived = event('arrival', '2026-01-10', 'A-1')

const stories: Readonly<Record<Presence, readonly PlacementEvent[]>> = {
  'not-arrived': [],
  present: [arrived],
  transferred: [arrived, event('transfer-out', '2026-02-01')],
  released: [arrived, event('release', '2026-02-01')],
  dead: [arrived, event('death', '2026-02-01')],
}

const allowed: Readonly<Record<Presence, Readonly<Partial<Record<PlacementEventKind, Presence>>>>> = {
  'not-arrived': { arrival: 'present' },
  present: { 'room-move': 'present', 'transfer-out': 'transferred', release: 'released', death: 'dead' },
  transferred: { arrival: 'present', return: 'present' },
  released: { arrival: 'present', return: 'present' },
  dead: {},
}

for (const presence of Object.keys(stories) as Presence[]) {
  for (const kind of placementEventKinds) {
    const next = allowed[presence][kind]
    test(`${presence}: ${kind} ${next === undefined ? 'is refused' : `leads to ${next}`}`, () => {
      const decision = decidePlacement(stories[presence], event(kind, '2026-03-01', 'B-2'), today)
      const refusal = presence === 'not-arrived' ? 'before-arrival' : 'not-allowed-now'
      if (next === undefined) expect(decision).toEqual({ ok: false, code: refusal, presence })
      else expect(decision).toMatchObject({ ok: true, presence: next })
    })
  }
}

test('nothing happens in the future, today is allowed', () => {
  expect(decidePlacement([], event('arrival', '2026-11-22'), today)).toMatchObject({ ok: false, code: 'in-future' })
  expect(decidePlacement([], event('arrival', '2026-11-21'), today)).toMatchObject({ ok: true })
})

test('nothing happens before the arrival', () => {
  const early = event('room-move', '2026-01-09', 'B-2')
  expect(decidePlacement([arrived], early, today)).toMatchObject({ ok: false, code: 'before-arrival' })
})

test('a move noted late takes its place in the story, and the room of each day is right', () => {
  const history = [arrived, event('room-move', '2026-03-10', 'C-3')]
  const decision = decidePlacement(history, event('room-move', '2026-02-05', 'B-2'), today)
  if (!decision.ok) throw new Error(decision.code)
  expect(decision.history.map((entry) => entry.room)).toEqual(['A-1', 'B-2', 'C-3'])
  expect(roomOn(decision.history, day('2026-02-04'))).toBe('A-1')
  expect(roomOn(decision.history, day('2026-02-05'))).toBe('B-2')
  expect(roomOn(decision.history, today)).toBe('C-3')
  expect(roomOn(decision.history, day('2025-12-31'))).toBeNull()
})

test('a late entry that makes a later event impossible is refused', () => {
  const history = [arrived, event('room-move', '2026-03-10', 'C-3')]
  expect(decidePlacement(history, event('death', '2026-02-05'), today)).toMatchObject({ code: 'breaks-later-event' })
  expect(decidePlacement([arrived], event('arrival', '2026-01-05', 'A-1'), today)).toMatchObject({
    code: 'breaks-later-event',
  })
})

test('a move needs another room', () => {
  expect(decidePlacement([arrived], event('room-move', '2026-02-05'), today)).toMatchObject({ code: 'room-missing' })
  expect(decidePlacement([arrived], event('room-move', '2026-02-05', 'A-1'), today)).toMatchObject({
    code: 'same-room',
  })
})

test('who is gone has no room', () => {
  expect(roomOn(stories.released, today)).toBeNull()
  expect(presenceOn(stories.released, day('2026-01-31'))).toBe('present')
})

test('whatever is accepted leaves a story without a gap, and nothing ever follows a death', () => {
  const anyEvent = fc.record({
    kind: fc.constantFrom(...placementEventKinds),
    on: fc.integer({ min: 0, max: 400 }).map((days) => addDays(day('2025-12-01'), days)),
    room: fc.constantFrom(null, 'A-1', 'B-2'),
  })
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 25 }), (proposals) => {
      let history: readonly PlacementEvent[] = []
      for (const proposal of proposals) {
        const decision = decidePlacement(history, proposal, today)
        if (decision.ok) history = decision.history
      }
      expect(history.map((entry) => entry.on)).toEqual(history.map((entry) => entry.on).toSorted())
      expect(history.every((entry) => entry.on <= today)).toBe(true)
      if (history.length > 0) expect(history[0]?.kind).toBe('arrival')
      expect(history.slice(0, -1).some((entry) => entry.kind === 'death')).toBe(false)
    }),
  )
})
