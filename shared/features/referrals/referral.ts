import { z } from 'zod'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, clinicText, confidentialitySchema, diagnosisCodeSchema } from '../medical-records/encounter.ts'
import {
  overdueKinds,
  referralEventKinds,
  referralMoves,
  referralPaths,
  referralPermissions,
  referralStates,
} from './referral.rules.ts'

export const referralPathSchema = z.enum(referralPaths)
export const referralStateSchema = z.enum(referralStates)

/** Codes of FHIR `ServiceRequest.priority`, as far as a clinic tells them apart. */
export const referralPriorities = ['routine', 'urgent', 'stat'] as const

export const referralDiagnosisSchema = z.strictObject({
  code: diagnosisCodeSchema.nullable(),
  display: clinicLine(200),
})

const longest = 4000

/** What the letter says. A correction sends the whole of it anew. */
export const referralContentSchema = z.strictObject({
  hospital: clinicLine(120),
  /** Outpatient clinic or ward; null: where the emergency room decides. */
  clinic: clinicLine(80).nullable(),
  priority: z.enum(referralPriorities),
  payer: clinicLine(120),
  /** When the person is to leave. */
  plannedAt: instantSchema.nullable(),
  /** Who might go along, for the head; without a diagnosis. */
  escortProposal: clinicLine(300).nullable(),
  reason: clinicText(longest),
  complaint: clinicText(longest),
  examination: clinicText(longest).nullable(),
  vitalSigns: clinicText(1000).nullable(),
  diagnoses: z.array(referralDiagnosisSchema).min(1).max(10),
  treatment: clinicText(longest).nullable(),
  allergies: clinicText(1000).nullable(),
  clinicianName: clinicLine(120),
  clinicianSip: clinicLine(60).nullable(),
  confidentiality: confidentialitySchema,
})

export type ReferralContent = z.infer<typeof referralContentSchema>

export const escortSchema = z.strictObject({
  officers: z.array(clinicLine(120)).min(1).max(8),
  vehicle: clinicLine(120),
  departsAt: instantSchema.nullable(),
})

/** Reached: who, what to the person, how. Not reached: why not. */
export const familyNoticeSchema = z.discriminatedUnion('isReached', [
  z.strictObject({ isReached: z.literal(true), who: clinicLine(120), relation: clinicLine(60), how: clinicLine(120) }),
  z.strictObject({ isReached: z.literal(false), why: clinicLine(300).min(5) }),
])

export const arrivalSchema = z.strictObject({ handedTo: clinicLine(120), isAdmitted: z.boolean() })

/** Beyond time and person; what does not belong to the kind of event is null. */
export const referralEventDetailsSchema = z.strictObject({
  escort: escortSchema.nullable().default(null),
  family: familyNoticeSchema.nullable().default(null),
  arrival: arrivalSchema.nullable().default(null),
  /** The visit that holds the answer of the hospital. */
  encounterId: z.string().nullable().default(null),
})

export type ReferralEventDetails = z.infer<typeof referralEventDetailsSchema>

const named = z.strictObject({ id: z.string(), name: z.string() })

const dueSchema = z.strictObject({ kind: z.enum(overdueKinds), at: instantSchema })

/** One line of the list. */
export const referralSummarySchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  inmate: named,
  registerNumber: z.string().nullable(),
  path: referralPathSchema,
  priority: z.enum(referralPriorities),
  state: referralStateSchema,
  permission: z.enum(referralPermissions),
  hospital: z.string(),
  clinic: z.string().nullable(),
  referredAt: instantSchema,
  plannedAt: instantSchema.nullable(),
  overdue: z.array(dueSchema),
  nextStep: z.enum(referralMoves).nullable(),
  revision: z.int(),
})

export type ReferralSummary = z.infer<typeof referralSummarySchema>

export const referralEventSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(referralEventKinds),
  at: instantSchema,
  recordedAt: instantSchema,
  byName: z.string(),
  reason: z.string().nullable(),
  lateReason: z.string().nullable(),
  details: referralEventDetailsSchema,
  /** Whether another entry stands in its place, or it was taken back. */
  isReplaced: z.boolean(),
  corrects: z.string().nullable(),
  mayTakeBack: z.boolean(),
})

export type ReferralEventView = z.infer<typeof referralEventSchema>

export const referralSchema = referralSummarySchema.extend({
  encounterId: z.string().nullable(),
  caseRef: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  recordedAt: instantSchema,
  recordedByName: z.string(),
  lateReason: z.string().nullable(),
  content: referralContentSchema,
  due: z.array(dueSchema),
  /** In the order in which they were written down. */
  events: z.array(referralEventSchema),
  may: z.strictObject({
    moves: z.array(z.enum(referralMoves)),
    amend: z.boolean(),
    print: z.boolean(),
  }),
})

export type Referral = z.infer<typeof referralSchema>
