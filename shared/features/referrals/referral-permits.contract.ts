import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine } from '../medical-records/encounter.ts'
import { referralPermissions } from './referral.rules.ts'
import { escortSchema, referralPathSchema, referralPriorities, referralStateSchema } from './referral.ts'

/** What the head is shown of a referral: who goes where, when, with whom and how urgent it is. Nothing medical. */
export const referralPermitSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  inmate: z.strictObject({ id: z.string(), name: z.string(), registerNumber: z.string().nullable() }),
  room: z.string().nullable(),
  path: referralPathSchema,
  priority: z.enum(referralPriorities),
  state: referralStateSchema,
  hospital: z.string(),
  /** Null also where the name of the clinic would tell too much. */
  clinic: z.string().nullable(),
  askedAt: instantSchema,
  askedByName: z.string(),
  plannedAt: instantSchema.nullable(),
  escortProposal: z.string().nullable(),
  escort: escortSchema.nullable(),
  leftAt: instantSchema.nullable(),
  permission: z.enum(referralPermissions),
  decision: z
    .strictObject({ at: instantSchema, recordedAt: instantSchema, byName: z.string(), reason: z.string().nullable() })
    .nullable(),
  dueAt: instantSchema.nullable(),
  isOverdue: z.boolean(),
  revision: z.int(),
})

export type ReferralPermit = z.infer<typeof referralPermitSchema>

export const referralPermitsContract = {
  /** What waits, most urgent first, and the newest decisions. */
  list: query({
    permission: 'permit:referrals',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ waiting: z.array(referralPermitSchema), decided: z.array(referralPermitSchema) }),
    errors: [],
  }),
  get: query({
    permission: 'permit:referrals',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid() }),
    output: referralPermitSchema,
    errors: ['not-found'],
  }),
  /** A refusal and a permission given afterwards need a reason. `at`: when it was given, null for now. */
  decide: command({
    permission: 'permit:referrals',
    reads: 'nothing',
    input: z.strictObject({
      id: z.uuid(),
      revision: z.int(),
      decision: z.enum(['permitted', 'refused']),
      at: instantSchema.nullable(),
      reason: clinicLine(500).min(5).nullable(),
    }),
    output: z.strictObject({ id: z.string(), revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
