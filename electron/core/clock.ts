import type { Clock, Instant } from '#shared/time/instant.ts'

/** The only file that reads the computer's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant }

/** A clock that starts at a given moment and then runs on: tests and rehearsals live on another day, not in a frozen second. */
export function clockStartingAt(start: string): Clock {
  const offset = Date.parse(start) - Date.now()
  if (Number.isNaN(offset)) throw new RangeError('clock start is not an ISO instant')
  return { now: () => new Date(Date.now() + offset).toISOString() as Instant }
}
