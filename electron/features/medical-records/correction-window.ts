import {
  type CorrectionWindow,
  usualCorrectionWindow,
} from '#shared/features/medical-records/correction-window.rules.ts'
import { recordSettingsKey } from '#shared/features/medical-records/record-settings.history.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

/** As the office has set it, else the usual one. */
export async function correctionWindowOf(db: Reader): Promise<CorrectionWindow> {
  return (await readSetting<CorrectionWindow>(db, recordSettingsKey)) ?? usualCorrectionWindow
}

/** What presenters need to tell whether the reader may still correct an entry. */
export async function withCorrectionHours<Context extends { readonly db: Reader }>(context: Context) {
  const { correctionHours } = await correctionWindowOf(context.db)
  return { ...context, correctionHours }
}
