/** A session that a person belongs to, on the unit's wall clock in seconds. */
export interface MemberTime {
  readonly sessionId: string
  readonly begins: number
  readonly ends: number
}

/** How long before a session and after it a finger counts for it, in minutes. */
export interface PunchWindow {
  readonly before: number
  readonly after: number
}

export interface Presence {
  readonly sessionId: string
  readonly at: number
}

/** "2026-11-27T08:01:33" on some wall clock, in seconds that can be reckoned with. */
export const wallSeconds = (stamp: string): number => Date.parse(`${stamp}Z`) / 1000

/**
 * In which of a person's sessions the finger was seen, each with the first time; every further press folds into it. Where two sessions meet,
 * the later one begins to count when the earlier is over, so that whoever leaves one is not taken to have come to the next.
 */
export function presencesOf(
  sessions: readonly MemberTime[],
  punches: readonly number[],
  { before, after }: PunchWindow,
): readonly Presence[] {
  const ordered = sessions.toSorted((left, right) => left.begins - right.begins)
  const opening = (place: number) => {
    const session = ordered[place]
    if (!session) return Number.POSITIVE_INFINITY
    const earlier = ordered.slice(0, place).filter(({ ends }) => ends <= session.begins)
    return Math.max(session.begins - before * 60, ...earlier.map(({ ends }) => ends + 1))
  }
  const sorted = punches.toSorted((left, right) => left - right)
  return ordered.flatMap((session, place) => {
    const from = opening(place)
    const next = ordered.findIndex(({ begins }, later) => later > place && begins >= session.ends)
    const until = Math.max(session.ends, Math.min(session.ends + after * 60, next < 0 ? Infinity : opening(next) - 1))
    const at = sorted.find((punch) => punch >= from && punch <= until)
    return at === undefined ? [] : [{ sessionId: session.sessionId, at }]
  })
}

export const clockReasons = ['future', 'reset', 'shifted'] as const

/** Minutes to add to the device's clock, and what speaks for it. */
export interface ClockSuggestion {
  readonly minutes: number
  readonly reason: (typeof clockReasons)[number]
}

interface ClockFacts {
  /** Of each person: the punches on the device's clock, and the sessions that person belongs to. */
  readonly people: readonly { readonly punches: readonly number[]; readonly begins: readonly number[] }[]
  readonly newest: number
  /** The unit's wall clock when the file was brought. */
  readonly brought: number
}

const step = 5
const widest = 12 * 60
const tolerance = 10 * 60
/** A device whose battery is empty begins again in some year like this. */
const beforeAnyDevice = Date.UTC(2016, 0, 1) / 1000
/** Fewer arrivals than these prove no clock wrong. */
const fewest = 3

/**
 * What a device's clock is off by, as far as its file tells: a press that has not happened yet, a year before there was a device, or arrivals that
 * fit the hours of the sessions only when all are shifted alike. Null where nothing speaks against the clock. A person decides.
 */
export function clockSuggestion({ people, newest, brought }: ClockFacts): ClockSuggestion | null {
  const minutesToNow = Math.round((brought - newest) / 60)
  if (newest > brought + tolerance) return { minutes: minutesToNow, reason: 'future' }
  if (newest < beforeAnyDevice) return { minutes: minutesToNow, reason: 'reset' }
  const gaps = people.flatMap(({ punches, begins }) =>
    punches.flatMap((punch) =>
      begins.map((begin) => (begin - punch) / 60).filter((gap) => Math.abs(gap) <= widest + 30),
    ),
  )
  // A finger comes between 20 minutes before and 10 after the beginning.
  const score = (minutes: number) => gaps.filter((gap) => gap - minutes >= -10 && gap - minutes <= 20).length
  const places = Array.from({ length: (2 * widest) / step + 1 }, (_, place) => place * step - widest)
  const scores = new Map(places.map((minutes) => [minutes, score(minutes)]))
  const best = Math.max(...scores.values())
  if (best < fewest || (scores.get(0) ?? 0) * 2 >= best) return null
  const fitting = places.filter((minutes) => scores.get(minutes) === best)
  const round = [60, 30].map((size) => fitting.find((minutes) => minutes % size === 0)).find((one) => one !== undefined)
  const middle = fitting[Math.floor(fitting.length / 2)] ?? 0
  return { minutes: round ?? middle, reason: 'shifted' }
}
