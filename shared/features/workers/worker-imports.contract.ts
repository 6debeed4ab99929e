import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query, task } from '../../contract/procedure.ts'
import { workerLineProblems, workerListFields } from './worker-list.rules.ts'

/** `details.reason` of the refusals of a list, beside those of the file itself; `details.fields` names the columns. */
export const workerImportRefusals = ['columns-missing', 'list-too-long', 'nobody-to-take'] as const
export type WorkerImportRefusal = (typeof workerImportRefusals)[number]

/** `new`: somebody to be entered; `known`: in the register already, which stays as it is. */
export const workerLineKinds = ['bad', 'new', 'known'] as const
export type WorkerLineKind = (typeof workerLineKinds)[number]

const workerImportLineSchema = z.strictObject({
  /** Of the file, from 1. */
  line: z.int(),
  kind: z.enum(workerLineKinds),
  name: z.string(),
  professionTitle: z.string().nullable(),
  position: z.string().nullable(),
  problems: z.array(z.enum(workerLineProblems)),
  /** Whom of the register the line is about. */
  known: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** What the line says otherwise than the register. */
  differences: z.array(z.enum(workerListFields)),
})

export type WorkerImportLine = z.infer<typeof workerImportLineSchema>

const enters = { permission: 'enter:workers', reads: 'nothing' } as const
const source = z.strictObject({ fileId: z.uuid() })
const unreadable = ['not-found', 'refused', 'cancelled', 'file-damaged'] as const

/** The workers an office has in a spreadsheet: looked at first, then all good lines at once. */
export const workerImportsContract = {
  /** The dry run: nothing changes. NIP and NIK are compared, and not told. */
  check: query({
    ...enters,
    input: source,
    output: z.strictObject({
      fileName: z.string(),
      sizeInBytes: z.int(),
      sheet: z.string(),
      lines: z.array(workerImportLineSchema),
    }),
    errors: unreadable,
  }),
  /** Reads the file once more and enters who is new by then, all or nobody. The last event is `applied`. */
  apply: task({
    ...enters,
    input: source,
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('reading') }),
        z.strictObject({ kind: z.literal('applied'), workers: z.int() }),
      ]),
    ),
    errors: unreadable,
  }),
}
