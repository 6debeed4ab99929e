import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'

const nothing = z.strictObject({})
const typedCode = z.string().max(80)
const reason = z.string().trim().min(5).max(500)

export const vaultHolderSchema = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  fullName: z.string(),
  givenAt: instantSchema,
  givenBy: z.string(),
  how: z.enum(['founder', 'given', 'recovery']),
  /** `lost`: the password was set anew by somebody else, so the key has to be given again; `no-right`: the role went. */
  state: z.enum(['holds', 'lost', 'no-right']),
})

export type VaultHolder = z.infer<typeof vaultHolderSchema>

export const identityVaultSchema = z.strictObject({
  exists: z.boolean(),
  /** The recovery code on paper is of this moment. */
  recoveryAt: instantSchema.nullable(),
  /** `open`: this session can open it; `sign-in-again`: it could after signing in with the password; `not-held`: the key was not given. */
  mine: z.enum(['open', 'sign-in-again', 'not-held']),
  holders: z.array(vaultHolderSchema),
  /** Who has the right and not the key. */
  candidates: z.array(
    z.strictObject({
      accountId: z.string(),
      fullName: z.string(),
      /** A first password is known to whoever set it: it has to be changed before. */
      hasFirstPassword: z.boolean(),
    }),
  ),
})

export type IdentityVaultState = z.infer<typeof identityVaultSchema>

/** Backups in which a vault from before the last change of keys lies, newest first. */
export const oldVaultBackupsSchema = z.strictObject({
  /** From when on the vault that stands is in a backup. */
  since: instantSchema,
  backups: z.array(z.strictObject({ place: z.enum(['here', 'second']), at: instantSchema })),
  hasNewer: z.boolean(),
})

export type OldVaultBackups = z.infer<typeof oldVaultBackupsSchema>

/** Details of `refused` in this feature. */
export const vaultRefusals = [
  'vault-missing',
  'vault-closed',
  'vault-not-a-holder',
  'vault-first-password',
  'vault-last-holder',
] as const

export type VaultRefusal = (typeof vaultRefusals)[number]

/** Who may hold the key to the identities, and how it passes from hand to hand. */
export const identityVaultContract = {
  state: query({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: nothing,
    output: identityVaultSchema,
    errors: [],
  }),
  /** Null while the first vault stands. */
  oldBackups: query({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: nothing,
    output: oldVaultBackupsSchema.nullable(),
    errors: [],
  }),
  /** The next recovery code; its sheet is at `/files/lembar-pemulihan-brankas/<ticket>`. Changes nothing yet. */
  prepare: command({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: nothing,
    output: z.strictObject({ ticket: z.string(), recoveryCode: z.string() }),
    reply: 'secret',
    errors: ['refused'],
  }),
  /** Makes the vault where none is; otherwise the new code takes the place of the old one. The code is typed back from the paper. */
  confirm: command({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: z.strictObject({ ticket: z.string().max(64), recoveryCode: typedCode }),
    output: nothing,
    errors: ['not-found', 'recovery-code-wrong', 'refused'],
  }),
  /** Another pair of keys for everything in the vault, with the code of `prepare`. Leaving before `switch` changes nothing. */
  rekey: task({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: z.strictObject({ ticket: z.string().max(64), recoveryCode: typedCode }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('files'), done: z.int(), total: z.int() }),
        z.strictObject({ kind: z.literal('switch') }),
        z.strictObject({
          kind: z.literal('changed'),
          identities: z.int(),
          files: z.int(),
          /** What opened with the old key as little as with the new one. */
          unreadable: z.int(),
        }),
      ]),
    ),
    errors: ['not-found', 'recovery-code-wrong', 'cancelled', 'refused'],
  }),
  give: command({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: z.strictObject({ accountId: z.string() }),
    output: nothing,
    errors: ['not-found', 'refused'],
  }),
  revoke: command({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: z.strictObject({ holderId: z.string(), reason }),
    output: nothing,
    errors: ['not-found', 'refused'],
  }),
  /** With the code from the safe, where no holder is left or reachable. */
  recover: command({
    permission: 'hold:identity-vault',
    reads: 'nothing',
    input: z.strictObject({ recoveryCode: typedCode }),
    output: nothing,
    errors: ['recovery-code-wrong', 'wait-before-retry', 'refused'],
  }),
}
