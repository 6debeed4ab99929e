import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { diagnosisRowProblems, listFieldSchema } from './diagnosis-list.rules.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const diagnosisImportRefusals = [
  'spreadsheet-expands',
  'spreadsheet-damaged',
  'spreadsheet-old-or-locked',
  'spreadsheet-empty',
  'spreadsheet-too-long',
  'quote-open',
  'code-column-missing',
  'term-column-missing',
  'column-chosen-twice',
  'date-in-future',
  'not-to-apply',
  'not-to-undo',
] as const

export type DiagnosisImportRefusal = (typeof diagnosisImportRefusals)[number]

export const diagnosisRowKinds = ['new', 'differs', 'same', 'bad'] as const
export type DiagnosisRowKind = (typeof diagnosisRowKinds)[number]

export const diagnosisImportSchema = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  sheet: z.string().nullable(),
  /** Who gave the list out, and which edition it is, as the person wrote it. */
  source: z.string(),
  version: z.string(),
  publishedOn: calendarDateSchema,
  state: z.enum(['checked', 'applied', 'undone', 'discarded']),
  /** Whether its words stand instead of those that were there; null until it is taken in. */
  replaces: z.boolean().nullable(),
  counts: z.strictObject({ new: z.int(), differs: z.int(), same: z.int(), bad: z.int() }),
  made: z.strictObject({ at: instantSchema, byName: z.string() }),
  appliedAt: instantSchema.nullable(),
  undone: z.strictObject({ at: instantSchema, reason: z.string() }).nullable(),
})

export type DiagnosisImport = z.infer<typeof diagnosisImportSchema>

export const diagnosisImportRowSchema = z.strictObject({
  number: z.int(),
  /** Of the file, from 1. */
  line: z.int(),
  kind: z.enum(diagnosisRowKinds),
  code: z.string(),
  term: z.string(),
  english: z.string(),
  synonyms: z.array(z.string()),
  /** The term that was in force; empty for a new code. */
  present: z.string(),
  problem: z.enum(diagnosisRowProblems).nullable(),
})

export type DiagnosisImportRow = z.infer<typeof diagnosisImportRowSchema>

const manage = { permission: 'manage:clinic', reads: 'nothing' } as const
const id = z.uuid()
const line = z.string().trim().min(1).max(160)
const source = z.strictObject({
  fileId: id,
  /** The first one when null. */
  sheet: z.string().max(200).nullable(),
  /** From 0; null lets it be found. */
  headerRow: z.int().min(0).max(1000).nullable(),
})
const unreadable = ['not-found', 'refused', 'cancelled', 'file-damaged'] as const

export const checkListSchema = source.extend({
  /** Columns by their heading in its compared form. */
  columns: z
    .array(z.strictObject({ key: z.string().min(1).max(300), field: listFieldSchema }))
    .min(2)
    .max(4),
  source: line,
  version: line,
  publishedOn: calendarDateSchema,
})

/** The whole ICD-10 as an office holds it: looked at first, taken in at once or not at all, taken back when it was a mistake. */
export const diagnosisImportsContract = {
  inspect: query({
    ...manage,
    input: source,
    output: z.strictObject({
      fileName: z.string(),
      sizeInBytes: z.int(),
      sheets: z.array(z.string()),
      sheet: z.string(),
      headerRow: z.int(),
      rowCount: z.int(),
      columns: z.array(
        z.strictObject({
          key: z.string(),
          heading: z.string(),
          samples: z.array(z.string()),
          field: listFieldSchema.nullable(),
        }),
      ),
    }),
    errors: unreadable,
  }),
  /** The dry run: nothing that anybody looks up changes. The last event is `checked`. */
  check: task({
    ...manage,
    input: checkListSchema,
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('progress'),
          stage: z.enum(['read', 'compare', 'store']),
          done: z.int(),
          total: z.int(),
        }),
        z.strictObject({ kind: z.literal('checked'), importId: z.string() }),
      ]),
    ),
    errors: unreadable,
  }),
  /** Newest first. */
  list: query({ ...manage, input: z.strictObject({}), output: z.array(diagnosisImportSchema), errors: [] }),
  one: query({ ...manage, input: z.strictObject({ id }), output: diagnosisImportSchema, errors: ['not-found'] }),
  rows: query({
    ...manage,
    input: z.strictObject({
      importId: id,
      kind: z.enum(diagnosisRowKinds),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
    output: z.array(diagnosisImportRowSchema),
    errors: ['not-found'],
  }),
  /** All good lines in one go. `replaces`: the terms of the list stand instead of those that were there. */
  apply: command({
    ...manage,
    input: z.strictObject({ id, replaces: z.boolean() }),
    output: z.strictObject({ codes: z.int() }),
    errors: ['not-found', 'refused'],
  }),
  /** The words are as if the list had never been taken in; what the office corrected by hand stays. */
  undo: command({
    ...manage,
    input: z.strictObject({ id, reason: z.string().trim().min(5).max(300) }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
  discard: command({
    ...manage,
    input: z.strictObject({ id }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
}
