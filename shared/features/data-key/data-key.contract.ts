import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { backupProgressSchema } from '../backups/backups.contract.ts'

const nothing = z.strictObject({})

/** How the key stands. */
export const dataKeyStateSchema = z.strictObject({
  /** The last change of the key; null while it is the first one. */
  changedAt: instantSchema.nullable(),
  /** Who stays: they keep their passwords. */
  activeAccounts: z.int(),
  /** Whose account was disabled since the key was last changed: a copy that they kept can still be opened. */
  leftSince: z.array(z.string()),
  files: z.int(),
  bytes: z.int(),
})

export const oldCopySchema = z.strictObject({
  /** A backup, or the data as it lay before the change. */
  kind: z.enum(['backup', 'folder']),
  place: z.enum(['here', 'second']),
  id: z.string(),
  at: instantSchema,
  bytes: z.int().nullable(),
})

export type OldCopy = z.infer<typeof oldCopySchema>

export const oldCopiesSchema = z.strictObject({
  copies: z.array(oldCopySchema),
  /** Copies that may not go yet: no backup under the new key lies at their place. */
  waiting: z.int(),
})

export type OldCopies = z.infer<typeof oldCopiesSchema>

/** "Ganti kunci data": everything under another key when somebody leaves who could have kept a copy. */
export const dataKeyContract = {
  state: query({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: nothing,
    output: dataKeyStateSchema,
    errors: [],
  }),
  /** Makes the next recovery code; its sheet is at `/files/lembar-pemulihan-baru/<ticket>`. Changes nothing yet. */
  prepare: command({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: z.strictObject({ password: z.string().min(1).max(200) }),
    output: z.strictObject({ ticket: z.string(), recoveryCode: z.string() }),
    reply: 'secret',
    errors: ['wrong-password', 'wait-before-retry'],
  }),
  /** Leaving before the stage `switch` stops it and changes nothing. */
  change: task({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: z.strictObject({
      ticket: z.string().max(64),
      recoveryCode: z.string().max(80),
      /** Needed when attachments cannot be read any more: they stay behind under the old key. */
      acceptDamagedFiles: z.boolean(),
    }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        backupProgressSchema.extend({ kind: z.literal('backup'), isLast: z.boolean() }),
        z.strictObject({ kind: z.literal('files'), done: z.int(), total: z.int() }),
        /** From here on it cannot be stopped. */
        z.strictObject({ kind: z.literal('switch') }),
        z.strictObject({
          kind: z.literal('changed'),
          damagedFiles: z.int(),
          /** What came of the first backup under the new key; null when it went well. */
          backupFailure: z.string().nullable(),
        }),
      ]),
    ),
    errors: ['not-found', 'recovery-code-wrong', 'cancelled', 'refused', 'keyring-damaged'],
  }),
  oldCopies: query({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: nothing,
    output: oldCopiesSchema,
    errors: [],
  }),
  /** Only what a checked backup under the new key stands in for. */
  removeOldCopies: task({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: nothing,
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
        z.strictObject({ kind: z.literal('removed'), count: z.int() }),
      ]),
    ),
    errors: ['place-missing', 'place-read-only', 'place-full'],
  }),
}
