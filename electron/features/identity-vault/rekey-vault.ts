import { normaliseTypedCode } from '#shared/codes/typed-code.ts'
import { Failure } from '#shared/contract/failure.ts'
import { sealedDraftFields } from '#shared/features/drafts/sealed-fields.ts'
import type { identityVaultContract } from '#shared/features/identity-vault/identity-vault.contract.ts'
import type { CommandContext, CoreServices } from '../../core/context.ts'
import type { StoredFile } from '../../core/file-store.ts'
import { createRecoverySlot } from '../../core/key-slot.ts'
import { newBoxKeys } from '../../core/sealed-box.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { stateOf } from './holder-state.ts'
import { findVault, insertHolder, insertVault, listHolders } from './identity-vault.repository.ts'
import {
  endVault,
  listDraftsOf,
  listFilesIn,
  listIdentitiesIn,
  resealDraftContent,
  resealFile,
  resealIdentity,
  type SealedFileRow,
} from './rekey-vault.repository.ts'
import { resealDraft } from './sealed-draft.ts'
import { openText, sealText } from './sealed-identity.ts'
import { resealScan } from './sealed-scan.ts'
import { type OpenVault, refuse, requireOpenVault, wrapForSlot } from './vault-key.ts'
import { vaultTickets } from './vault-tickets.ts'

interface Change {
  readonly old: OpenVault
  /** Both halves of the next vault. */
  readonly publicKey: string
  readonly secret: Buffer
  readonly recoveryCode: string
  /** Laid out beside the old ones already; null for what can no longer be read. */
  readonly files: ReadonlyMap<string, StoredFile | null>
}

/** Null for what can no longer be read: it opened with the old key as little as it will with the next. */
function readable<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}

function laidOut(services: CoreServices, { old, publicKey }: Pick<Change, 'old' | 'publicKey'>, file: SealedFileRow) {
  const box = readable(() => resealScan(old, { public_key: publicKey }, file.id, services.files.get(file.storage_name)))
  // A full disk is told, not taken for a file that cannot be read.
  return box === null ? null : services.files.putTrusted(box, file.media_type)
}

/** Whoever has the key now has the next one, each with the password they have. Who lost it or has only a first password is left out. */
async function handOn(
  { db, services, actor, now, newId }: CommandContext,
  old: OpenVault,
  next: OpenVault,
): Promise<void> {
  const { installation } = services
  const keyring = installation.readKeyring()
  for (const holder of await listHolders(db, old.vault.id)) {
    const account = await findAccount(db, holder.account_id)
    if (stateOf(holder) !== 'holds' || account?.must_change_password !== 0) continue
    const slotId = holder.slot_id
    const publicKey = keyring.publicHalfOf(installation.open.keys.data, holder.account_id, slotId)
    const isOwn = holder.account_id === actor.accountId
    await insertHolder(db, {
      ...{ id: newId(), vault_id: next.vault.id, account_id: holder.account_id, slot_id: slotId },
      wrapped: wrapForSlot(next, holder.account_id, { slotId, publicKey }),
      ...{ given_by: actor.accountId, given_at: now, how: isOwn ? 'founder' : 'given' },
    })
  }
}

/** All of it in one transaction: either the old vault holds everything or the next one does. */
async function switchVault(context: CommandContext, { old, publicKey, secret, recoveryCode, files }: Change) {
  const { db, services, actor, now, newId } = context
  if ((await findVault(db))?.id !== old.vault.id) throw refuse('vault-not-a-holder')
  const vault = {
    ...{ id: newId(), public_key: publicKey, recovery_at: now, created_by: actor.accountId, created_at: now },
    recovery: JSON.stringify(createRecoverySlot(newId(), secret, recoveryCode)),
  }
  await insertVault(db, vault)
  await handOn(context, old, { vault, secret })
  let unreadable = 0
  const identities = await listIdentitiesIn(db, old.vault.id)
  for (const { id, sealed } of identities) {
    const text = readable(() => openText(old, 'identity', id, sealed))
    if (text === null) unreadable += 1
    else await resealIdentity(db, id, { vault_id: vault.id, sealed: sealText(vault, 'identity', id, text) })
  }
  const scans = await listFilesIn(db, old.vault.id)
  for (const file of scans) {
    // One that was brought meanwhile is not among those laid out.
    const stored = files.has(file.id) ? files.get(file.id) : laidOut(services, { old, publicKey }, file)
    if (stored) await resealFile(db, file.id, stored, vault.id)
    else unreadable += 1
  }
  for (const draft of await listDraftsOf(db, Object.keys(sealedDraftFields)))
    await resealDraftContent(db, draft.id, resealDraft(old, vault, draft))
  await endVault(db, old.vault.id)
  return { identities: identities.length, files: scans.length, unreadable }
}

/**
 * A vault under another pair of keys: the scans are sealed anew beside the old ones, then everything changes hands in one transaction. What
 * stops it before leaves the old vault as it was; files that no row names are swept.
 */
export const rekey: ServiceOf<typeof identityVaultContract>['rekey'] = async function* (input, context) {
  const { services, actor, db, now, signal } = context
  const planned = vaultTickets.find(services, input.ticket, now)
  if (planned.accountId !== actor.accountId) throw new Failure('not-found')
  const { recoveryCode } = planned
  if (normaliseTypedCode(input.recoveryCode) !== normaliseTypedCode(recoveryCode))
    throw new Failure('recovery-code-wrong')
  const old = await requireOpenVault(context)
  const keys = newBoxKeys()
  const publicKey = Buffer.from(keys.publicKey).toString('base64url')
  const secret = Buffer.from(keys.secretKey)
  let switching: Promise<Awaited<ReturnType<typeof switchVault>>> | null = null
  try {
    const present = await listFilesIn(db, old.vault.id)
    const files = new Map<string, StoredFile | null>()
    for (const [index, file] of present.entries()) {
      yield { kind: 'files', done: index, total: present.length }
      if (signal.aborted) throw new Failure('cancelled')
      await context.requireStanding()
      files.set(file.id, laidOut(services, { old, publicKey }, file))
    }
    if (signal.aborted) throw new Failure('cancelled')
    await context.requireStanding()
    // Begun before it is told: leaving now must not keep it from its end.
    switching = context.submit('switch', (command) =>
      switchVault(command, { old, publicKey, secret, recoveryCode, files }),
    )
    switching.catch(() => undefined)
    yield { kind: 'switch' }
    const counts = await switching
    services.log.info('identity-vault.rekeyed', counts)
    yield { kind: 'changed', ...counts }
  } finally {
    if (
      await switching?.then(
        () => true,
        () => false,
      )
    )
      vaultTickets.drop(services)
    old.secret.fill(0)
    secret.fill(0)
    keys.secretKey.fill(0)
  }
}
