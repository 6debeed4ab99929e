import { defaultRetention } from '#shared/features/backups/backup-rotation.rules.ts'
import { retentionSchema } from '#shared/features/backups/backups.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { SecondPlace } from '../../database/backup-jobs.ts'
import { secondPlaceSettingSchema, settingKeys } from '../../database/backup-settings.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

/** When the installation was made: the age of its data while there is no backup yet. */
export async function firstDay(db: Reader) {
  const row = await db.selectFrom('command_log').select('at').orderBy('number').limit(1).executeTakeFirst()
  return row ? instantSchema.parse(row.at) : null
}

export async function readRetention(db: Reader) {
  return retentionSchema.safeParse(await readSetting(db, settingKeys.retention)).data ?? defaultRetention
}

export async function readSecondPlace(db: Reader): Promise<SecondPlace | null> {
  return secondPlaceSettingSchema.safeParse(await readSetting(db, settingKeys.secondPlace)).data ?? null
}
