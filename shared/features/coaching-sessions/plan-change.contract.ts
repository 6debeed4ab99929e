import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { stayReasons } from './plan-change.rules.ts'
import { clashSchema } from './session-clash.ts'
import { sessionTimeSchema, weekSlotSchema } from './session-time.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const errors = ['not-found', 'changed-meanwhile', 'refused'] as const

const changeFields = {
  id: z.uuid(),
  until: calendarDateSchema,
  slots: z.array(weekSlotSchema).min(1).max(21),
  skipsHolidays: z.boolean(),
  place: line(120),
  instructor: line(120),
}

const stepKinds = ['new', 'same', 'moved', 'back', 'dropped', 'stays', 'holiday'] as const

const stepSchema = z.strictObject({
  kind: z.enum(stepKinds),
  /** Why it keeps its time. */
  because: z.enum(stayReasons).nullable(),
  /** As it stands now; null for a new one. */
  now: sessionTimeSchema.nullable(),
  /** As it will be; null where it falls out. */
  next: sessionTimeSchema.nullable(),
  /** The name of the free day. */
  holiday: z.string().nullable(),
  clashes: z.array(clashSchema),
})

export type PlanChangeStep = z.infer<typeof stepSchema>

/** A work plan changes from today on. What has been, and what somebody marked, moved or cancelled, stays. */
export const planChangeProcedures = {
  previewChange: query({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject(changeFields),
    output: z.strictObject({ steps: z.array(stepSchema) }),
    errors: ['not-found', 'refused'],
  }),
  changePlan: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({
      ...changeFields,
      revision: z.int(),
      title: line(120),
      reason: z.string().trim().min(5).max(500),
    }),
    output: z.strictObject({ revision: z.int(), made: z.int(), changed: z.int(), dropped: z.int(), stayed: z.int() }),
    errors,
  }),
}
