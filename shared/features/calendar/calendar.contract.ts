import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { confirmedMovesSchema, holidaySchema } from '../facility/facility.contract.ts'

export const newHolidaySchema = holidaySchema.pick({ date: true, name: true, kind: true, source: true })

export type NewHoliday = z.infer<typeof newHolidaySchema>

/** The days of two years at most: a longer list is no list of holidays. */
const days = z.array(newHolidaySchema).max(400)

/** One deadline that a change of the calendar would move. */
export const deadlineEffectSchema = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  serviceName: z.string(),
  /** Null for whoever may not know whose case it is. */
  personName: z.string().nullable(),
  from: calendarDateSchema,
  to: calendarDateSchema,
})

export type DeadlineEffect = z.infer<typeof deadlineEffectSchema>

export const calendarContract = {
  /** Looks ahead: which running deadlines would move if these days came in and those were withdrawn. Changes nothing. */
  effects: query({
    permission: 'change:calendar',
    reads: 'identity',
    input: z.strictObject({ add: days, withdraw: z.array(z.uuid()).max(400) }),
    output: z.array(deadlineEffectSchema),
    errors: ['not-found'],
  }),
  /** Takes a whole list in at once: a year's joint decree, or an amended one. */
  importDays: command({
    permission: 'change:calendar',
    reads: 'nothing',
    input: z.strictObject({
      add: days,
      withdraw: z.array(z.uuid()).max(400),
      /** Why days are withdrawn; needed where there are any. */
      reason: z.string().trim().max(300),
      moves: confirmedMovesSchema,
    }),
    output: z.strictObject({ added: z.int(), withdrawn: z.int(), moved: z.int() }),
    errors: ['not-found', 'name-taken', 'changed-meanwhile', 'invalid-input'],
  }),
  /** The joint decrees that came with this version of the application. */
  published: query({
    permission: 'change:calendar',
    reads: 'nothing',
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    output: z.array(newHolidaySchema),
    errors: [],
  }),
}
