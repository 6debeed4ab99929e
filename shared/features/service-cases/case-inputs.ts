import { z } from 'zod'
import type { ErrorCode } from '../../contract/errors.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { wallClockSchema } from './service-standard.ts'

/** Parts that the procedures of a case share. */

export const reason = z.string().trim().min(1).max(1000)
export const fileIds = z.array(z.uuid()).min(1).max(30)
/** A day and, where a clock of hours needs it, the time on the wall of the office. */
export const moment = {
  on: calendarDateSchema,
  time: wallClockSchema.nullable().default(null),
}
export const outsideLetter = {
  /** Number and date of the paper that told of it, where there was one. */
  letterNumber: z.string().trim().min(1).max(120).nullable(),
  letterDate: calendarDateSchema.nullable(),
}

/** Every change names the state it was decided on; a stale one is refused. */
export const reference = z.strictObject({ caseId: z.uuid(), revision: z.int() })
export const changed = z.strictObject({ revision: z.int() })
export const caseErrors = ['not-found', 'changed-meanwhile', 'refused'] as const satisfies readonly ErrorCode[]
