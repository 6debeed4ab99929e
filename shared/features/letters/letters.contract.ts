import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'

export const letterRegisterRowSchema = z.strictObject({
  id: z.string(),
  template: z.string(),
  /** Null for papers that carry no office number, and while it is awaited. */
  number: z.string().nullable(),
  /** `waiting` and `typed`: the number comes from the agenda book or SRIKANDI and is typed in here. */
  numberState: z.enum(['none', 'given', 'waiting', 'typed']),
  revision: z.int(),
  date: calendarDateSchema,
  state: z.enum(['issued', 'voided']),
  issuedAt: instantSchema,
  issuedBy: z.string(),
  voidReason: z.string().nullable(),
  /** The original and every copy. */
  printCount: z.int(),
})

export const lettersContract = {
  /** Issued letters of a year that the reader may open. */
  register: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    output: z.array(letterRegisterRowSchema),
    errors: [],
  }),
  /** Printers of this computer; empty where the browser prints. */
  printers: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ name: z.string(), isDefault: z.boolean() })),
    errors: [],
  }),
  numbering: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ pattern: z.string(), example: z.string() }),
    errors: [],
  }),
  changeNumbering: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ pattern: z.string().trim().min(1).max(120) }),
    output: z.strictObject({ example: z.string() }),
    errors: ['refused'],
  }),
}
