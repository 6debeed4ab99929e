import { z } from 'zod'
import { query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'

/** One time that health data of one person left the house. Nobody can change or remove it. */
export const disclosureSchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  byName: z.string(),
  inmate: z.strictObject({ id: z.string(), name: z.string() }),
  bundle: z.strictObject({ id: z.string(), name: z.string() }),
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
}
