import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { clinicLine, clinicText, confidentialitySchema } from '../medical-records/encounter.ts'
import { sickCallFactsSchema, sickCallTermsSchema } from './sick-calls.rules.ts'

/** `details.reason` of the refusals that are this feature's own; those of the medical record come beside them. */
export const sickCallRefusals = [
  'choice-unknown',
  'call-not-waiting',
  'call-not-ended',
  'call-voided',
  'triage-done',
  'triage-missing',
  'before-received',
  'planned-past',
  'planned-after-due',
  'other-person',
  'encounter-voided',
  'duplicate-of-itself',
  'care-in-future',
  'late-reason-missing',
] as const

export type SickCallRefusal = (typeof sickCallRefusals)[number]

/** Ends without a meeting. */
export const unseenOutcomes = ['refused', 'withdrawn', 'duplicate'] as const
const outcomes = ['seen', ...unseenOutcomes] as const

/** One of the three stamps: when it happened, when and by whom it was written down. */
const stamp = z.strictObject({
  at: instantSchema,
  recordedAt: instantSchema,
  byName: z.string(),
  lateReason: z.string().nullable(),
})

export const sickCallSchema = z.strictObject({
  id: z.string(),
  person: inmateSummarySchema,
  channel: z.string(),
  /** In the words of whoever asked. */
  complaint: z.string(),
  confidentiality: confidentialitySchema,
  received: stamp,
  triage: stamp
    .extend({
      level: z.string(),
      note: z.string().nullable(),
      plannedOn: calendarDateSchema.nullable(),
    })
    .nullable(),
  end: stamp
    .extend({
      outcome: z.enum(outcomes),
      reason: z.string().nullable(),
      /** Null too where the reader may not know of the visit. */
      encounterId: z.string().nullable(),
      duplicateOf: z.string().nullable(),
    })
    .nullable(),
  voided: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
  /** At the moment asked about; null where it is voided. */
  status: z
    .strictObject({
      stage: z.enum(['triage', 'seeing', 'ended']),
      triageDue: instantSchema,
      seenDue: instantSchema,
      overFreeDays: z.boolean(),
      isLate: z.boolean(),
      hoursLeft: z.number().nullable(),
      wasLate: z.strictObject({ triage: z.boolean(), seen: z.boolean() }),
    })
    .nullable(),
  mayVoid: z.boolean(),
  revision: z.int(),
})

export type SickCall = z.infer<typeof sickCallSchema>

const reason = clinicLine(300).min(5)
const reference = { id: z.uuid(), revision: z.int() }
const saved = z.strictObject({ id: z.string(), revision: z.int() })
/** Null: now. The reason is needed where the entry is late. */
const happened = {
  at: instantSchema.nullable(),
  lateReason: clinicLine(200).nullable(),
}
const changeErrors = ['not-found', 'changed-meanwhile', 'refused'] as const

/** Requests to be seen at the clinic: received, sorted, seen. */
export const sickCallsContract = {
  reference: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      channels: sickCallFactsSchema.shape.channels,
      levels: sickCallFactsSchema.shape.levels,
      late: z.strictObject({
        afterHours: z.number(),
        reasons: z.array(z.string()),
      }),
    }),
    errors: [],
  }),
  terms: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: sickCallTermsSchema,
    errors: [],
  }),
  /**
   * Those that waited at a moment (null: now), most urgent first; with a period instead those received in it, newest first, as they
   * stood at that moment.
   */
  list: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({
      at: instantSchema.nullable(),
      period: z.strictObject({ from: calendarDateSchema, until: calendarDateSchema }).nullable(),
    }),
    output: z.array(sickCallSchema),
    errors: [],
  }),
  /** Of one person, newest first. */
  ofPerson: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(sickCallSchema),
    errors: ['not-found'],
  }),
  get: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ id: z.uuid() }),
    output: sickCallSchema,
    errors: ['not-found'],
  }),
  receive: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      inmateId: z.uuid(),
      channel: z.string().max(40),
      complaint: clinicText(2000),
      confidentiality: confidentialitySchema,
      ...happened,
    }),
    output: saved,
    errors: ['not-found', 'refused'],
  }),
  triage: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      ...reference,
      level: z.string().max(40),
      note: clinicLine(500).nullable(),
      plannedOn: calendarDateSchema.nullable(),
      ...happened,
    }),
    output: saved,
    errors: [...changeErrors],
  }),
  /** The stamp of the first sorting stays; the history keeps the level it had. */
  changeLevel: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      ...reference,
      level: z.string().max(40),
      note: clinicLine(500).nullable(),
      plannedOn: calendarDateSchema.nullable(),
    }),
    output: saved,
    errors: [...changeErrors],
  }),
  /** Ends it with a meeting: one that is there already, or a new open visit that begins with the complaint. */
  see: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      ...reference,
      encounterId: z.uuid().nullable(),
      ...happened,
    }),
    output: saved.extend({ inmateId: z.string(), encounterId: z.string() }),
    errors: [...changeErrors],
  }),
  end: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      ...reference,
      outcome: z.enum(unseenOutcomes),
      reason,
      /** The request that stays, where the outcome is `duplicate`. */
      duplicateOf: z.uuid().nullable(),
      ...happened,
    }),
    output: saved,
    errors: [...changeErrors],
  }),
  /** Takes a wrong ending back: it waits again, and its clock never stopped. */
  reopen: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: saved,
    errors: [...changeErrors],
  }),
  void: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: saved,
    errors: [...changeErrors],
  }),
  changeTerms: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: sickCallTermsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
