import { hoursBetween, type Instant } from '../../time/instant.ts'

export type EntryTimeFault = 'in-future' | 'late-reason-missing'

/** Whether what is entered was done longer ago than the office calls prompt. */
export const isLateEntry = (caredAt: Instant, recordedAt: Instant, lateHours: number): boolean =>
  hoursBetween(caredAt, recordedAt) > lateHours

/** Time of care and time of entry are two: the first may lie back, with a reason beyond the limit, and never ahead. */
export function entryTimeFault(entry: {
  readonly caredAt: Instant
  readonly recordedAt: Instant
  readonly lateHours: number
  readonly reason: string | null
}): EntryTimeFault | null {
  if (entry.caredAt > entry.recordedAt) return 'in-future'
  return isLateEntry(entry.caredAt, entry.recordedAt, entry.lateHours) && entry.reason === null
    ? 'late-reason-missing'
    : null
}
