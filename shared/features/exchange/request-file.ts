import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { outsideSignerSchema } from '../service-cases/case-view.ts'

const text = z.string()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** A plain UTC instant: the file's schema must be expressible without a transformation. */
const instant = z.iso.datetime({ precision: 3 })

/**
 * `permohonan.json`: the request for programs, with a schema published beside it. Names of officers stand in it, their accounts do not.
 * Never change the meaning of a field: raise `version`.
 */
export const requestFileSchema = z.strictObject({
  format: z.literal('lentera-permohonan'),
  version: z.literal(1),
  /** True for a rehearsal: everything in it is invented. */
  training: z.boolean(),
  bundle: z.strictObject({
    name: text,
    profile: z.strictObject({ id: text, version: z.int() }),
    sealedAt: instant,
    sealedBy: text,
    publicKey: text,
    logHead: z.strictObject({ number: z.int(), hash: sha256 }),
    /** The earlier bundle of the same case that this one replaces. */
    supersedes: text.nullable(),
  }),
  unit: z.strictObject({ name: text, kind: text, class: text, code: text, city: text, regionalOffice: text }),
  service: z.strictObject({ id: text, version: z.int(), name: text }),
  case: z.strictObject({
    number: text,
    trigger: text,
    reason: text,
    emergencyReason: text.nullable(),
    openedAt: instant,
    fileCompleteAt: instant.nullable(),
    approvedAt: instant.nullable(),
    approvedBy: text.nullable(),
  }),
  inmate: z.strictObject({
    name: text,
    aliases: z.array(text),
    registerNumber: text,
    legalStatus: text.nullable(),
    nationalId: text.nullable(),
    birthPlace: text.nullable(),
    birthDate: calendarDateSchema.nullable(),
    sex: z.enum(['male', 'female']).nullable(),
  }),
  papers: z.array(
    z.strictObject({
      requirement: text,
      title: text,
      letterNumber: text.nullable(),
      signedOn: calendarDateSchema.nullable(),
      outsideSigner: outsideSignerSchema.nullable(),
      files: z.array(
        z.strictObject({
          path: text,
          kind: z.enum(['scan', 'letter']),
          mediaType: text,
          size: z.int(),
          sha256,
          pages: z.int().nullable(),
        }),
      ),
    }),
  ),
  session: z.strictObject({ heldOn: calendarDateSchema, place: text.nullable(), decision: text }).nullable(),
})

export type RequestFile = z.infer<typeof requestFileSchema>

/** The JSON Schema of the file, as published in each bundle. */
export function requestFileJsonSchema(): unknown {
  return z.toJSONSchema(requestFileSchema, { target: 'draft-2020-12', io: 'input' })
}
