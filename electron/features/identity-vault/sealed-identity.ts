import { type Identity, identitySchema } from '#shared/features/identity-vault/identity.ts'
import { openSealed, sealFor } from '../../core/sealed-box.ts'
import type { IdentityVaultsTable } from './identity-vault.tables.ts'
import type { OpenVault } from './vault-key.ts'

/**
 * Whatever is typed and must not lie open: an identity under its row's id, a draft's field under the draft's id, what was opened for one officer
 * under the opening and the officer's slot.
 */
type Use = 'identity' | 'draft' | 'opening'

/** Its keys as `sealText` and `openText` need them: the vault's, or those of one officer's slot. */
interface Lock {
  readonly vault: Pick<IdentityVaultsTable, 'public_key'>
  readonly secret: Buffer
}

const placeOf = (use: Use, id: string) => ({ purpose: `lentera/vault-${use}/1`, place: id })

/** Anybody may put something into the vault; only its holders take it out. Blanks fill it up, so that its length tells less. */
export function sealText(vault: Pick<IdentityVaultsTable, 'public_key'>, use: Use, id: string, text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  const filled = Buffer.alloc(Math.ceil((bytes.length + 1) / 512) * 512, 0x20)
  bytes.copy(filled)
  return sealFor(Buffer.from(vault.public_key, 'base64url'), filled, placeOf(use, id)).toString('base64url')
}

export function openText({ vault, secret }: Lock, use: Use, id: string, sealed: string): string {
  const keys = { secretKey: secret, publicKey: Buffer.from(vault.public_key, 'base64url') }
  return openSealed(keys, Buffer.from(sealed, 'base64url'), placeOf(use, id)).toString('utf8').trimEnd()
}

export const sealIdentity = (vault: Pick<IdentityVaultsTable, 'public_key'>, id: string, identity: Identity): string =>
  sealText(vault, 'identity', id, JSON.stringify(identity))

export const openIdentity = (open: OpenVault, row: { readonly id: string; readonly sealed: string }): Identity =>
  identitySchema.parse(JSON.parse(openText(open, 'identity', row.id, row.sealed)))
