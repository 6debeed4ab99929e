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

/** Commands in one answer; fewer than this means that there are no older ones. */
export const commandsPerPage = 50

export const auditContract = {
  /** Everyone who appears in the log, for its filter; whoever was disabled meanwhile included. */
  authors: query({
    permission: 'view:audit',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    errors: [],
  }),
  /** Newest first. `since` belongs to the period, `until` does not. */
  commands: query({
    permission: 'view:audit',
    reads: 'nothing',
    input: z.strictObject({
      before: z.int().nullable(),
      accountId: z.uuid().nullable(),
      since: instantSchema.nullable().default(null),
      until: instantSchema.nullable().default(null),
    }),
    output: z.array(
      z.strictObject({
        number: z.int(),
        at: instantSchema,
        /** Empty where no account acted. */
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
