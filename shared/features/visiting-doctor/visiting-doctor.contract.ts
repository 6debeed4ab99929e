import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, clinicText, encounterSummarySchema } from '../medical-records/encounter.ts'

/** `resources/reference-data/doctor-orders.json`: what a doctor orders, in words of the office. */
export const orderKindsSchema = z.strictObject({
  version: z.string().min(1),
  source: z.string().min(1),
  kinds: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: z.string().min(1) })).min(1),
})

/** `details.reason` of every refusal here; the page owns one text per code. */
export const visitingDoctorRefusals = [
  'kind-unknown',
  'encounter-voided',
  'late-reason-missing',
  'file-not-usable',
  'already-attached',
  'already-voided',
  'not-yours',
  'paper-not-found',
  'paper-ended',
  'paper-more-secret',
] as const
export type VisitingDoctorRefusal = (typeof visitingDoctorRefusals)[number]

export const orderStates = ['waiting', 'signed', 'voided'] as const

/** What carries an order out: of one person with it, and no more secret than its visit. */
export const carryingPapers = ['prescription', 'referral'] as const
const paperReference = z.strictObject({ kind: z.enum(carryingPapers), id: z.uuid() })
export type PaperReference = z.infer<typeof paperReference>

const stamped = { at: instantSchema, byName: z.string() }

/** What a doctor without an account ordered at a visit. It counts as hers on paper once the sheet she signed is attached. */
export const doctorOrderSchema = z.strictObject({
  id: z.string(),
  visit: encounterSummarySchema,
  kind: z.string(),
  kindName: z.string(),
  text: z.string(),
  doctorName: z.string(),
  doctorLicence: z.string().nullable(),
  /** `waiting`: no signed sheet yet. */
  state: z.enum(orderStates),
  recorded: z.strictObject({ ...stamped, lateReason: z.string().nullable() }),
  /** The prescription or the referral that carries it out, where the reader may know of it. */
  carriedOutBy: z.strictObject({ kind: z.enum(carryingPapers), id: z.string(), number: z.string() }).nullable(),
  /** Bytes: GET /files/<id>. */
  sheet: z.strictObject({ ...stamped, fileId: z.string(), mediaType: z.string(), size: z.int() }).nullable(),
  voided: z.strictObject({ ...stamped, reason: z.string() }).nullable(),
  /** Whether the reader may strike it out at this moment. */
  mayVoid: z.boolean(),
  revision: z.int(),
})

export type DoctorOrder = z.infer<typeof doctorOrderSchema>

/** What a doctor ordered, without the visit at which she did. */
export const orderInputSchema = z.strictObject({
  kind: z.string().min(1).max(40),
  text: clinicText(2000),
  doctorName: clinicLine(120),
  doctorLicence: clinicLine(60).nullable(),
  fileId: z.uuid().nullable(),
  carriedOutBy: paperReference.nullish(),
})
export type OrderInput = z.input<typeof orderInputSchema>

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const changed = z.strictObject({ revision: z.int() })
const reference = { id: z.uuid(), revision: z.int() }

/** Orders "atas instruksi dr. X": entered by whoever heard them, signed on paper by the doctor. */
export const visitingDoctorContract = {
  kinds: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: orderKindsSchema.shape.kinds,
    errors: [],
  }),
  /** Waiting ones, oldest first; of the others the newest 200. */
  list: query({
    ...view,
    input: z.strictObject({ state: z.enum(orderStates) }),
    output: z.array(doctorOrderSchema),
    errors: [],
  }),
  /** In the order of their entry, what was struck out included. */
  ofVisit: query({
    ...view,
    input: z.strictObject({ encounterId: z.uuid() }),
    output: z.array(doctorOrderSchema),
    errors: ['not-found'],
  }),
  /** The orders that one prescription or referral carries out, oldest first. */
  ofPaper: query({
    ...view,
    input: paperReference,
    output: z.array(doctorOrderSchema),
    errors: ['not-found'],
  }),
  /** Its time of care is that of the visit at which it was given. */
  add: command({
    ...enter,
    input: orderInputSchema.extend({ encounterId: z.uuid(), lateReason: clinicLine(200).nullable() }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  attach: command({
    ...enter,
    input: z.strictObject({ ...reference, fileId: z.uuid() }),
    output: changed,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** Which prescription or referral carries it out; null: none any more. */
  link: command({
    ...enter,
    input: z.strictObject({ ...reference, carriedOutBy: paperReference.nullable() }),
    output: changed,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  void: command({
    ...enter,
    input: z.strictObject({ ...reference, reason: clinicLine(500).min(5) }),
    output: changed,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
