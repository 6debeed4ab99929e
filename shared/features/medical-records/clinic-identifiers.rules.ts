import { z } from 'zod'

const digits = z.string().trim().regex(/^\d+$/)

/** Numbers by which the health ministry knows the clinic; null while it has none. */
export const clinicIdentifiersSchema = z.strictObject({
  /** Organisation id in SATUSEHAT; ten digits were seen, other lengths are borne. */
  organizationId: digits.min(6).max(20).nullable(),
  /** Registered number of the health facility (kode fasyankes). */
  facilityNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{4,20}$/i)
    .nullable(),
})

export type ClinicIdentifiers = z.infer<typeof clinicIdentifiersSchema>

export const noClinicIdentifiers: ClinicIdentifiers = { organizationId: null, facilityNumber: null }
