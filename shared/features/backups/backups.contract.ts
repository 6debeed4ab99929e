import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { loginNameSchema } from '../accounts/accounts.contract.ts'

/** Why a backup was made. */
export const backupReasonSchema = z.enum(['daily', 'log-out', 'upgrade', 'restore', 'key-change', 'asked'])

export type BackupReason = z.infer<typeof backupReasonSchema>

export const backupProgressSchema = z.strictObject({
  stage: z.enum(['database', 'check', 'files', 'second']),
  done: z.int(),
  total: z.int(),
})

export type BackupProgress = z.infer<typeof backupProgressSchema>

/** What came of the last attempt at a place; null when it went well, else the code of an error. */
const failureSchema = z.string().nullable()

export const backupStatusSchema = z.strictObject({
  lastAt: instantSchema.nullable(),
  /** How old the newest backup is; null while there is none. */
  ageMinutes: z.int().nullable(),
  isOverdue: z.boolean(),
  isRunning: z.boolean(),
  failure: failureSchema,
  /** Attachments that were already gone or unreadable when the newest backup was made. */
  damagedFiles: z.int(),
  second: z
    .strictObject({
      label: z.string(),
      lastAt: instantSchema.nullable(),
      isOverdue: z.boolean(),
      failure: failureSchema,
      /** Given on the command line: the page cannot change it. */
      isFixed: z.boolean(),
    })
    .nullable(),
})

export type BackupStatus = z.infer<typeof backupStatusSchema>

export const retentionSchema = z.strictObject({
  daily: z.int().min(1).max(60),
  weekly: z.int().min(0).max(52),
  monthly: z.int().min(0).max(120),
})

/** Which folder: the one beside the data, the second place, or one that was chosen just now. */
export const backupPlaceSchema = z.union([z.literal('here'), z.literal('second'), z.string().regex(/^[\w-]{24}$/)])

const backupIdSchema = z.string().regex(/^\d{8}-\d{6}-[0-9a-f]{6}$/)

export const listedBackupSchema = z.strictObject({
  place: z.string(),
  id: z.string(),
  at: instantSchema,
  reason: backupReasonSchema,
  bytes: z.int(),
  damagedFiles: z.int(),
  /** Of another installation than the one in this data folder. */
  isForeign: z.boolean(),
  /** Locked with another data key than the one in use: it opens with the passwords and the recovery code of its day only. */
  hasOtherKey: z.boolean(),
})

export type ListedBackup = z.infer<typeof listedBackupSchema>

const secretSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), name: loginNameSchema, password: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('recovery-code'), code: z.string().min(1).max(80) }),
])

export const backupPreviewSchema = z.strictObject({
  /** Stands for the opened backup for a quarter of an hour, so that the secret is typed once. */
  ticket: z.string(),
  unitName: z.string(),
  at: instantSchema,
  lastCommand: z.int(),
  rows: z.int(),
  people: z.int(),
  cases: z.int(),
  letters: z.int(),
  files: z.int(),
  bytes: z.int(),
  damagedFiles: z.int(),
  isForeign: z.boolean(),
  hasOtherKey: z.boolean(),
  /** Made by an earlier version: it is brought up to date at the next login. */
  isOlderVersion: z.boolean(),
})

export type BackupPreview = z.infer<typeof backupPreviewSchema>

const nothing = z.strictObject({})

const chosenPlace = eventIterator(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('waiting') }),
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('chosen'), place: z.string(), label: z.string() }),
  ]),
)

/**
 * Backups and the way back. What anyone may call here is refused by the handler unless nothing healthy would be replaced (an empty or
 * damaged data folder) or the caller holds the right.
 */
export const backupsContract = {
  status: query({ permission: 'signed-in', reads: 'nothing', input: nothing, output: backupStatusSchema, errors: [] }),
  retention: query({
    permission: 'manage:backups',
    reads: 'nothing',
    input: nothing,
    output: retentionSchema,
    errors: [],
  }),
  changeRetention: command({
    permission: 'manage:backups',
    reads: 'nothing',
    input: retentionSchema,
    output: nothing,
    errors: [],
  }),
  make: task({
    permission: 'manage:backups',
    reads: 'nothing',
    input: nothing,
    output: eventIterator(
      z.discriminatedUnion('kind', [
        backupProgressSchema.extend({ kind: z.literal('progress') }),
        z.strictObject({ kind: z.literal('made'), damagedFiles: z.int(), second: failureSchema }),
      ]),
    ),
    errors: ['cancelled', 'refused'],
  }),
  /** How far the running backup is; ends with it. Tells nothing else, so the login screen may show it too. */
  watch: task({
    permission: 'anyone',
    reads: 'nothing',
    input: nothing,
    output: eventIterator(backupProgressSchema),
    errors: [],
  }),
  chooseSecondPlace: task({
    permission: 'manage:backups',
    reads: 'nothing',
    input: nothing,
    output: chosenPlace,
    errors: ['refused', 'place-missing', 'place-read-only', 'place-full'],
  }),
  forgetSecondPlace: command({
    permission: 'manage:backups',
    reads: 'nothing',
    input: nothing,
    output: nothing,
    errors: ['refused'],
  }),
  /** Everything that lies at the known places, newest first; `places` names those that could not be read. */
  list: query({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({ place: backupPlaceSchema.nullable() }),
    output: z.strictObject({ backups: z.array(listedBackupSchema), missing: z.array(z.string()) }),
    errors: ['place-missing'],
  }),
  chooseSource: task({
    permission: 'anyone',
    reads: 'nothing',
    input: nothing,
    output: chosenPlace,
    errors: ['refused', 'place-missing', 'place-read-only'],
  }),
  preview: command({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({ place: backupPlaceSchema, id: backupIdSchema, secret: secretSchema }),
    output: backupPreviewSchema,
    reply: 'secret',
    errors: [
      'wrong-password',
      'wait-before-retry',
      'recovery-code-wrong',
      'not-found',
      'place-missing',
      'database-newer',
      'keyring-damaged',
      'refused',
    ],
  }),
  restore: task({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({
      ticket: z.string().max(64),
      /** Needed where nothing tells whose data belongs here: on an empty computer. */
      acceptForeign: z.boolean(),
      /** Needed when attachments in the backup cannot be read any more. */
      acceptDamagedFiles: z.boolean(),
    }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('progress'),
          stage: z.enum(['keep', 'copy', 'files', 'switch']),
          done: z.int(),
          total: z.int(),
        }),
        /** The name of the folder that keeps what was there before; null on an empty computer. */
        z.strictObject({ kind: z.literal('restored'), keptAs: z.string().nullable(), damagedFiles: z.int() }),
      ]),
    ),
    errors: ['cancelled', 'not-found', 'place-missing', 'database-newer', 'keyring-damaged', 'refused'],
  }),
}
