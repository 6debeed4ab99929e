import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { blankFormSchema } from './blank-forms.rules.ts'
import { printFailures, printJobStates, toldPrintFailures } from './print-jobs.rules.ts'

const jobIds = z.array(z.uuid()).min(1).max(100)

const printJobSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['letter', 'blank-form']),
  /** Name of the letter's or the form's template. */
  template: z.string(),
  letterId: z.string().nullable(),
  /** Null for papers without an office number. */
  letterNumber: z.string().nullable(),
  /** Null where the paper is about nobody, or the reader may not know about whom. */
  personName: z.string().nullable(),
  state: z.enum(printJobStates),
  /** Why it did not come out. */
  reason: z.enum(printFailures).nullable(),
  printer: z.string().nullable(),
  /** The print of this letter that it became: 1 is the original, more are copies. */
  copyNumber: z.int().nullable(),
  addedBy: z.string(),
  addedAt: instantSchema,
  changedBy: z.string(),
  changedAt: instantSchema,
})

export type PrintJob = z.infer<typeof printJobSchema>

/** A paper for the printer: an issued letter, or a blank form with somebody's identity. */
export const printPaperSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), letterId: z.uuid() }),
  z.strictObject({
    kind: z.literal('blank-form'),
    form: blankFormSchema,
    inmateId: z.uuid(),
    caseId: z.uuid().nullable(),
    paper: z.enum(['A4', 'F4']),
  }),
])

export type PrintPaper = z.infer<typeof printPaperSchema>

export const printQueueContract = {
  /** Papers that the reader may open: those still to be printed, oldest first, or the last hundred printed ones. */
  list: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ which: z.enum(['open', 'printed']) }),
    output: z.array(printJobSchema),
    errors: [],
  }),
  add: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ papers: z.array(printPaperSchema).min(1).max(100) }),
    output: z.strictObject({ ids: z.array(z.string()) }),
    errors: ['not-found', 'forbidden', 'refused'],
  }),
  /** Prints one paper after the other at a printer of this computer; what fails stays in the queue with its reason. */
  print: task({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ ids: jobIds, printer: z.string().min(1).max(300) }),
    output: eventIterator(
      z.strictObject({
        id: z.string(),
        state: z.enum(['sent', 'printed', 'failed']),
        done: z.int(),
        total: z.int(),
      }),
    ),
    errors: ['not-found', 'forbidden', 'printer-missing', 'changed-meanwhile'],
  }),
  /** The browser is about to print these; whether they came out is told afterwards. */
  send: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ ids: jobIds }),
    output: z.strictObject({}),
    errors: ['not-found', 'forbidden', 'changed-meanwhile', 'refused'],
  }),
  /** They lie in the tray: letters are counted as original or copy. */
  confirm: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ ids: jobIds }),
    output: z.strictObject({ copyNumbers: z.array(z.int().nullable()) }),
    errors: ['not-found', 'forbidden', 'changed-meanwhile'],
  }),
  fail: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ ids: jobIds, reason: z.enum(toldPrintFailures) }),
    output: z.strictObject({}),
    errors: ['not-found', 'forbidden', 'changed-meanwhile'],
  }),
  remove: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ ids: jobIds }),
    output: z.strictObject({}),
    errors: ['not-found', 'forbidden', 'changed-meanwhile'],
  }),
}
