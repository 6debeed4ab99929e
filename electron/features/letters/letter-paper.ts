import type { z } from 'zod'
import { letterPaperSchema } from '#shared/features/letters/letter-settings.contract.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

export type LetterPaper = z.infer<typeof letterPaperSchema>

export const letterPaperKey = 'letters.paper'

const usual: LetterPaper = { paper: 'A4', letterheadMode: 'printed', offsetMm: 48, shiftMm: 0 }

/** An older version wrote fewer parts of it. */
export const completePaper = (stored: Partial<LetterPaper> | undefined): LetterPaper =>
  letterPaperSchema.parse({ ...usual, ...stored })

/** What the unit prints its letters on. */
export async function letterPaperOf(db: Reader): Promise<LetterPaper> {
  return completePaper(await readSetting<Partial<LetterPaper>>(db, letterPaperKey))
}
