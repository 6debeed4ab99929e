import { type CalendarDate, dayNumberOf } from '../../time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '../../time/facility-zone.ts'
import { addHours, compareInstants, hoursBetween, type Instant } from '../../time/instant.ts'

/** How many days, weeks and months keep their newest backup. */
export interface BackupRetention {
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

export const defaultRetention: BackupRetention = { daily: 14, weekly: 8, monthly: 24 }

/** One finished backup, as its place knows it. */
export interface DatedBackup {
  readonly id: string
  readonly at: Instant
}

/** A backup is made when the newest is older than this. */
export const hoursBetweenBackups = 24

/** A little disagreement between clocks is no clock set back. */
const clockTolerance = 1

/** Mondays begin weeks; 1970-01-01 was a Thursday. */
const weekOf = (date: CalendarDate): string => String(Math.floor((dayNumberOf(date) + 3) / 7))

/**
 * The backups that may go: each of the newest days, weeks and months keeps its newest one. The one just made always stays, whatever the
 * clock said: after it was set back, the latest data does not bear the latest hour. What lies in the future is neither counted nor
 * removed, until its day has come.
 */
export function backupsToRemove(
  backups: readonly DatedBackup[],
  retention: BackupRetention,
  zone: FacilityZone,
  now: Instant,
  justMade: string,
): readonly string[] {
  const horizon = addHours(now, clockTolerance)
  const past = backups
    .filter((backup) => compareInstants(backup.at, horizon) <= 0)
    .toSorted((left, right) => compareInstants(right.at, left.at) || compareText(right.id, left.id))
  const kept = new Set([justMade, ...past.slice(0, 1).map(({ id }) => id)])
  const periods = [
    { most: retention.daily, of: (date: CalendarDate) => date },
    { most: retention.weekly, of: weekOf },
    { most: retention.monthly, of: (date: CalendarDate) => date.slice(0, 7) },
  ]
  for (const period of periods) {
    const seen = new Set<string>()
    for (const { id, at } of past) {
      const name = period.of(toCalendarDate(at, zone))
      if (seen.has(name)) continue
      if (seen.size >= period.most) break
      seen.add(name)
      kept.add(id)
    }
  }
  return past.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/**
 * Whether a backup must be made now. `since` is the newest backup, or the installation's first day while there is none; one that lies
 * in the future says nothing.
 */
export function isBackupDue(since: Instant, now: Instant): boolean {
  const age = hoursBetween(since, now)
  return age > hoursBetweenBackups || age < -clockTolerance
}
