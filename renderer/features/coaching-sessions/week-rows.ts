import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

/** One place and what is held in it, day by day. */
export interface PlaceRow {
  readonly place: string
  readonly days: readonly (readonly CoachingSession[])[]
}

/** Places in the order of the alphabet; one that is written in two ways is one place, as the search for clashes has it. */
export function placeRows(sessions: readonly CoachingSession[], days: readonly CalendarDate[]): readonly PlaceRow[] {
  const byPlace = Map.groupBy(sessions, ({ place }) => place.trim().toLowerCase())
  return [...byPlace.values()]
    .map((held) => ({
      place: held[0]?.place.trim() ?? '',
      days: days.map((day) => held.filter(({ on }) => on === day)),
    }))
    .toSorted((left, right) => left.place.localeCompare(right.place, 'id'))
}

/** The session that an arrow key leads to from one of them; null where there is none that way. */
export function sessionBeside(rows: readonly PlaceRow[], from: string, key: string): string | null {
  const row = rows.findIndex(({ days }) => days.some((held) => held.some(({ id }) => id === from)))
  const column = rows[row]?.days.findIndex((held) => held.some(({ id }) => id === from)) ?? -1
  const all = rows.flatMap(({ days }) => days.flat())
  if (key === 'Home') return all[0]?.id ?? null
  if (key === 'End') return all.at(-1)?.id ?? null
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const ofDay = rows.flatMap(({ days }) => days[column] ?? [])
    const position = ofDay.findIndex(({ id }) => id === from)
    return ofDay[position + (key === 'ArrowDown' ? 1 : -1)]?.id ?? null
  }
  const days = rows[row]?.days ?? []
  const aside = key === 'ArrowRight' ? days.slice(column + 1) : days.slice(0, Math.max(column, 0)).toReversed()
  return aside.find((held) => held.length > 0)?.[0]?.id ?? null
}
