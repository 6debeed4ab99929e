import { isClockBehind } from '#shared/features/facility/clock.rules.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { OpenDatabase } from '../../database/open.ts'
import type { Reader } from '../../database/reader.ts'
import { latestCommandAfter } from './facility.repository.ts'

/** The command up to which somebody has said that the log's hours, not the clock's, were wrong. */
export const confirmedClockKey = 'clock.confirmed-command'

interface Seen {
  readonly confirmed: number
  readonly number: number
  readonly at: string
}

/** What is known of the log's latest hour: only the newer commands are looked at each time. */
const seenIn = new WeakMap<OpenDatabase, Seen>()

/** The latest moment at which anything was recorded, where the clock is behind it; else null. */
export async function recordedAfter(database: OpenDatabase, db: Reader, now: Instant): Promise<Instant | null> {
  const confirmed = (await readSetting<number>(db, confirmedClockKey)) ?? 0
  const known = seenIn.get(database)
  const seen = known?.confirmed === confirmed ? known : { confirmed, number: confirmed, at: '' }
  const newer = await latestCommandAfter(db, seen.number)
  const at = newer && newer.at > seen.at ? newer.at : seen.at
  seenIn.set(database, { confirmed, number: newer?.number ?? seen.number, at })
  const latest = instantSchema.safeParse(at).data
  return latest !== undefined && isClockBehind(latest, now) ? latest : null
}
