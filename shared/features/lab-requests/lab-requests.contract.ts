import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, clinicText, confidentialitySchema } from '../medical-records/encounter.ts'
import { labResultInputSchema, labResultSchema } from '../medical-records/record-entries.contract.ts'
import { labRequestMoves, labRequestStates } from './lab-request.rules.ts'

/** Codes of FHIR `ServiceRequest.priority`, as far as a clinic tells them apart. */
export const labPriorities = ['routine', 'urgent', 'stat'] as const

/** One test of the list, or one in words of its own. */
export const labTestSchema = labResultInputSchema.pick({ loinc: true }).extend({ name: clinicLine(160) })

/** How long the office waits for a result, and which rule or agreement says so. */
export const labTermsSchema = z.strictObject({ overdueDays: z.int().min(1).max(90), source: clinicLine(300).min(3) })
export type LabTerms = z.infer<typeof labTermsSchema>

/** `resources/reference-data/lab-tests.json`. */
export const labTestListSchema = z.strictObject({
  version: z.string().min(1),
  source: z.string().min(1),
  /** Until the office has agreed on something with its laboratory. */
  usualTerms: labTermsSchema,
  tests: z
    .array(
      labTestSchema.extend({
        group: z.string().min(1),
        unit: z.string().nullable(),
        specimen: z.string().nullable(),
        /** Whether only few may know that it was asked for at all. */
        isConfidential: z.boolean().default(false),
      }),
    )
    .min(1),
})

/** What is taken from the person for the tests, when and by whom. */
const specimen = {
  specimen: clinicLine(120).nullable(),
  specimenAt: instantSchema.nullable(),
  specimenBy: clinicLine(120).nullable(),
}

const content = {
  laboratory: clinicLine(120),
  priority: z.enum(labPriorities),
  tests: z.array(labTestSchema).min(1).max(40),
  /** What the laboratory's answer is to decide. */
  question: clinicText(2000),
  ...specimen,
  clinicianName: clinicLine(120),
  confidentiality: confidentialitySchema,
}

export const labRequestSummarySchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  inmate: z.strictObject({ id: z.string(), name: z.string() }),
  state: z.enum(labRequestStates),
  priority: z.enum(labPriorities),
  laboratory: z.string(),
  tests: z.array(labTestSchema),
  requestedAt: instantSchema,
  encounterId: z.string().nullable(),
  /** Until when a result should be there; null where nobody waits any more. */
  dueAt: instantSchema.nullable(),
  isOverdue: z.boolean(),
  revision: z.int(),
})

export type LabRequestSummary = z.infer<typeof labRequestSummarySchema>

const stamp = z.strictObject({ at: instantSchema, byName: z.string() })

export const labRequestSchema = labRequestSummarySchema.extend({
  ...content,
  lateReason: z.string().nullable(),
  recorded: stamp,
  sent: stamp.nullable(),
  resulted: stamp.nullable(),
  /** The visit at which the result is filed. */
  resultEncounterId: z.string().nullable(),
  read: stamp.nullable(),
  voided: stamp.extend({ reason: z.string() }).nullable(),
  results: z.array(labResultSchema),
  isAbnormal: z.boolean(),
  moves: z.array(z.enum(labRequestMoves)),
})

export type LabRequest = z.infer<typeof labRequestSchema>

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const reference = { id: z.uuid(), revision: z.int() }
const happened = { at: instantSchema.nullable(), lateReason: clinicLine(200).nullable() }
const changed = z.strictObject({ id: z.string(), revision: z.int() })
const stale = ['not-found', 'changed-meanwhile', 'refused'] as const

/** Tests at a laboratory outside, from the letter to the result in the record. */
export const labRequestsContract = {
  /** Newest first. */
  list: query({
    ...view,
    input: z.strictObject({
      inmateId: z.uuid().nullable(),
      states: z.array(z.enum(labRequestStates)).max(5),
      isOverdue: z.boolean(),
    }),
    output: z.array(labRequestSummarySchema),
    errors: [],
  }),
  get: query({ ...view, input: z.strictObject({ id: z.uuid() }), output: labRequestSchema, errors: ['not-found'] }),
  /** What the form offers. Laboratories are the hospitals that the office refers to. */
  choices: query({
    ...enter,
    input: z.strictObject({}),
    output: z.strictObject({
      tests: labTestListSchema.shape.tests,
      laboratories: z.array(z.string()),
      clinicianName: z.string(),
    }),
    errors: [],
  }),
  create: command({
    ...enter,
    input: z.strictObject({ inmateId: z.uuid(), encounterId: z.uuid().nullable(), ...happened, ...content }),
    output: changed.extend({ number: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Adds the specimen, or puts right what was written of it, until the result has been read. */
  changeSpecimen: command({
    ...enter,
    input: z.strictObject({ ...reference, ...specimen }),
    output: changed,
    errors: stale,
  }),
  /** The specimen or the person is on the way. */
  send: command({
    ...enter,
    input: z.strictObject({ ...reference, ...happened }),
    output: changed,
    errors: stale,
  }),
  /** Files what the laboratory answered among the lab results of the record, at a visit where the person is still here. */
  addResult: command({
    ...enter,
    input: z.strictObject({
      ...reference,
      ...happened,
      takenOn: calendarDateSchema,
      results: z
        .array(
          labResultInputSchema.pick({
            test: true,
            loinc: true,
            value: true,
            unit: true,
            reference: true,
            interpretation: true,
          }),
        )
        .min(1)
        .max(60),
      note: clinicLine(500).nullable(),
      fileIds: z.array(z.uuid()).max(20),
    }),
    output: changed,
    errors: stale,
  }),
  markRead: command({ ...enter, input: z.strictObject(reference), output: changed, errors: stale }),
  /** For whoever wrote it down, within the correction window, or for whoever has the right to correct. */
  void: command({
    ...enter,
    input: z.strictObject({ ...reference, reason: clinicLine(500).min(5) }),
    output: changed,
    errors: stale,
  }),
  terms: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: labTermsSchema,
    errors: [],
  }),
  /** Holds at once, also for requests that are under way. */
  changeTerms: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: labTermsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
