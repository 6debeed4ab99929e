import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { lateReasonSchema } from '../attendance/attendance.contract.ts'
import { dateOrderSchema } from '../inmate-import/inmate-import.contract.ts'
import { sdpFields } from './sdp-facts.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const sdpRefusals = [
  /** Attendance of a session is closed. Details: `on`, the last day on which it was open. */ 'locked',
  'columns-missing',
  'column-chosen-twice',
  'import-running',
  'import-not-done',
  'nothing-to-mark',
] as const

export type SdpRefusal = (typeof sdpRefusals)[number]

/** What will become of a line. Only the first three are taken in. */
export const sdpLineKinds = [
  'new',
  /** A list of SDP said something else before. */ 'changed',
  /** Taken in only with a reason for coming late. */ 'locked',
  'same',
  'unknown-person',
  /** The register number is of somebody with quite another name. */ 'other-name',
  'unknown-session',
  /** More than one session of that day fits. */ 'which-session',
  /** Does not belong to the programme on that day, as after a release. */ 'not-member',
  'unknown-word',
  'unreadable-day',
  /** A later line says it again. */ 'repeated',
  /** The session is cancelled or to come. */ 'closed',
] as const

export type SdpLineKind = (typeof sdpLineKinds)[number]

const lineSchema = z.strictObject({
  /** As the spreadsheet counts, from 1. */
  line: z.int(),
  kind: z.enum(sdpLineKinds),
  /** As they stand in the list. */
  register: z.string(),
  name: z.string(),
  day: z.string(),
  programme: z.string(),
  word: z.string(),
  person: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  session: z.strictObject({ id: z.string(), programme: z.string(), on: calendarDateSchema }).nullable(),
  reason: z.string().nullable(),
})

export type SdpLine = z.infer<typeof lineSchema>

export const sdpImportStates = ['checked', 'done', 'undone'] as const

const importSchema = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  lines: z.int(),
  state: z.enum(sdpImportStates),
  undoReason: z.string().nullable(),
  madeAt: instantSchema,
  madeBy: z.string(),
  /** Marks of this import that hold. */
  marked: z.int(),
  revision: z.int(),
})

export type SdpImport = z.infer<typeof importSchema>

/** Lines that one answer carries at most; those that need an eye come first. */
export const sdpLinesShown = 2000

export const sdpImportDetailSchema = importSchema.extend({
  counts: z.record(z.enum(sdpLineKinds), z.int()),
  rows: z.array(lineSchema).max(sdpLinesShown),
})

export type SdpImportDetail = z.infer<typeof sdpImportDetailSchema>

const mark = { permission: 'mark:attendance', reads: 'nothing' } as const
const id = z.uuid()
const unreadable = ['not-found', 'refused', 'cancelled', 'file-damaged'] as const
const sdpColumnSchema = z.strictObject({ key: z.string().min(1).max(300), field: z.enum(sdpFields) })
const source = z.strictObject({
  fileId: id,
  sheet: z.string().max(200).nullable(),
  /** From 0; null lets it be found. */
  headerRow: z.int().min(0).max(1000).nullable(),
})

/** Attendance as SDP saves it, read through saved columns. */
export const sdpAttendanceContract = {
  /** What stands in an uploaded list, and which column is probably what: as it was saved last time, else as its heading says. */
  inspect: query({
    ...mark,
    input: source,
    output: z.strictObject({
      fileName: z.string(),
      sizeInBytes: z.int(),
      sheets: z.array(z.string()),
      sheet: z.string(),
      headerRow: z.int(),
      rowCount: z.int(),
      dateOrder: dateOrderSchema,
      columns: z.array(
        z.strictObject({
          key: z.string(),
          heading: z.string(),
          samples: z.array(z.string()),
          field: z.enum(sdpFields).nullable(),
        }),
      ),
    }),
    errors: unreadable,
  }),
  /** Keeps a list and how it is read; marks nobody. The columns are saved for the next list. The last event is `read`. */
  read: task({
    ...mark,
    input: source.extend({ columns: z.array(sdpColumnSchema).min(1).max(60), dateOrder: dateOrderSchema }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
        z.strictObject({ kind: z.literal('read'), importId: z.string() }),
      ]),
    ),
    errors: unreadable,
  }),
  imports: query({ ...mark, input: z.strictObject({}), output: z.array(importSchema), errors: [] }),
  /** The dry run, reckoned anew each time: whoever was unknown may be known by now. */
  get: query({ ...mark, input: z.strictObject({ id }), output: sdpImportDetailSchema, errors: unreadable }),
  /** Marks what a list says, some at a time; in sheets that are closed only with a reason for coming late. */
  apply: task({
    ...mark,
    input: z.strictObject({ id, lateReason: lateReasonSchema.default(null) }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
        z.strictObject({ kind: z.literal('applied'), marked: z.int() }),
      ]),
    ),
    errors: unreadable,
  }),
  /** Takes back every mark of a list; what it had replaced of an earlier list holds again. */
  undo: command({
    ...mark,
    input: z.strictObject({ id, revision: z.int(), reason: z.string().trim().min(5).max(500) }),
    output: z.strictObject({ withdrawn: z.int() }),
    errors: ['not-found', 'refused', 'changed-meanwhile'],
  }),
}

export const sdpColumnsSchema = z.array(sdpColumnSchema)

export type SdpColumn = z.infer<typeof sdpColumnSchema>
