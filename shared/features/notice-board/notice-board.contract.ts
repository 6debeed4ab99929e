import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'

/** Longest line of one channel: it is read from across the room. */
export const longestChannel = 120
export const longestStatement = 900

const channel = z
  .string()
  .trim()
  .max(longestChannel, `Paling banyak ${longestChannel} huruf.`)
  .transform((text) => (text === '' ? null : text))
  .nullable()

/** What the unit tells at its notice board. A channel that is null is not printed. */
export const boardSchema = z.strictObject({
  ...{ counter: channel, box: channel, letter: channel, phone: channel, message: channel },
  ...{ email: channel, website: channel, social: channel, lapor: channel },
  /** The service statement (maklumat pelayanan). */
  statement: z
    .string()
    .trim()
    .min(20, 'Paling sedikit 20 huruf.')
    .max(longestStatement, `Paling banyak ${longestStatement} huruf.`),
})

export type Board = z.infer<typeof boardSchema>

/** Sheets: `/files/notice-boards/<saluran|maklumat>?paper=A4|A3`, `/files/service-standards/<id>?paper=A4|F4`. */
export const noticeBoardContract = {
  board: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      board: boardSchema,
      /** False: as it came with the product and the unit's own data. */
      isOwn: z.boolean(),
      statementBasis: z.string(),
      source: z.string(),
      /** Services with a sheet of their own. */
      services: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
    errors: [],
  }),
  change: command({
    permission: 'direct:complaints',
    reads: 'nothing',
    input: boardSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
