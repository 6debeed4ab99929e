import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const text = z.string().trim().min(1)

/** Why somebody was there or not. */
const attendanceReasonSchema = z.strictObject({
  id: slugSchema,
  title: text,
  /** The key that marks it in the grid. */
  letter: z.string().regex(/^[A-Z]$/),
  isPresent: z.boolean(),
  /** Counts as missed with a good ground. */
  isExcused: z.boolean(),
  needsNote: z.boolean(),
})

export type AttendanceReason = z.infer<typeof attendanceReasonSchema>

/** `resources/reference-data/coaching.json` */
export const coachingFactsSchema = z
  .strictObject({
    version: text,
    source: text,
    kinds: z.array(z.strictObject({ id: slugSchema, title: text })).min(1),
    reasons: z.array(attendanceReasonSchema).min(2),
    /** Days after a session during which its marks may be changed. */
    lockAfterDays: z.int().min(0).max(366),
    usualMinutes: z.int().min(5).max(720),
  })
  .superRefine(({ kinds, reasons }, context) => {
    const twice = (values: readonly string[]) => values.find((value, index) => values.indexOf(value) !== index)
    const doubled = twice(kinds.map(({ id }) => id)) ?? twice(reasons.flatMap(({ id, letter }) => [id, letter]))
    if (doubled !== undefined) context.addIssue({ code: 'custom', message: `twice: ${doubled}` })
    if (!reasons.some(({ isPresent }) => isPresent))
      context.addIssue({ code: 'custom', message: 'nobody can be there' })
  })

export type CoachingFacts = z.infer<typeof coachingFactsSchema>
