import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { identitySchema } from '../identity-vault/identity.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

/** How long an identity stays open to whoever asked. */
export const openingHours = 24

const nothing = z.strictObject({})
const words = z.string().trim().min(5).max(500)
const ofComplaint = z.strictObject({ complaintId: z.string() })
const ofOpening = z.strictObject({ openingId: z.string() })

/** Shape of `resources/reference-data/identity-openings.json`. */
export const openingCauses = z.strictObject({
  version: z.string(),
  source: z.string().min(1),
  causes: z.array(z.strictObject({ id: slugSchema, title: z.string().min(1) })).min(1),
})

/** Details of `refused` in this feature. */
export const openingRefusals = [
  'unknown-cause',
  'no-identity',
  'opening-asked-already',
  'opening-settled',
  'opening-own-request',
  'opening-not-granted',
  'opening-over',
  'opening-locked',
  'asker-cannot',
  'asker-first-password',
] as const

export type OpeningRefusal = (typeof openingRefusals)[number]

const openingSchema = z.strictObject({
  id: z.string(),
  askedBy: z.string(),
  askedAt: instantSchema,
  /** Title of the cause. */
  cause: z.string(),
  reason: z.string(),
  shownTo: z.string(),
  state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
  decision: z.strictObject({ by: z.string(), at: instantSchema, reason: z.string().nullable() }).nullable(),
  openUntil: instantSchema.nullable(),
  isMine: z.boolean(),
  /** The reader may read the identity now. */
  isOpen: z.boolean(),
})

export type IdentityOpening = z.infer<typeof openingSchema>

/** Two officers show an identity to somebody: one asks, another one who holds the key grants. Neither may be complained of. */
export const identityOpeningsContract = {
  causes: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: nothing,
    output: openingCauses.shape.causes,
    errors: [],
  }),
  /** Of one complaint, newest first, and each reading of what was opened; never the identity. */
  of: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: ofComplaint,
    output: z.strictObject({
      openings: z.array(openingSchema),
      reads: z.array(z.strictObject({ id: z.string(), by: z.string(), at: instantSchema })),
    }),
    errors: ['not-found'],
  }),
  /** What others ask and this holder of the key may decide. */
  waiting: query({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: nothing,
    output: z.array(openingSchema.extend({ complaintId: z.string(), number: z.string() })),
    errors: [],
  }),
  ask: command({
    permission: 'view:complaints',
    reads: 'nothing',
    input: ofComplaint.extend({ cause: slugSchema, reason: words, shownTo: z.string().trim().min(3).max(200) }),
    output: ofOpening,
    errors: ['not-found', 'refused'],
  }),
  withdraw: command({
    permission: 'view:complaints',
    reads: 'nothing',
    input: ofOpening,
    output: nothing,
    errors: ['not-found', 'refused'],
  }),
  /** Seals the identity to the key slot of who asked, for a day. Whoever grants does not see it. */
  grant: command({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: ofOpening,
    output: nothing,
    errors: ['not-found', 'refused'],
  }),
  refuse: command({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: ofOpening.extend({ reason: words }),
    output: nothing,
    errors: ['not-found', 'refused'],
  }),
  /** For who asked, while it is open. */
  read: query({
    permission: 'view:complaints',
    reads: 'identity',
    input: ofOpening,
    output: identitySchema,
    errors: ['not-found', 'refused'],
  }),
}
