import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { markOrigins } from '../coaching-sessions/attendance.rules.ts'
import { sessionKinds } from '../coaching-sessions/coaching-sessions.contract.ts'
import { sessionTimeSchema } from '../coaching-sessions/session-time.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { attendanceSettingsSchema, sheetStandings } from './attendance.rules.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const attendanceRefusals = [
  /** Details: `on`, the last day on which it was open. */ 'locked',
  'session-cancelled',
  'session-to-come',
  'not-in-advance',
  'unknown-reason',
  'no-ground',
  'note-missing',
  'not-expected',
  'days-reversed',
  'days-past',
  'too-many-days',
  'no-session-ahead',
] as const

export type AttendanceRefusal = (typeof attendanceRefusals)[number]

/** Origins that people write by hand; the others come from files. */
export const writtenOrigins = ['excused', 'paper', 'card', 'click'] as const

export type WrittenOrigin = (typeof writtenOrigins)[number]

const note = z.string().trim().min(1).max(300).nullable()

/** Why marks come after the sheet was closed; null where none does. */
export const lateReasonSchema = z.string().trim().min(5).max(300).nullable()

const markSchema = z.strictObject({
  id: z.string(),
  origin: z.enum(markOrigins),
  reason: z.string(),
  note: z.string().nullable(),
  /** When a card or a finger was seen. */
  seenAt: instantSchema.nullable(),
  at: instantSchema,
  byName: z.string(),
  /** Why it was made after the sheet was closed. */
  lateReason: z.string().nullable(),
})

export const attendanceRowSchema = z.strictObject({
  inmateId: z.string(),
  name: z.string(),
  registerNumber: z.string().nullable(),
  block: z.string().nullable(),
  room: z.string().nullable(),
  /** False for somebody who has a mark and does not belong to the programme on that day. */
  isMember: z.boolean(),
  /** Out of the programme for that day. */
  isOut: z.boolean(),
  /** What holds, one of each origin at most. */
  marks: z.array(markSchema),
})

export type AttendanceRow = z.infer<typeof attendanceRowSchema>

/** How many people one call marks at most. */
export const marksAtOnce = 500

/** Who came to a session of coaching, from every origin, in one table. */
export const attendanceContract = {
  /** The whole sheet of one session, room by room, in the order of the printed list. */
  sheet: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ sessionId: z.uuid() }),
    output: z.strictObject({
      session: sessionTimeSchema.extend({
        id: z.string(),
        programme: z.strictObject({ id: z.string(), name: z.string() }),
        kind: z.enum(sessionKinds),
        title: z.string().nullable(),
        place: z.string(),
        instructor: z.string(),
      }),
      today: calendarDateSchema,
      standing: z.enum(sheetStandings),
      /** The last day on which marks may be changed. */
      openUntil: calendarDateSchema,
      rows: z.array(attendanceRowSchema),
    }),
    errors: ['not-found'],
  }),
  /** Every mark that was ever made of one person in one session, newest first. */
  trail: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ sessionId: z.uuid(), inmateId: z.uuid() }),
    output: z.array(
      markSchema.extend({
        state: z.enum(['active', 'replaced', 'withdrawn']),
        endedAt: instantSchema.nullable(),
        endedByName: z.string().nullable(),
      }),
    ),
    errors: [],
  }),
  /**
   * Marks of one origin. `basis` is the mark of this origin that the page showed (null: none): where another one holds by now, the person is
   * left as he is and comes back in `stale`. A card only ever says that somebody is there. After the sheet was closed whoever manages coaching
   * may still write, with `lateReason`.
   */
  mark: command({
    permission: 'mark:attendance',
    reads: 'nothing',
    input: z.strictObject({
      sessionId: z.uuid(),
      origin: z.enum(writtenOrigins),
      marks: z
        .array(
          z.strictObject({
            inmateId: z.uuid(),
            /** Null takes the mark back. */
            reason: slugSchema.nullable(),
            note,
            basis: z.uuid().nullable(),
          }),
        )
        .min(1)
        .max(marksAtOnce),
      lateReason: lateReasonSchema.default(null),
    }),
    output: z.strictObject({ changed: z.int(), stale: z.array(z.string()) }),
    errors: ['not-found', 'refused'],
  }),
  /** Known in advance for all sessions of somebody between two days. */
  excuse: command({
    permission: 'mark:attendance',
    reads: 'nothing',
    input: z.strictObject({
      inmateId: z.uuid(),
      from: calendarDateSchema,
      until: calendarDateSchema,
      reason: slugSchema,
      note,
    }),
    output: z.strictObject({ sessions: z.int() }),
    errors: ['not-found', 'refused'],
  }),

  settings: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({}),
    output: attendanceSettingsSchema,
    errors: [],
  }),
  changeSettings: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: attendanceSettingsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
