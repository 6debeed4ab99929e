import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { historyFormats } from './history-declaration.ts'
import { historySubjects } from './history-subjects.ts'

/** Commands in one answer. */
export const historyPerPage = 30

export const historySubjectSchema = z.strictObject({
  type: z.enum(historySubjects),
  /** Empty for what there is only one of. */
  id: z.string().max(80),
})

export type HistorySubject = z.infer<typeof historySubjectSchema>

/** Parts of one value; empty where nothing was entered. */
const values = z.array(z.string())

export const historyFieldSchema = z.strictObject({
  /** "inmates.birth_date"; the page owns a word for each declared one. */
  key: z.string(),
  format: z.enum(historyFormats),
  /** Anything but `shown` comes without content: not for this reader, never for anyone, or not declared. */
  content: z.enum(['shown', 'withheld', 'secret', 'undeclared']),
  /** Null where there was no row before, or none afterwards. */
  before: values.nullable(),
  after: values.nullable(),
})

export const historyChangeSchema = z.strictObject({
  table: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  /** Which row, where there are several. */
  title: z.array(z.strictObject({ key: z.string(), format: z.enum(historyFormats), values })),
  fields: z.array(historyFieldSchema),
})

export const historyEntrySchema = z.strictObject({
  /** Of the command in the change log. */
  number: z.int(),
  at: instantSchema,
  /** Null where no account acted. */
  by: z.string().nullable(),
  procedure: z.string(),
  changes: z.array(historyChangeSchema),
})

export type HistoryField = z.infer<typeof historyFieldSchema>
export type HistoryChange = z.infer<typeof historyChangeSchema>
export type HistoryEntry = z.infer<typeof historyEntrySchema>

export const historyContract = {
  /**
   * Who changed what about one record, newest first. Each kind of record asks for its own right; what the reader may not read
   * comes as a field without content.
   */
  of: query({
    permission: 'signed-in',
    reads: 'health',
    input: z.strictObject({ subject: historySubjectSchema, before: z.int().nullable() }),
    output: z.strictObject({ entries: z.array(historyEntrySchema), hasMore: z.boolean() }),
    errors: ['not-found'],
  }),
}
