import { attendanceSettingsKey } from '#shared/features/attendance/attendance.history.ts'
import { type AttendanceSettings, attendanceSettingsSchema } from '#shared/features/attendance/attendance.rules.ts'
import type { CoreServices } from '../../core/context.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'

/** As the office has set it, else as the facts of coaching say. */
export async function attendanceSettingsOf({
  db,
  services,
}: {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
}): Promise<AttendanceSettings> {
  const kept = attendanceSettingsSchema.safeParse(await readSetting<unknown>(db, attendanceSettingsKey))
  if (kept.success) return kept.data
  const { lockAfterDays, source } = coachingFactsIn(services.resourcesFolder)
  return { lockAfterDays, source: source.slice(0, 200) }
}
