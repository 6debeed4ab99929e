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

/** Somebody other than the case's own officer asks to see an identity, and a second person decides. */
export interface IdentityOpeningsTable {
  id: string
  identity_id: string
  asked_by: string
  asked_at: string
  reason: string
  state: 'asked' | 'granted' | 'refused' | 'withdrawn'
  decided_by: string | null
  decided_at: string | null
  decide_reason: string | null
  /** The asker's key slot, and the identity sealed to it. */
  slot_id: string | null
  sealed: string | null
  open_until: string | null
}

export interface IdentityVaultTables {
  identity_vaults: IdentityVaultsTable
  vault_holders: VaultHoldersTable
  vaulted_identities: VaultedIdentitiesTable
  identity_openings: IdentityOpeningsTable
}
