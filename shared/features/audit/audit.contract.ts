import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query, task } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'

export const chainFindingSchema = z.strictObject({
  kind: z.enum([
    'command-changed',
    'command-missing',
    'changes-differ',
    'change-without-command',
    'head-missing',
    'head-forged',
    'head-not-in-chain',
    'tail-cut',
    'row-differs',
    'row-missing',
    'row-unlogged',
    'trigger-differs',
  ]),
  /** Number of the command or change; 0 where the finding has none. */
  number: z.int(),
  table: z.string(),
  key: z.string(),
})

export const auditContract = {
  /** Newest first, fifty a page. */
  commands: query({
    permission: 'view:audit',
    reads: 'nothing',
    input: z.strictObject({ before: z.int().nullable(), accountId: z.uuid().nullable() }),
    output: z.array(
      z.strictObject({
        number: z.int(),
        at: instantSchema,
        accountName: z.string(),
        procedure: z.string(),
        changeCount: z.int(),
      }),
    ),
    errors: [],
  }),
  /** "Periksa rantai": progress while it runs, then every finding. */
  check: task({
    permission: 'view:audit',
    reads: 'nothing',
    input: z.strictObject({}),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
        z.strictObject({
          kind: z.literal('result'),
          commands: z.int(),
          head: z.string(),
          findings: z.array(chainFindingSchema),
        }),
      ]),
    ),
    errors: ['cancelled'],
  }),
}
