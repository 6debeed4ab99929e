import { type PharmacySettings, pharmacySettingsSchema } from '#shared/features/pharmacy/medicines.contract.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

export const pharmacySettingsKey = 'pharmacy.settings'

/** What an earlier version kept beside them is left out. */
const keptSchema = pharmacySettingsSchema.strip()

const defaults: PharmacySettings = { expirySpans: [30, 60, 90], missedDoses: 3 }

/** The office's numbers, or those it starts with. */
export async function readPharmacySettings(db: Reader): Promise<PharmacySettings> {
  const kept = keptSchema.safeParse(await readSetting<unknown>(db, pharmacySettingsKey))
  return kept.success ? kept.data : defaults
}
