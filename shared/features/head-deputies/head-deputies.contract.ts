import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'

const line = z.string().trim().min(1).max(120)
const none = z.strictObject({})
const changing = { permission: 'change:facility', reads: 'nothing' } as const

/** Details of `refused` in this feature. */
export const headDeputyRefusals = ['dates-reversed', 'deputy-cannot-see-complaints', 'deputy-is-head'] as const

export type HeadDeputyRefusal = (typeof headDeputyRefusals)[number]

const deputySchema = z.strictObject({
  id: z.string(),
  fullName: z.string(),
  post: z.string(),
  orderNumber: z.string().nullable(),
  validFrom: calendarDateSchema,
  validUntil: calendarDateSchema.nullable(),
  state: z.enum(['current', 'coming', 'past', 'withdrawn']),
  withdrawReason: z.string().nullable(),
  revision: z.int(),
})

export type HeadDeputy = z.infer<typeof deputySchema>

/** Who stands in for the head where a complaint is about the head. The head does not choose that person: the administrator writes it down. */
export const headDeputiesContract = {
  /** Newest first. */
  list: query({ ...changing, input: none, output: z.array(deputySchema), errors: [] }),
  /** Accounts that may see complaints and are no head. */
  candidates: query({
    ...changing,
    input: none,
    output: z.array(z.strictObject({ id: z.string(), fullName: z.string() })),
    errors: [],
  }),
  appoint: command({
    ...changing,
    input: z.strictObject({
      accountId: z.string(),
      post: line,
      orderNumber: line.nullable(),
      validFrom: calendarDateSchema,
      validUntil: calendarDateSchema.nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** From now on somebody else is, or nobody. It stays in sight with its reason. */
  withdraw: command({
    ...changing,
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: z.string().trim().min(5).max(300) }),
    output: none,
    errors: ['not-found', 'changed-meanwhile'],
  }),
}
