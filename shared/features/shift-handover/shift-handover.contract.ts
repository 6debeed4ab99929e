import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { clinicText } from '../medical-records/encounter.ts'

/** What may be open at the end of a shift, in the order of the page. A feature that adds a source adds its kind. */
export const handoverKinds = [
  'sick-call',
  'visit-open',
  'follow-up',
  'dose-exception',
  'lab-request',
  'separation',
] as const
export type HandoverKind = (typeof handoverKinds)[number]

export const handoverMatterSchema = z.strictObject({
  /** Stable over calls: kind and subject. */
  id: z.string(),
  kind: z.enum(handoverKinds),
  person: inmateSummarySchema,
  /** Complaint, number of the visit, note of the follow-up, medicine and what became of its dose. */
  about: z.string(),
  /** When it came up. */
  since: instantSchema,
  dueOn: calendarDateSchema.nullable(),
  isLate: z.boolean(),
  /** Came up after the reader's last shift. */
  isNew: z.boolean(),
  /** Path inside the application. */
  link: z.string(),
})

export type HandoverMatter = z.infer<typeof handoverMatterSchema>

/** Of the kinds of which something was open. */
export const handoverCountsSchema = z.partialRecord(z.enum(handoverKinds), z.int())

export const handoverNoteSchema = z.strictObject({
  id: z.string(),
  person: inmateSummarySchema.nullable(),
  text: z.string(),
  state: z.enum(['open', 'done']),
  writtenAt: instantSchema,
  writtenByName: z.string(),
  isOwn: z.boolean(),
  done: z.strictObject({ at: instantSchema, byName: z.string() }).nullable(),
  /** Everybody who has marked it as read, first one first. */
  reads: z.array(z.strictObject({ at: instantSchema, byName: z.string() })),
  isReadByMe: z.boolean(),
  revision: z.int(),
})

export type HandoverNote = z.infer<typeof handoverNoteSchema>

const sinceSchema = z.strictObject({
  at: instantSchema,
  /** Own last handover, the last deed before this shift, or, where there is neither, a day ago. */
  basis: z.enum(['handover', 'session', 'day']),
})

export const handoverPageSchema = z.strictObject({
  since: sinceSchema,
  matters: z.array(handoverMatterSchema),
  /** Open ones, and those done since. */
  notes: z.array(handoverNoteSchema),
})

export type HandoverPage = z.infer<typeof handoverPageSchema>

/** The end of one shift and the beginning of the next on one page. */
export const shiftHandoverContract = {
  page: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({}),
    output: handoverPageSchema,
    errors: [],
  }),
  /** Newest first. */
  history: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.array(
      z.strictObject({
        id: z.string(),
        at: instantSchema,
        since: instantSchema,
        byName: z.string(),
        counts: handoverCountsSchema,
      }),
    ),
    errors: [],
  }),
  /** Ends the own shift: from here on everything is new. */
  handOver: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ id: z.string(), at: instantSchema }),
    errors: [],
  }),
  addNote: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      text: clinicText(1000),
      inmateId: z.uuid().nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** "Sudah dibaca"; a second time changes nothing. */
  markRead: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
  /** Nothing more has to be done about it. */
  finishNote: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), revision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile'],
  }),
}
