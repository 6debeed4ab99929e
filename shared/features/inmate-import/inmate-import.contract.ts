import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { importFieldSchema } from './import-columns.ts'
import {
  importProblemCodes,
  importQuestionCodes,
  importValueKeys,
  importValuesSchema,
  importWarningCodes,
} from './import-values.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const importRefusalCodes = [
  'spreadsheet-expands',
  'spreadsheet-damaged',
  'spreadsheet-old-or-locked',
  'spreadsheet-empty',
  'spreadsheet-too-long',
  'quote-open',
  'name-column-missing',
  'column-chosen-twice',
  'as-of-in-future',
  'mapping-name-taken',
  'import-finished',
  'import-running',
  'list-older',
  'list-taken-in',
  'row-not-open',
] as const

export type ImportRefusalCode = (typeof importRefusalCodes)[number]

export const dateOrderSchema = z.enum(['dmy', 'mdy'])

/** Which column feeds which field; columns are named by their heading in its compared form. */
export const columnChoiceSchema = z.strictObject({ key: z.string().min(1).max(300), field: importFieldSchema })

export const mappingSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  columns: z.array(columnChoiceSchema),
  dateOrder: dateOrderSchema,
  savedAt: instantSchema,
  revision: z.int(),
})

export type ImportMapping = z.infer<typeof mappingSchema>

export const importRowKinds = ['new', 'changed', 'unchanged', 'bad', 'ask', 'question'] as const
export const importRowStates = ['waiting', 'left-out', 'applied', 'failed'] as const
export const importPlanStates = ['checked', 'started', 'done', 'discarded'] as const

export type ImportRowKind = (typeof importRowKinds)[number]

const problem = <Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.strictObject({ code: z.enum(codes), field: importFieldSchema.nullable(), value: z.string() })

const differenceSchema = z.strictObject({ key: z.enum(importValueKeys), before: z.string(), after: z.string() })

/** What a dry run found about one line; kept with the plan. */
export const importRowContentSchema = z.strictObject({
  values: importValuesSchema,
  differences: z.array(differenceSchema),
  problems: z.array(problem(importProblemCodes)),
  warnings: z.array(problem(importWarningCodes)),
  question: z.enum(importQuestionCodes).nullable(),
  candidateIds: z.array(z.string()),
  /** The line as it stands in the file, for those that cannot be taken in. */
  cells: z.array(z.string()),
})

export type ImportRowContent = z.infer<typeof importRowContentSchema>

export const importRowSchema = z.strictObject({
  number: z.int(),
  line: z.int().nullable(),
  kind: z.enum(importRowKinds),
  state: z.enum(importRowStates),
  name: z.string(),
  registerNumber: z.string().nullable(),
  /** Who it is about, where that is known. */
  person: inmateSummarySchema.nullable(),
  values: importValuesSchema,
  differences: z.array(differenceSchema),
  problems: z.array(problem(importProblemCodes)),
  warnings: z.array(problem(importWarningCodes)),
  question: z.enum(importQuestionCodes).nullable(),
  candidates: z.array(inmateSummarySchema),
  /** Why it could not be applied: the reason of the refusal. */
  failure: z.string().nullable(),
})

export type ImportRow = z.infer<typeof importRowSchema>

export const importCountsSchema = z.strictObject({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  bad: z.int(),
  ask: z.int(),
  question: z.int(),
  /** New or changed, chosen, not done yet. */
  waiting: z.int(),
  applied: z.int(),
  failed: z.int(),
  leftOut: z.int(),
})

export const importPlanSchema = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  sheet: z.string().nullable(),
  asOf: calendarDateSchema,
  isComplete: z.boolean(),
  blankRows: z.int(),
  unknownColumns: z.array(z.string()),
  state: z.enum(importPlanStates),
  madeBy: z.string(),
  madeAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  counts: importCountsSchema,
})

