import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { protocolSchema } from './protocol.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const protocolRefusals = ['already-approved', 'date-in-future', 'version-gone'] as const
export type ProtocolRefusal = (typeof protocolRefusals)[number]

const line = z.string().trim().min(3).max(160)

export const protocolApprovalSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  doctorName: z.string(),
  /** SIP. */
  licenceNumber: z.string().nullable(),
  approvedOn: calendarDateSchema,
  recorded: z.strictObject({ at: instantSchema, byName: z.string() }),
  withdrawn: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
  /** Whether it is for the text as it stands now. */
  isForThisText: z.boolean(),
})

export type ProtocolApproval = z.infer<typeof protocolApprovalSchema>

export const clinicProtocolSchema = z.strictObject({
  protocol: protocolSchema,
  /** The doctor who stands for this very text; null: not approved. */
  approval: protocolApprovalSchema.nullable(),
})

/** A protocol with its standing, as a form uses it. */
export type ClinicProtocol = z.infer<typeof clinicProtocolSchema>

export const keptProtocolSchema = clinicProtocolSchema.extend({
  /** SHA-256 of the text, so that only what was read can be approved. */
  fingerprint: z.string(),
  /** Newest first, withdrawn ones and those for earlier texts too. */
  approvals: z.array(protocolApprovalSchema),
})

export type KeptProtocol = z.infer<typeof keptProtocolSchema>

export const approveProtocolSchema = z.strictObject({
  id: slugSchema,
  fingerprint: z.string().length(64),
  doctorName: line,
  licenceNumber: line.nullable(),
  approvedOn: calendarDateSchema,
})

const manage = { permission: 'manage:clinic', reads: 'nothing' } as const

/** Nurse protocols for days without a doctor. Nobody is named in them but the doctor who stands for them. */
export const clinicProtocolsContract = {
  /** By title. */
  list: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(clinicProtocolSchema),
    errors: [],
  }),
  /** The same with every approval, for whoever keeps them. */
  kept: query({ ...manage, input: z.strictObject({}), output: z.array(keptProtocolSchema), errors: [] }),
  /** Writes down that a doctor approved this text; she need not have an account. */
  approve: command({
    ...manage,
    input: approveProtocolSchema,
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  withdraw: command({
    ...manage,
    input: z.strictObject({ approvalId: z.uuid(), reason: z.string().trim().min(5).max(300) }),
    output: z.strictObject({}),
    errors: ['not-found'],
  }),
}
