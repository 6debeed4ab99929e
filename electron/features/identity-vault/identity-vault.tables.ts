/** One: whatever is sealed is sealed to its public half. */
export interface IdentityVaultsTable {
  id: string
  /** X25519, base64url. */
  public_key: string
  /** JSON of a recovery slot: the secret half under the vault's own recovery code. */
  recovery: string
  recovery_at: string
  created_by: string
  created_at: string
}

/** The vault's secret half, sealed to the key slot of one account: what opens it is that person's password. */
export interface VaultHoldersTable {
  id: string
  vault_id: string
  account_id: string
  slot_id: string
  wrapped: string
  given_by: string
  given_at: string
  how: 'founder' | 'given' | 'recovery'
  revoked_by: string | null
  revoked_at: string | null
  revoke_reason: string | null
}

export type VaultedSubjectType = 'complaint'

/** Who somebody is and how to reach them; a correction is a new row that replaces the old one. */
export interface VaultedIdentitiesTable {
  id: string
  vault_id: string
  subject_type: VaultedSubjectType
  subject_id: string
  sealed: string
  sealed_by: string
  sealed_at: string
  replaces: string | null
}

export interface IdentityVaultTables {
  identity_vaults: IdentityVaultsTable
  vault_holders: VaultHoldersTable
  vaulted_identities: VaultedIdentitiesTable
}
