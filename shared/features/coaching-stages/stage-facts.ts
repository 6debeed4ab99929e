import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const text = z.string().trim().min(1)

/** `resources/reference-data/stages.json` */
export const stageFactsSchema = z.strictObject({
  version: text,
  source: text,
  /** What a remission is called. */
  remissions: z.array(z.strictObject({ id: slugSchema, title: text })).min(1),
  /** How long the minutes of the observation team may be opened again, in whole days after they were closed. */
  minutesCorrectionDays: z.int().min(0).max(366),
})
