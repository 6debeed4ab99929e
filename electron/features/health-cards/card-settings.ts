import {
  type CardSettings,
  cardSettingsSchema,
  usualCardSettings,
} from '#shared/features/health-cards/health-cards.contract.ts'
import { cardSettingsKey } from '#shared/features/health-cards/health-cards.history.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

export async function cardSettingsOf(db: Reader): Promise<CardSettings> {
  const kept = cardSettingsSchema.safeParse(await readSetting<unknown>(db, cardSettingsKey))
  return kept.success ? kept.data : usualCardSettings
}
