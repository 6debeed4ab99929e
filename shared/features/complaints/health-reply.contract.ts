import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'

/** The standard answer to a question about somebody's health. The paper that goes with it: `/files/health-consents/kosong`. */
export const healthRepliesContract = {
  /** `id`: the complaint's. Newest first. */
  of: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string() }),
    output: z.array(z.strictObject({ id: z.string(), by: z.string(), at: instantSchema, hasForm: z.boolean() })),
    errors: ['not-found'],
  }),
  give: command({
    permission: 'enter:complaints',
    reads: 'nothing',
    /** `hasForm`: the form of consent went with it. */
    input: z.strictObject({ id: z.string(), hasForm: z.boolean() }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
}