export type ImportPlan = z.infer<typeof importPlanSchema>

const register = { permission: 'register:inmates', reads: 'nothing' } as const
const id = z.uuid()
const columns = z.array(columnChoiceSchema).min(1).max(60)
const source = z.strictObject({
  fileId: id,
  sheet: z.string().max(200).nullable(),
  /** From 0; null lets it be found. */
  headerRow: z.int().min(0).max(1000).nullable(),
})
const unreadable = ['not-found', 'refused', 'cancelled', 'file-damaged'] as const

export const inmateImportContract = {
  /** What stands in an uploaded list, and which column is probably what. */
  inspect: query({
    ...register,
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
          field: importFieldSchema.nullable(),
          /** Known to hold nothing to import, such as a running number. */
          isIgnored: z.boolean(),
        }),
      ),
    }),
    errors: unreadable,
  }),
  mappings: query({ ...register, input: z.strictObject({}), output: z.array(mappingSchema), errors: [] }),
  saveMapping: command({
    ...register,
    input: z.strictObject({
      /** With the revision on the screen; null for a new one. */
      replaces: z.strictObject({ id, revision: z.int() }).nullable(),
      name: z.string().trim().min(1).max(80),
      columns,
      dateOrder: dateOrderSchema,
    }),
    output: z.strictObject({ id: z.string(), revision: z.int() }),
    errors: ['refused', 'not-found', 'changed-meanwhile'],
  }),
  removeMapping: command({
    ...register,
    input: z.strictObject({ id, revision: z.int() }),
    output: z.strictObject({}),
    errors: ['not-found', 'changed-meanwhile'],
  }),
  /** The dry run: compares the list with everybody and changes nobody. The last event is `checked`. */
  check: task({
    ...register,
    input: source.extend({
      columns,
      dateOrder: dateOrderSchema,
      /** The day that the list describes. */
      asOf: calendarDateSchema,
      /** The list names everybody who is here: whoever is missing becomes a question. */
      isComplete: z.boolean(),
    }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('progress'),
          stage: z.enum(['read', 'compare', 'store']),
          done: z.int(),
          total: z.int(),
        }),
        z.strictObject({ kind: z.literal('checked'), planId: z.string() }),
      ]),
    ),
    errors: unreadable,
  }),
  plans: query({ ...register, input: z.strictObject({}), output: z.array(importPlanSchema), errors: [] }),
  plan: query({ ...register, input: z.strictObject({ id }), output: importPlanSchema, errors: ['not-found'] }),
  rows: query({
    ...register,
    input: z.strictObject({
      planId: id,
      kinds: z.array(z.enum(importRowKinds)).max(6),
      states: z.array(z.enum(importRowStates)).max(4),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
    output: z.strictObject({ rows: z.array(importRowSchema), total: z.int() }),
    errors: ['not-found'],
  }),
  /** What a person says about one line: not this one, this one after all, or who it is about. */
  decide: command({
    ...register,
    input: z.strictObject({
      planId: id,
      number: z.int(),
      choice: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('leave-out') }),
        z.strictObject({ kind: z.literal('take-in') }),
        z.strictObject({ kind: z.literal('same-as'), inmateId: id }),
        z.strictObject({ kind: z.literal('new-person') }),
      ]),
    }),
    output: z.strictObject({ kind: z.enum(importRowKinds), state: z.enum(importRowStates) }),
    errors: ['not-found', 'refused'],
  }),
  /** Takes the chosen lines in, some at a time. Leaving the stream stops after the lines under way; calling again goes on. */
  apply: task({
    ...register,
    input: z.strictObject({ planId: id }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int(), failed: z.int() }),
        z.strictObject({ kind: z.literal('applied'), applied: z.int(), failed: z.int() }),
      ]),
    ),
    errors: ['not-found', 'refused', 'cancelled'],
  }),
  discard: command({
    ...register,
    input: z.strictObject({ planId: id }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
}
