import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { letterParts } from '../letters/letter-parts.rules.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }

export const programmeOfResultSchema = z.strictObject({ id: z.string(), name: z.string(), kind: z.string() })

/** What was printed on a certificate. */
export const certificateContentSchema = z.strictObject({
  name: letterParts.line,
  birth: letterParts.optionalLine,
  registerNumber: letterParts.optionalLine,
  programme: letterParts.line,
  competence: z.string().min(1).max(500).nullable(),
  from: calendarDateSchema,
  until: calendarDateSchema,
  present: z.int(),
  offered: z.int(),
  grades: z.array(z.strictObject({ aspect: letterParts.line, grade: letterParts.line })),
  place: letterParts.line,
  signatory: letterParts.signatory,
})

export type CertificateContent = z.infer<typeof certificateContentSchema>

export const certificateSchema = z.strictObject({
  id: z.string(),
  programme: programmeOfResultSchema,
  number: z.string(),
  issuedOn: calendarDateSchema,
  state: z.enum(['active', 'voided']),
  voidReason: z.string().nullable(),
  revision: z.int(),
})

const saved = z.strictObject({ id: z.string() })
const changed = z.strictObject({ revision: z.int() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

/** Certificates of programmes: looked for, made out, taken back. */
export const certificateProcedures = {
  /** Certificates that hold, by number, person or programme; newest first. */
  findCertificates: query({
    permission: 'view:coaching',
    reads: 'nothing',
    input: z.strictObject({ text: line(100), limit: z.int().min(1).max(20) }),
    output: z.array(
      certificateSchema
        .pick({ id: true, number: true, issuedOn: true, programme: true })
        .extend({ person: z.strictObject({ id: z.string(), name: z.string() }) }),
    ),
    errors: [],
  }),
  /** Keeps what is printed: the head of the unit on that day, what was attended, and the last assessment. */
  issueCertificate: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({
      programmeId: z.uuid(),
      inmateId: z.uuid(),
      /** As the agenda book gives it. */
      number: line(80),
      issuedOn: calendarDateSchema,
    }),
    output: saved,
    errors: failures,
  }),
  voidCertificate: command({
    permission: 'manage:coaching',
    reads: 'nothing',
    input: z.strictObject({ ...reference, reason }),
    output: changed,
    errors: failures,
  }),
}
