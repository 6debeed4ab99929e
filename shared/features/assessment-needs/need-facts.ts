import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const text = z.string().trim().min(1)

/** What tells that somebody has a need: the band of a score, or a tick that no sum counts. */
const needSchema = z.strictObject({
  id: slugSchema,
  title: text,
  /** `family`: the address of an instrument without the number of its edition. */
  scores: z.array(z.strictObject({ family: text, score: slugSchema })),
  ticks: z.array(z.strictObject({ family: text, items: z.array(text).min(1) })),
})

export type NeedFact = z.infer<typeof needSchema>

/** `resources/reference-data/assessment-needs.json` */
export const needFactsSchema = z
  .strictObject({ version: text, source: text, needs: z.array(needSchema).min(1) })
  .superRefine(({ needs }, context) => {
    const ids = needs.map(({ id }) => id)
    const doubled = ids.find((id, index) => ids.indexOf(id) !== index)
    if (doubled !== undefined) context.addIssue({ code: 'custom', message: `twice: ${doubled}` })
    for (const { id, scores, ticks } of needs)
      if (scores.length + ticks.length === 0) context.addIssue({ code: 'custom', message: `nothing tells of ${id}` })
  })

export type NeedFacts = z.infer<typeof needFactsSchema>
