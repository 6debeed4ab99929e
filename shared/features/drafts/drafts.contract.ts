import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'

/** What a form is called, and about which record; '' for a form that stands alone. */
const place = {
  form: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/)
    .max(80),
  subject: z.string().max(120),
}

/** Longest JSON of a form's fields. A story of a hundred thousand letters fits. */
export const longestDraft = 500_000

export const draftSchema = z.strictObject({
  /** Also the idempotency key of the submit. */
  id: z.uuid(),
  ...place,
  sequence: z.int(),
  savedAt: instantSchema,
  /** JSON of the form's fields. */
  content: z.string(),
})

export const draftsContract = {
  /** A form's unfinished typing of this account, if any. */
  find: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject(place),
    output: draftSchema.nullable(),
    errors: [],
  }),
  /** Newest first, without content. */
  list: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(draftSchema.omit({ content: true, sequence: true }).extend({ path: z.string() })),
    errors: [],
  }),
  /**
   * Keeps what is typed. `finished`: the form was sent meanwhile and nothing is revived; `older`: a later save is already there.
   */
  save: command({
    permission: 'signed-in',
    reads: 'nothing',
    unlogged: true,
    input: z.strictObject({
      id: z.uuid(),
      ...place,
      /** Where the form is, to come back to it; what stands open beside the page is named after the question mark. */
      path: z
        .string()
        .regex(/^\/[\w/.-]*(\?[\w=&.-]*)?$/)
        .max(300),
      sequence: z.int().min(0),
      content: z.string().max(longestDraft),
    }),
    output: z.strictObject({ state: z.enum(['saved', 'older', 'finished']), savedAt: instantSchema }),
    errors: ['refused'],
  }),
  /** Into the trash; a form that was emptied by hand leaves nothing to take back. */
  discard: command({
    permission: 'signed-in',
    reads: 'nothing',
    unlogged: true,
    input: z.strictObject({ id: z.uuid(), isEmptied: z.boolean().default(false) }),
    output: z.strictObject({}),
    errors: [],
  }),
}
