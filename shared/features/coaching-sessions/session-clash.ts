import { z } from 'zod'
import { clashKinds } from './session-plan.rules.ts'
import { clockTimeSchema } from './session-time.ts'

/** What stands in the way of a session, as the page reads it. */
export const clashSchema = z.strictObject({
  kind: z.enum(clashKinds),
  session: z.strictObject({ id: z.string(), programme: z.string(), startsAt: clockTimeSchema, place: z.string() }),
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})

export type SessionClash = z.infer<typeof clashSchema>
