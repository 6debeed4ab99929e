import { z } from 'zod'
import { keptText } from '../../contract/kept-text.ts'
import { instantSchema } from '../../time/instant.ts'
import { identitySchema } from '../identity-vault/identity.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { complaintClasses, complaintModes, reporterKinds, storySchema } from './complaint.ts'

/** Whom a complaint is about: units of the list, or accounts. */
export const accusedSchema = z.strictObject({
  units: z.array(slugSchema).max(10),
  accountIds: z.array(z.string()).max(10),
})

/** Where somebody has to be looked after, and who. */
export const dangerSchema = z.strictObject({ where: keptText(400), whom: keptText(400) })

export const receivedComplaintSchema = z.strictObject({
  channel: slugSchema,
  class: z.enum(complaintClasses),
  service: slugSchema,
  reporterKind: z.enum(reporterKinds),
  mode: z.enum(complaintModes),
  story: storySchema,
  ownWords: z.boolean(),
  /** Goes into the vault; null where nobody gave one. */
  identity: identitySchema.nullable(),
  accused: accusedSchema,
  /** Life or safety is at stake: where and whom to look after. Null: not so. */
  danger: dangerSchema.nullable(),
  /** Photo of the paper form first, then evidence. */
  fileIds: z.array(z.uuid()).max(10),
  /** Null: now. */
  receivedAt: instantSchema.nullable(),
  /** A question about somebody's health got the standard answer, with the form of consent (true) or without. */
  healthReply: z.strictObject({ hasForm: z.boolean() }).optional(),
  /** The opening of the box that its sheet lay in. */
  boxOpeningId: z.uuid().nullable().default(null),
})

export type ReceivedComplaint = z.infer<typeof receivedComplaintSchema>
