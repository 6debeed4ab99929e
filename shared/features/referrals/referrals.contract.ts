import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, clinicText } from '../medical-records/encounter.ts'
import {
  arrivalSchema,
  escortSchema,
  familyNoticeSchema,
  referralContentSchema,
  referralDiagnosisSchema,
  referralPathSchema,
  referralSchema,
  referralStateSchema,
  referralSummarySchema,
} from './referral.ts'

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const reason = clinicLine(500).min(5)
const reference = { id: z.uuid(), revision: z.int() }
const changed = z.strictObject({ id: z.string(), revision: z.int() })
const stale = ['not-found', 'changed-meanwhile', 'refused'] as const

/** When it happened (null: now), and why it is written down so late, where it is. */
const happened = { at: instantSchema.nullable(), lateReason: clinicLine(200).nullable() }

const step = <const Shape extends z.ZodRawShape>(shape: Shape) =>
  command({
    ...enter,
    input: z.strictObject({ ...reference, ...happened, ...shape }),
    output: changed,
    errors: stale,
  })

/** Sending a person to a hospital, from the letter to the answer that comes back. */
export const referralsContract = {
  /** Newest first. `overdueOn`: only what was overdue on that day, as far as it had happened by then. */
  list: query({
    ...view,
    input: z.strictObject({
      inmateId: z.uuid().nullable(),
      states: z.array(referralStateSchema).max(9),
      path: referralPathSchema.nullable(),
      overdueOn: calendarDateSchema.nullable(),
    }),
    output: z.strictObject({ referrals: z.array(referralSummarySchema), asOf: instantSchema }),
    errors: [],
  }),
  get: query({ ...view, input: z.strictObject({ id: z.uuid() }), output: referralSchema, errors: ['not-found'] }),
  /** By number or by name, for the box at the top; newest first. */
  search: query({
    ...view,
    input: z.strictObject({ text: clinicLine(100), limit: z.int().min(1).max(20) }),
    output: z.array(
      referralSummarySchema.pick({
        id: true,
        number: true,
        inmate: true,
        state: true,
        hospital: true,
        referredAt: true,
      }),
    ),
    errors: [],
  }),
  /** What the record already knows, to begin a letter with. `encounterId` null: from the newest visit. */
  prefill: query({
    ...view,
    input: z.strictObject({ inmateId: z.uuid(), encounterId: z.uuid().nullable() }),
    output: referralContentSchema
      .pick({ examination: true, vitalSigns: true, treatment: true, allergies: true, confidentiality: true })
      .extend({
        encounterId: z.string().nullable(),
        complaint: z.string().nullable(),
        diagnoses: z.array(referralDiagnosisSchema.extend({ code: z.string().nullable() })),
        clinicianName: z.string(),
        /** Requests of the person that another office has answered. */
        cases: z.array(z.strictObject({ id: z.string(), number: z.string() })),
      }),
    errors: ['not-found'],
  }),
  /** An emergency is under way at once; a planned one waits as a draft, or goes to the head with `isSubmitted`. */
  create: command({
    ...enter,
    input: z.strictObject({
      inmateId: z.uuid(),
      path: referralPathSchema,
      encounterId: z.uuid().nullable(),
      caseId: z.uuid().nullable(),
      ...happened,
      content: referralContentSchema,
      isSubmitted: z.boolean(),
    }),
    output: changed.extend({ number: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** What the letter said before is kept in the history; a draft needs no reason. */
  amend: command({
    ...enter,
    input: z.strictObject({ ...reference, content: referralContentSchema, reason: reason.nullable() }),
    output: changed,
    errors: stale,
  }),
  submit: step({}),
  orderEscort: step({ escort: escortSchema }),
  notifyFamily: step({ family: familyNoticeSchema }),
  leave: step({}),
  arrive: step({ arrival: arrivalSchema }),
  return: step({ note: clinicLine(300).nullable() }),
  /** Files what the hospital answered as a visit in the medical record. */
  complete: step({
    result: z.strictObject({
      diagnoses: z.array(referralDiagnosisSchema).max(10),
      findings: clinicText(4000),
      treatment: clinicText(4000).nullable(),
      advice: clinicText(4000).nullable(),
      followUpOn: calendarDateSchema.nullable(),
    }),
    fileIds: z.array(z.uuid()).max(20),
  }),
  cancel: step({ reason }),
  /** Puts an entry of the journey right: its time, or what it says. The first one stays, struck out. */
  correctEvent: command({
    ...enter,
    input: z.strictObject({
      ...reference,
      eventId: z.uuid(),
      at: instantSchema,
      escort: escortSchema.nullable(),
      family: familyNoticeSchema.nullable(),
      arrival: arrivalSchema.nullable(),
      reason,
    }),
    output: changed,
    errors: stale,
  }),
  /** The entry was wrong altogether; the referral stands where it stood before. */
  takeBack: command({
    ...enter,
    input: z.strictObject({ ...reference, eventId: z.uuid(), reason }),
    output: changed,
    errors: stale,
  }),
}
