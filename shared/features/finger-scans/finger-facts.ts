import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const spellings = z.array(z.string().trim().min(1)).min(1)
const minutes = z.int().min(0).max(240)

/** `resources/reference-data/finger-scans.json` */
export const fingerFactsSchema = z.strictObject({
  version: z.string().min(1),
  source: z.string().min(1),
  /** Headings that programs of such devices use. */
  columns: z.strictObject({ user: spellings, day: spellings, time: spellings, name: spellings }),
  /** How long around a session a finger counts, unless a person says otherwise. */
  minutesBefore: minutes,
  minutesAfter: minutes,
  /** The reason of attendance that a finger stands for. */
  presentReason: slugSchema,
})
