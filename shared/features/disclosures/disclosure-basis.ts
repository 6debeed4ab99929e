import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const text = z.string().min(1)

/** Why health data may leave the house: data, because law changes. The first one is offered first. */
export const disclosureBasesSchema = z.strictObject({
  bases: z
    .array(
      z.strictObject({
        id: slugSchema,
        title: text,
        citation: text,
        /** Requirement of the service whose signed paper is the proof; named by number and date in the record. */
        paper: slugSchema.nullable(),
      }),
    )
    .min(1),
  paperWords: text,
  paperWordsWithoutNumber: text,
})

export type DisclosureBases = z.infer<typeof disclosureBasesSchema>
