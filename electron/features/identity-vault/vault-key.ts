import { Failure } from '#shared/contract/failure.ts'
import type { VaultRefusal } from '#shared/features/identity-vault/identity-vault.contract.ts'
import type { Actor, CommandContext, CoreServices } from '../../core/context.ts'
import type { SlotSecret } from '../../core/keyring.ts'
import { openSealed, publicHalfOf, sealFor } from '../../core/sealed-box.ts'
import type { Reader } from '../../database/reader.ts'
import { findHolder, findVault, updateHolder } from './identity-vault.repository.ts'
import type { IdentityVaultsTable } from './identity-vault.tables.ts'

const holderPurpose = 'lentera/vault-holder/1'

interface Caller {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Pick<Actor, 'accountId'>
  readonly sessionToken: string
}

/** The vault with its secret half, for as long as one call lasts. */
export interface OpenVault {
  readonly vault: IdentityVaultsTable
  readonly secret: Buffer
}

export const refuse = (reason: VaultRefusal): Failure => new Failure('refused', { reason })

const holderPlace = (vaultId: string, accountId: string, slotId: string) => ({
  purpose: holderPurpose,
  place: `${vaultId}\n${accountId}\n${slotId}`,
})

/** The secret half for one account: sealed to its key slot, so that its password alone opens it. */
export function wrapForSlot(
  { vault, secret }: OpenVault,
  accountId: string,
  slot: { readonly slotId: string; readonly publicKey: Uint8Array },
): string {
  return sealFor(slot.publicKey, secret, holderPlace(vault.id, accountId, slot.slotId)).toString('base64url')
}

/** What this session can do with the vault; `sign-in-again` where the password has to be typed once more. */
export async function lookIntoVault(
  caller: Caller,
): Promise<{ readonly mine: 'open' | 'sign-in-again' | 'not-held'; readonly open: OpenVault | null }> {
  const { db, services, actor, sessionToken } = caller
  const vault = await findVault(db)
  const holder = vault ? await findHolder(db, vault.id, actor.accountId) : undefined
  if (!vault || !holder) return { mine: 'not-held', open: null }
  const key = services.sessions.find(sessionToken).secrets.get(holder.slot_id)
  if (!key) return { mine: 'sign-in-again', open: null }
  const keys = { secretKey: key, publicKey: publicHalfOf(key) }
  const place = holderPlace(vault.id, actor.accountId, holder.slot_id)
  const secret = openSealed(keys, Buffer.from(holder.wrapped, 'base64url'), place)
  return { mine: 'open', open: { vault, secret } }
}

/** @throws Failure refused (vault-missing, vault-not-a-holder, vault-closed) */
export async function requireOpenVault(caller: Caller): Promise<OpenVault> {
  const { mine, open } = await lookIntoVault(caller)
  if (open) return open
  if (mine === 'sign-in-again') throw refuse('vault-closed')
  throw refuse((await findVault(caller.db)) ? 'vault-not-a-holder' : 'vault-missing')
}

/** A password was changed by whoever has it: the key to the vault follows to the new slot. */
export async function moveVaultKey(context: CommandContext, slot: SlotSecret): Promise<void> {
  const { db, services, actor, sessionToken } = context
  const { open } = await lookIntoVault(context)
  const holder = open ? await findHolder(db, open.vault.id, actor.accountId) : undefined
  if (open && holder) {
    const publicKey = publicHalfOf(slot.secret)
    const wrapped = wrapForSlot(open, actor.accountId, { slotId: slot.slotId, publicKey })
    await updateHolder(db, holder.id, { slot_id: slot.slotId, wrapped })
    open.secret.fill(0)
  }
  // The old slot's stays too: until the commit it is the one that counts.
  services.sessions.find(sessionToken).secrets.set(slot.slotId, slot.secret)
}
