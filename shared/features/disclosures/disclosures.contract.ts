import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine } from '../medical-records/encounter.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

/** One time that health data of one person left the house. Nobody can change or remove it. */
export const disclosureSchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  byName: z.string(),
  inmate: z.strictObject({ id: z.string(), name: z.string() }),
  /** Null where something was given out by hand. */
  bundle: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  byHand: z
    .strictObject({ askedBy: z.string(), givenOn: calendarDateSchema, request: z.string().nullable() })
    .nullable(),
  /** Posts as in the file, and the offices that it was encrypted to. */
  recipients: z.array(z.string()),
  /** The legal basis as it was when the file left, with the paper that proves consent. */
  basis: z.string(),
  /** Titles of the papers, in their order. */
  papers: z.array(z.string()),
  isEncrypted: z.boolean(),
})

export type Disclosure = z.infer<typeof disclosureSchema>

export const disclosurePeriodSchema = z.strictObject({
  from: calendarDateSchema.nullable(),
  until: calendarDateSchema.nullable(),
  /** Null: everybody. */
  inmateId: z.uuid().nullable(),
})

export type DisclosurePeriod = z.infer<typeof disclosurePeriodSchema>

/** As a sheet: GET /files/disclosure-sheets/<inmate, or "semua">[?from=&until=]. */
export const disclosuresContract = {
  /** Newest first; days in the unit's time zone. */
  list: query({
    permission: 'view:health',
    reads: 'health',
    input: disclosurePeriodSchema,
    output: z.array(disclosureSchema),
    errors: [],
  }),
  /** Parts of a record that were given out on paper. Refusals: `medicalRecordRefusals`. */
  record: command({
    permission: 'enter:health',
    reads: 'nothing',
    input: z.strictObject({
      inmateId: z.uuid(),
      givenOn: calendarDateSchema,
      askedBy: clinicLine(160),
      recipient: clinicLine(160),
      basisId: slugSchema,
      /** Number and date of the letter that asked. */
      request: clinicLine(160).nullable(),
      papers: z.array(clinicLine(160)).min(1).max(20),
    }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
}
