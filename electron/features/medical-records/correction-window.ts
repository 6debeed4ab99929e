import {
  type CorrectionWindow,
  usualCorrectionWindow,
} from '#shared/features/medical-records/correction-window.rules.ts'
import { recordSettingsKey } from '#shared/features/medical-records/medical-records.history.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

/** As the office has set it, else the usual one. */
export async function correctionWindowOf(db: Reader): Promise<CorrectionWindow> {
  return (await readSetting<CorrectionWindow>(db, recordSettingsKey)) ?? usualCorrectionWindow
}
