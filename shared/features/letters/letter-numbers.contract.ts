import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { numberBookSchema, numberSourceSchema, templateSchema } from './letter-classes.ts'

/** A number as the agenda book or SRIKANDI gave it. */
export const enteredNumberSchema = z.strictObject({
  revision: z.int(),
  number: z.string().trim().min(1).max(120),
  book: numberBookSchema,
  /** Needed for a correction, and only there. */
  reason: z.string().trim().min(5).max(300).nullable(),
})

export type EnteredNumber = z.infer<typeof enteredNumberSchema>

/** Numbers of single letters: what the next one would be, and those that are typed in afterwards. */
export const letterNumbersContract = {
  /** What issuing would do about the number. */
  preview: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({
      template: templateSchema,
      date: calendarDateSchema,
      classification: z.string().max(40),
    }),
    output: z.strictObject({
      source: numberSourceSchema,
      /** The number a letter issued now would get; null when it is typed in later, used up, or cannot be made. */
      next: z.string().nullable(),
      /** Numbers left in the reserved blocks of that year; null for other sources. */
      remaining: z.int().nullable(),
      /** So few are left that somebody should ask for the next piece of the agenda book. */
      isFew: z.boolean(),
    }),
    errors: ['not-found'],
  }),
  /** Writes the number of a signed letter down, or corrects one that was typed wrong. The sheet itself never changes. */
  enter: command({
    permission: 'issue:letters',
    reads: 'nothing',
    input: enteredNumberSchema.extend({ id: z.uuid() }),
    output: z.strictObject({ number: z.string(), revision: z.int() }),
    errors: ['not-found', 'forbidden', 'changed-meanwhile', 'letter-number-taken', 'refused'],
  }),
  /** Every number a letter was given by hand, newest first. */
  history: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid() }),
    output: z.array(
      z.strictObject({
        id: z.string(),
        number: z.string(),
        book: numberBookSchema,
        reason: z.string().nullable(),
        at: instantSchema,
        byName: z.string(),
      }),
    ),
    errors: ['not-found', 'forbidden'],
  }),
}
