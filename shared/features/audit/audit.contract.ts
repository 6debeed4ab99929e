import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query, task } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { historySubjectSchema } from '../history/history.contract.ts'

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

/** Readings in one answer. */
export const readsPerPage = 200

/** Something whose history or readers may be asked for. A case stands for the person it is about. */
export const auditRecordSchema = z.strictObject({
  subject: historySubjectSchema,
  /** A name or number, as far as the reader may know it. */
  label: z.string(),
})

export type AuditRecord = z.infer<typeof auditRecordSchema>

const audit = { permission: 'view:audit', reads: 'nothing' } as const

const period = {
  /** Belongs to the period. */
  since: instantSchema.nullable().default(null),
  /** Does not. */
  until: instantSchema.nullable().default(null),
}

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
      /** As `kinds` names them. */
      procedures: z.array(z.string().max(80)).max(100).nullable().default(null),
      /** Only what touched this record. */
      subject: historySubjectSchema.nullable().default(null),
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
  /** Every procedure that appears in the log, without the steps of long work. */
  kinds: query({ ...audit, input: z.strictObject({}), output: z.array(z.string()), errors: [] }),
  /** People, cases, letters, files and accounts by name or number, as far as the reader may know them. */
  records: query({
    ...audit,
    input: z.strictObject({ text: z.string().max(120) }),
    output: z.array(auditRecordSchema),
    errors: [],
  }),
  /** Everyone who appears in the reading log. */
  readers: query({
    ...audit,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    errors: [],
  }),
  /** Who looked at whom, newest first. */
  reads: query({
    ...audit,
    input: z.strictObject({
      before: z.int().nullable(),
      readerId: z.uuid().nullable(),
      subject: historySubjectSchema.nullable(),
      ...period,
    }),
    output: z.array(
      z.strictObject({
        number: z.int(),
        at: instantSchema,
        readerName: z.string(),
        procedure: z.string(),
        kind: z.enum(['health', 'identity', 'assessment']),
        subjectType: z.string(),
        /** The person looked at; null where the reader of this list may not know, or where it was no person. */
        personName: z.string().nullable(),
        registerNumber: z.string().nullable(),
        /** Tells one person from another where the name may not be known. */
        mark: z.string(),
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
