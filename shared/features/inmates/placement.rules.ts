import { type CalendarDate, compareDates } from '#shared/time/calendar-date.ts'

/** The dated events of a stay. */
export const placementEventKinds = ['arrival', 'room-move', 'transfer-out', 'release', 'death', 'return'] as const

export type PlacementEventKind = (typeof placementEventKinds)[number]

/** Where a person is as far as the unit is concerned. */
export type Presence = 'not-arrived' | 'present' | 'transferred' | 'released' | 'dead'

export interface PlacementEvent {
  readonly kind: PlacementEventKind
  readonly on: CalendarDate
  /** Room after the event; null where it is not known yet or the person is no longer here. */
  readonly room: string | null
}

export const placementRefusalCodes = [
  'in-future',
  'before-arrival',
  'not-allowed-now',
  'breaks-later-event',
  'room-missing',
  'same-room',
] as const

export type PlacementRefusalCode = (typeof placementRefusalCodes)[number]

export type PlacementDecision =
  | { readonly ok: true; readonly history: readonly PlacementEvent[]; readonly presence: Presence }
  | { readonly ok: false; readonly code: PlacementRefusalCode; readonly presence: Presence }

/** Which event leads where; whatever is not written here cannot happen. Nothing follows death. */
export const placementTransitions: Readonly<Record<Presence, Readonly<Partial<Record<PlacementEventKind, Presence>>>>> =
  {
    'not-arrived': { arrival: 'present' },
    present: { 'room-move': 'present', 'transfer-out': 'transferred', release: 'released', death: 'dead' },
    // A new arrival begins a new stay (a new case); a return takes up the old one (back from another unit, release revoked).
    transferred: { arrival: 'present', return: 'present' },
    released: { arrival: 'present', return: 'present' },
    dead: {},
  }

/** Where a person was on a day, from events in order of date. Voided events are not passed in. */
export function presenceOn(history: readonly PlacementEvent[], date: CalendarDate): Presence {
  let presence: Presence = 'not-arrived'
  for (const event of history) {
    if (event.on > date) break
    presence = placementTransitions[presence][event.kind] ?? presence
  }
  return presence
}

/** The room a person has on a day; null when there is none or the person is not here. */
export function roomOn(history: readonly PlacementEvent[], date: CalendarDate): string | null {
  if (presenceOn(history, date) !== 'present') return null
  return history.filter((event) => event.on <= date).at(-1)?.room ?? null
}

/**
 * Whether an event may be entered. Late entry is allowed (a move noted three days afterwards) as long as the whole story,
 * with the event put in its place, still holds.
 */
export function decidePlacement(
  history: readonly PlacementEvent[],
  proposed: PlacementEvent,
  today: CalendarDate,
): PlacementDecision {
  const presence = presenceOn(history, proposed.on)
  const refuse = (code: PlacementRefusalCode): PlacementDecision => ({ ok: false, code, presence })
  if (proposed.on > today) return refuse('in-future')
  if (presence === 'not-arrived' && proposed.kind !== 'arrival') return refuse('before-arrival')
  const next = placementTransitions[presence][proposed.kind]
  if (next === undefined) return refuse('not-allowed-now')
  if (proposed.kind === 'room-move' && proposed.room === null) return refuse('room-missing')
  if (proposed.kind === 'room-move' && proposed.room === roomOn(history, proposed.on)) return refuse('same-room')
  const story = [
    ...history.filter((event) => event.on <= proposed.on),
    proposed,
    ...history.filter((event) => event.on > proposed.on),
  ]
  if (!isPossibleStory(story)) return refuse('breaks-later-event')
  return { ok: true, history: story, presence: presenceOn(story, today) }
}

/**
 * Whether an event may be struck out: only if the story still holds without it. Striking out the first arrival of an otherwise
 * empty story leaves a person who never arrived, which is how a mistaken registration is taken back.
 */
export function decideVoiding(
  history: readonly PlacementEvent[],
  struckOut: PlacementEvent,
  today: CalendarDate,
): PlacementDecision {
  const story = history.filter((event) => event !== struckOut)
  const presence = presenceOn(story, today)
  if (!isPossibleStory(story)) return { ok: false, code: 'breaks-later-event', presence }
  return { ok: true, history: story, presence }
}

/** Whether the events can have happened one after the other. */
export function isPossibleStory(story: readonly PlacementEvent[]): boolean {
  let presence: Presence = 'not-arrived'
  for (const event of story.toSorted((left, right) => compareDates(left.on, right.on))) {
    const next: Presence | undefined = placementTransitions[presence][event.kind]
    if (next === undefined) return false
    presence = next
  }
  return true
}
