import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const spellings = z.array(z.string().trim().min(1)).min(1)

/** What a column of a list of attendance can hold. */
export const sdpFields = ['register', 'name', 'day', 'time', 'programme', 'word', 'note'] as const

export type SdpField = (typeof sdpFields)[number]

/** `resources/reference-data/sdp-attendance.json` */
export const sdpFactsSchema = z.strictObject({
  version: z.string().min(1),
  source: z.string().min(1),
  columns: z.record(z.enum(sdpFields), spellings),
  /** What stands for each reason of attendance. */
  words: z.record(slugSchema, spellings),
})
