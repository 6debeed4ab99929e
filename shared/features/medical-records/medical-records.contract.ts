import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import {
  clinicLine,
  clinicText,
  confidentialitySchema,
  encounterContentSchema,
  encounterKindSchema,
  encounterMoveSchema,
  encounterSchema,
  encounterSummarySchema,
  followUpSchema,
  longestClinicText,
  observationSchema,
  openingSchema,
} from './encounter.ts'
import { vitalSignsSchema } from './vital-signs.rules.ts'

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const reason = clinicLine(500).min(5)
const reference = { id: z.uuid(), revision: z.int() }
const stale = ['not-found', 'changed-meanwhile', 'refused'] as const
const changed = z.strictObject({ id: z.string(), revision: z.int() })

const filterSchema = z.strictObject({
  inmateId: z.uuid().nullable(),
  kinds: z.array(encounterKindSchema).max(6),
  /** Days of care in the unit's zone. */
  from: calendarDateSchema.nullable(),
  until: calendarDateSchema.nullable(),
  carerId: z.uuid().nullable(),
})

/** Visits to the clinic. What is extra confidential is not there for readers without `view:confidential-health`. */
export const medicalRecordsContract = {
  /** The facts that forms need: signs and ranges, reasons for late entries, codes that propose extra confidentiality. */
  reference: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      vitalSigns: vitalSignsSchema,
      lateEntryHours: z.number(),
      /** Accounts for which a visit may be entered. */
      carers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      lateReasons: z.array(z.string()),
      confidentialRanges: z.array(z.strictObject({ from: z.string(), until: z.string(), why: z.string() })),
      retention: z.strictObject({ years: z.int(), words: z.string(), source: z.string() }),
      bases: z.array(z.strictObject({ id: z.string(), title: z.string(), citation: z.string() })),
    }),
    errors: [],
  }),
  /** Visits of one person, newest first; voided ones too. */
  list: query({
    ...view,
    input: filterSchema.extend({
      inmateId: z.uuid(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({
      encounters: z.array(encounterSummarySchema),
      total: z.int(),
      moves: z.array(encounterMoveSchema),
    }),
    errors: ['not-found', 'refused'],
  }),
  get: query({ ...view, input: z.strictObject({ id: z.uuid() }), output: encounterSchema, errors: ['not-found'] }),
  /** A visit that will be written later: for the queue at the door. */
  open: command({
    ...enter,
    input: openingSchema.extend({ confidentiality: confidentialitySchema.default('normal') }),
    output: changed.extend({ number: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Opens a visit and writes it in one step. `answers`: the follow-up that this visit is. */
  record: command({
    ...enter,
    input: openingSchema.extend({
      content: encounterContentSchema,
      answers: z.uuid().nullable(),
      isFinished: z.boolean(),
    }),
    output: changed.extend({ number: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Goes on writing an open visit. */
  write: command({
    ...enter,
    input: z.strictObject({ ...reference, content: encounterContentSchema, isFinished: z.boolean() }),
    output: changed,
    errors: stale,
  }),
  /** Corrects a finished visit; what it said before is kept with the reason. */
  amend: command({
    ...enter,
    input: z.strictObject({ ...reference, content: encounterContentSchema, reason }),
    output: changed,
    errors: stale,
  }),
  /** Adds a signed note to a finished visit, which stays as it is. */
  addAddendum: command({
    ...enter,
    input: z.strictObject({ id: z.uuid(), text: clinicText(longestClinicText) }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  void: command({
    ...enter,
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: stale,
  }),
  /** The visit was written for the wrong person: it goes to the right one with everything that was found out at it. */
  move: command({
    ...enter,
    input: z.strictObject({ ...reference, toInmateId: z.uuid(), reason }),
    output: changed.extend({ moveId: z.string() }),
    errors: stale,
  }),
  undoMove: command({
    ...enter,
    input: z.strictObject({ moveId: z.uuid(), reason }),
    output: changed,
    errors: ['not-found', 'refused'],
  }),
  closeFollowUp: command({
    ...enter,
    input: z.strictObject({ id: z.uuid(), reason }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** The day at the clinic: visits cared for today, visits still open, follow-ups due until today. */
  today: query({
    ...view,
    input: z.strictObject({}),
    output: z.strictObject({
      today: calendarDateSchema,
      visits: z.array(encounterSummarySchema.extend({ person: inmateSummarySchema })),
      followUps: z.array(
        followUpSchema.extend({
          encounterId: z.string(),
          encounterNumber: z.string(),
          person: inmateSummarySchema,
          daysLate: z.int(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Words in the texts of visits, newest first. Every word must be there; the last may be a beginning. */
  search: query({
    ...view,
    input: filterSchema.extend({ text: z.string().trim().min(2).max(200), limit: z.int().min(1).max(100) }),
    output: z.strictObject({
      found: z.array(encounterSummarySchema.extend({ excerpt: z.string() })),
      hasMore: z.boolean(),
    }),
    errors: ['refused'],
  }),
  /** All measurements of one person, oldest first, with the range that is normal at that age. */
  measurements: query({
    ...view,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(
      observationSchema.extend({
        encounterId: z.string(),
        caredAt: instantSchema,
        normal: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
      }),
    ),
    errors: ['not-found'],
  }),
}
