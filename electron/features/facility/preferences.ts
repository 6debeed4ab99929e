import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

export const preferenceKeys = {
  idleMinutes: 'session.idle-minutes',
  maximumMegabytes: 'files.maximum-megabytes',
  nearReleaseDays: 'inmates.near-release-days',
} as const

const defaults = { idleMinutes: 10, maximumMegabytes: 20, nearReleaseDays: 90 }

/** Office-wide preferences with their defaults. */
export async function readPreferences(db: Reader): Promise<typeof defaults> {
  return {
    idleMinutes: (await readSetting<number>(db, preferenceKeys.idleMinutes)) ?? defaults.idleMinutes,
    maximumMegabytes: (await readSetting<number>(db, preferenceKeys.maximumMegabytes)) ?? defaults.maximumMegabytes,
    nearReleaseDays: (await readSetting<number>(db, preferenceKeys.nearReleaseDays)) ?? defaults.nearReleaseDays,
  }
}
