import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, confidentialitySchema, encounterKindSchema } from '../medical-records/encounter.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { summarySectionSchema } from './summary-content.ts'

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const period = { inmateId: z.uuid(), from: calendarDateSchema, until: calendarDateSchema }
const ids = z.array(z.uuid()).max(500)
const reason = clinicLine(500).min(5)

export const summaryChoiceSchema = z.strictObject({
  ...period,
  sections: z.array(summarySectionSchema).min(1).max(7),
  /** Ordinary visits, one by one. */
  visitIds: ids,
  /** What is extra confidential, one by one; nothing of that kind goes in without being named here. */
  extraIds: ids,
  /** Needed where something extra confidential goes in. */
  extraReason: reason.nullable(),
  purpose: clinicLine(200).min(3),
  recipient: clinicLine(160).min(3),
})

export type SummaryChoice = z.infer<typeof summaryChoiceSchema>

const paperSchema = z.strictObject({
  identity: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  alert: z.strictObject({ title: z.string(), text: z.string() }).nullable(),
  sections: z.array(
    z.strictObject({
      title: z.string(),
      head: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      empty: z.string(),
    }),
  ),
})

/** Everything that the paper says, row by row. */
export type SummaryPaper = z.infer<typeof paperSchema>

/**
 * Parts of a medical record for another office. As a sheet: GET /files/clinical-summaries/<id>; as a FHIR R4 document:
 * GET /files/clinical-summary-documents/<id>. Refusals: `medicalRecordRefusals`.
 */
export const clinicalSummaryContract = {
  /** Newest first; voided ones too. */
  list: query({
    ...view,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(
      z.strictObject({
        id: z.string(),
        madeAt: instantSchema,
        byName: z.string(),
        purpose: z.string(),
        recipient: z.string(),
        confidentiality: confidentialitySchema,
        hash: z.string(),
        /** A paper of a request: struck out there, and with it here. */
        isPaper: z.boolean(),
        voided: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
        revision: z.int(),
      }),
    ),
    errors: ['not-found'],
  }),
  /** What there is to choose from in a period. */
  options: query({
    ...view,
    input: z.strictObject(period),
    output: z.strictObject({
      visits: z.array(
        z.strictObject({
          id: z.string(),
          number: z.string(),
          kind: encounterKindSchema,
          caredAt: instantSchema,
          assessment: z.string().nullable(),
        }),
      ),
      /** Empty for readers who may not know of such. */
      extra: z.array(z.strictObject({ id: z.string(), section: summarySectionSchema, title: z.string() })),
    }),
    errors: ['not-found', 'refused'],
  }),
  /** Exactly what the paper would say. */
  preview: query({
    ...view,
    input: summaryChoiceSchema,
    output: paperSchema.extend({ hash: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Keeps what the preview with this hash showed. */
  make: command({
    ...enter,
    reads: 'health',
    input: z.strictObject({ choice: summaryChoiceSchema, hash: z.string().length(64) }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  void: command({
    ...enter,
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason }),
    output: z.strictObject({ id: z.string(), revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** It left the house: a line of the record of disclosures. */
  give: command({
    ...enter,
    input: z.strictObject({
      id: z.uuid(),
      askedBy: clinicLine(160),
      basisId: slugSchema,
      request: clinicLine(160).nullable(),
      givenOn: calendarDateSchema,
    }),
    output: z.strictObject({ disclosureId: z.string() }),
    errors: ['not-found', 'refused'],
  }),
}
