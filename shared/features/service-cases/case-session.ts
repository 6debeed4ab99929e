import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { caseLetterSchema, scanFileSchema } from './case-view.ts'

const text = (longest: number) => z.string().trim().min(1).max(longest)

export const sessionDecisionSchema = z.enum(['approved', 'deferred', 'refused'])

export const sessionMemberSchema = z.strictObject({
  name: text(120),
  post: text(160),
  role: text(80),
  present: z.boolean(),
})

/** A session of the team on this case; `prepared` has only its minutes written so far. */
export const sessionViewSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['prepared', 'held']),
  heldOn: calendarDateSchema.nullable(),
  place: z.string().nullable(),
  members: z.array(sessionMemberSchema),
  decision: sessionDecisionSchema.nullable(),
  minutesSigned: z.boolean(),
  letter: caseLetterSchema.nullable(),
  files: z.array(scanFileSchema),
  recordedAt: instantSchema.nullable(),
  recordedByName: z.string().nullable(),
})
