import { z } from 'zod'
import { slugPattern } from '#shared/features/service-cases/slug-pattern.ts'

const slugSchema = z.string().regex(slugPattern)
const textSchema = z.string().trim().min(1)

/** What is looked at in a scan that the dossier of a worker keeps. A hint to the officer: nothing is refused for it. */
const scanCheckSchema = z.discriminatedUnion('kind', [
  /** A portrait: not smaller than this, and what colour the wall behind should have. */
  z.strictObject({
    kind: z.literal('portrait'),
    minWidth: z.int().min(1),
    minHeight: z.int().min(1),
    background: z.enum(['red']).nullable(),
    source: textSchema,
  }),
  /** Not older than so many months on the day of the application; the office may set another age. */
  z.strictObject({ kind: z.literal('age'), months: z.int().min(1), source: textSchema }),
  /** Still valid on the day of the application, where an end is printed at all. */
  z.strictObject({ kind: z.literal('valid'), source: textSchema }),
])

/** For a licence of a worker: for which profession, what the dossier keeps, and how the portal wants its files named. */
export const licenceSchema = z.strictObject({
  profession: slugSchema,
  product: textSchema,
  /** What the permit names as its giver. */
  issuer: textSchema,
  portal: textSchema,
  /** The name of a file for the portal: {nomor}, {berkas}, {nama}, and {layanan} are filled in. */
  fileName: textSchema,
  papers: z
    .array(
      z.strictObject({
        requirement: slugSchema,
        /** What {berkas} becomes. */
        name: slugSchema,
        checks: z.array(scanCheckSchema),
      }),
    )
    .min(1),
  source: textSchema,
})

export type ServiceLicence = z.infer<typeof licenceSchema>
export type ScanCheck = z.infer<typeof scanCheckSchema>
