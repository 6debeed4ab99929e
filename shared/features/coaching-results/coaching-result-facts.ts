import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const text = z.string().trim().min(1)
const named = z.strictObject({ id: slugSchema, title: text })

/** `resources/reference-data/coaching-results.json` */
export const coachingResultFactsSchema = z
  .strictObject({
    version: text,
    source: text,
    /** What is looked at in an assessment. */
    aspects: z.array(named).min(1).max(12),
    /** Best grade first. */
    scale: z
      .array(named.extend({ letter: z.string().regex(/^[A-Z0-9]$/) }))
      .min(2)
      .max(9),
    workKinds: z.array(named).min(1),
    /** What a certificate says of the person beside name and birth; offices differ. */
    certificate: z.strictObject({ showsRegisterNumber: z.boolean(), source: text }),
  })
  .superRefine((facts, context) => {
    for (const list of [facts.aspects, facts.scale, facts.workKinds]) {
      const ids = list.map(({ id }) => id)
      const doubled = ids.find((id, index) => ids.indexOf(id) !== index)
      if (doubled !== undefined) context.addIssue({ code: 'custom', message: `twice: ${doubled}` })
    }
  })

export type CoachingResultFacts = z.infer<typeof coachingResultFactsSchema>
