import type { CalendarDate } from '../../time/calendar-date.ts'
import { decidePlacement, isPossibleStory, type PlacementEvent } from './placement.rules.ts'

interface NamedEvent extends PlacementEvent {
  readonly id: string
}

/**
 * Which events of the second story cannot stand beside the first. A whole stay that fits is taken over as one (an earlier case of the
 * same person); otherwise each of its events is tried alone (a room move noted only in the double record).
 */
export function contradictingEvents(
  kept: readonly NamedEvent[],
  absorbed: readonly NamedEvent[],
  today: CalendarDate,
): readonly string[] {
  let story: readonly PlacementEvent[] = kept
  const struckOut: string[] = []
  for (const stay of staysOf(absorbed)) {
    const whole = inOrder([...story, ...stay])
    if (isPossibleStory(whole)) {
      story = whole
      continue
    }
    for (const event of stay) {
      const decision = decidePlacement(story, event, today)
      if (decision.ok) story = decision.history
      else struckOut.push(event.id)
    }
  }
  return struckOut
}

const inOrder = (events: readonly PlacementEvent[]) =>
  events.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))

function staysOf(events: readonly NamedEvent[]): readonly (readonly NamedEvent[])[] {
  const stays: NamedEvent[][] = []
  for (const event of events) {
    if (event.kind === 'arrival' || stays.length === 0) stays.push([])
    stays.at(-1)?.push(event)
  }
  return stays
}
