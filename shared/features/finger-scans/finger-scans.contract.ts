import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { lateReasonSchema } from '../attendance/attendance.contract.ts'
import { clockTimeSchema } from '../coaching-sessions/session-time.ts'
import { punchFaults } from './punch-file.rules.ts'
import { clockReasons } from './punch-match.rules.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const fingerRefusals = [
  /** Attendance of a session is closed. Details: `on`, the last day on which it was open. */ 'locked',
  'columns-missing',
  'no-punches',
  'device-name-taken',
  'import-running',
  'import-not-done',
  'nothing-to-mark',
] as const

export type FingerRefusal = (typeof fingerRefusals)[number]

const column = z.int().min(0).max(199)

/** Columns of a table, from 0. */
export const punchColumnsSchema = z.strictObject({
  user: column,
  day: column,
  time: column.nullable(),
  name: column.nullable(),
  dateOrder: z.enum(['dmy', 'mdy']),
})

const deviceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  columns: punchColumnsSchema.nullable(),
  revision: z.int(),
})

export type FingerDevice = z.infer<typeof deviceSchema>

const suggestionSchema = z.strictObject({ minutes: z.int(), reason: z.enum(clockReasons) })

export const importStates = ['checked', 'done', 'undone'] as const

const importSchema = z.strictObject({
  id: z.string(),
  device: z.strictObject({ id: z.string(), name: z.string() }),
  fileName: z.string(),
  /** Lines that hold anything; every one of them is fresh, folded or bad. */
  lines: z.int(),
  /** Presses that the device had not told before. */
  fresh: z.int(),
  /** The same press again, in this file or an earlier one. */
  folded: z.int(),
  badLines: z.int(),
  state: z.enum(importStates),
  undoReason: z.string().nullable(),
  madeAt: instantSchema,
  madeBy: z.string(),
  revision: z.int(),
})

export type FingerImport = z.infer<typeof importSchema>

const userSchema = z.strictObject({
  user: z.string(),
  /** As the device calls it. */
  deviceName: z.string().nullable(),
  punches: z.int(),
  /** On the device's clock. */
  oldest: z.string(),
  newest: z.string(),
  /** Nobody has said yet, somebody here, or somebody who is not in custody here. */
  kind: z.enum(['unknown', 'person', 'elsewhere']),
  person: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
})

export type FingerUser = z.infer<typeof userSchema>

const sessionSchema = z.strictObject({
  id: z.string(),
  programme: z.string(),
  on: calendarDateSchema,
  startsAt: clockTimeSchema,
  minutes: z.int(),
  /** Known fingers seen in it; those among them that no mark says yet. */
  seen: z.int(),
  toMark: z.int(),
  /** Its sheet is closed: what is still to mark needs a reason for coming late. */
  isLocked: z.boolean(),
})

export type FingerSession = z.infer<typeof sessionSchema>

const afterLeavingSchema = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.string() }),
  sessionId: z.string(),
  programme: z.string(),
  seenAt: instantSchema,
  leftOn: calendarDateSchema,
  leftReason: z.string().nullable(),
})

export type FingerAfterLeaving = z.infer<typeof afterLeavingSchema>

export const fingerImportDetailSchema = importSchema.extend({
  faults: z.array(z.strictObject({ line: z.int(), fault: z.enum(punchFaults) })),
  suggestion: suggestionSchema.nullable(),
  /** Added to the device's clock. */
  offsetMinutes: z.int(),
  minutesBefore: z.int(),
  minutesAfter: z.int(),
  users: z.array(userSchema),
  sessions: z.array(sessionSchema),
  /** Presses of known people that fall into none of their sessions, or into one again. */
  outside: z.int(),
  /** Presses in sessions of a programme that the person had left: told, never marked. */
  afterLeaving: z.array(afterLeavingSchema),
  /** Marks of this import that hold. */
  marked: z.int(),
})

export type FingerImportDetail = z.infer<typeof fingerImportDetailSchema>

const mark = { permission: 'mark:attendance', reads: 'nothing' } as const
const id = z.uuid()
const reason = z.string().trim().min(5).max(500)
/** Ten years and more, for a clock that began again. */
const offset = z.int().min(-30_000_000).max(30_000_000)
const around = z.int().min(0).max(240)
const unreadable = ['not-found', 'refused', 'cancelled', 'file-damaged'] as const

/** Files of devices that read fingers: who was in which session. */
export const fingerScansContract = {
  devices: query({ ...mark, input: z.strictObject({}), output: z.array(deviceSchema), errors: [] }),
  /** A new device, or another name for one. */
  saveDevice: command({
    ...mark,
    input: z.strictObject({
      replaces: z.strictObject({ id, revision: z.int() }).nullable(),
      name: z.string().trim().min(1).max(80),
    }),
    output: z.strictObject({ id: z.string(), revision: z.int() }),
    errors: ['refused', 'changed-meanwhile'],
  }),
  /** What kind of file it is, and the first lines of a table with the columns that its headings suggest. */
  inspect: query({
    ...mark,
    input: z.strictObject({ fileId: id }),
    output: z.strictObject({
      fileName: z.string(),
      sizeInBytes: z.int(),
      isAttlog: z.boolean(),
      columns: z.array(z.strictObject({ heading: z.string(), samples: z.array(z.string()) })),
      guess: z.strictObject({
        user: column.nullable(),
        day: column.nullable(),
        time: column.nullable(),
        name: column.nullable(),
      }),
    }),
    errors: unreadable,
  }),
  /** Reads a file beside the core and keeps its presses; marks nobody. The columns stay with the device. The last event is `read`. */
  read: task({
    ...mark,
    input: z.strictObject({ fileId: id, deviceId: id, columns: punchColumnsSchema.nullable() }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('progress'),
          stage: z.enum(['read', 'store']),
          done: z.int(),
          total: z.int(),
        }),
        z.strictObject({ kind: z.literal('read'), importId: z.string() }),
      ]),
    ),
    errors: unreadable,
  }),
  imports: query({ ...mark, input: z.strictObject({}), output: z.array(importSchema), errors: [] }),
  get: query({ ...mark, input: z.strictObject({ id }), output: fingerImportDetailSchema, errors: ['not-found'] }),
  /** What the device's clock was off by, and how long around a session a finger counts. */
  adjust: command({
    ...mark,
    input: z.strictObject({
      ...{ id, revision: z.int() },
      ...{ offsetMinutes: offset, minutesBefore: around, minutesAfter: around },
    }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile'],
  }),
  /** Who a number of a device is, for this file and all others; null for somebody who is not in custody here. */
  match: command({
    ...mark,
    input: z.strictObject({ deviceId: id, user: z.string().min(1).max(24), inmateId: id.nullable() }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
  /** Marks whoever was seen, some at a time; in sheets that are closed only with a reason for coming late. What was marked stays when it stops, and calling again goes on. */
  apply: task({
    ...mark,
    input: z.strictObject({ id, lateReason: lateReasonSchema.default(null) }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
        z.strictObject({ kind: z.literal('applied'), marked: z.int() }),
      ]),
    ),
    errors: ['not-found', 'refused', 'cancelled'],
  }),
  /** Takes back every mark of a file; its presses stay, and it can be taken in again. */
  undo: command({
    ...mark,
    input: z.strictObject({ id, revision: z.int(), reason }),
    output: z.strictObject({ withdrawn: z.int() }),
    errors: ['not-found', 'refused', 'changed-meanwhile'],
  }),
}
