import type { Migration } from '../migrate.ts'

/**
 * Why: whoever complains about this house lives in it or visits somebody who does. Who it was lies under a key of its own, which only the
 * passwords of its holders and a separate recovery code open; the data key of the installation does not. In these tables, and so in the change
 * log and in every backup, stands ciphertext.
 */
export const identityVault: Migration = {
  name: '0040-identity-vault',
  up: (database) =>
    database.exec(`
CREATE TABLE identity_vaults (
  id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL UNIQUE,
  recovery TEXT NOT NULL CHECK (json_valid(recovery)),
  recovery_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE vault_holders (
  id TEXT PRIMARY KEY,
  vault_id TEXT NOT NULL REFERENCES identity_vaults (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  slot_id TEXT NOT NULL,
  wrapped TEXT NOT NULL,
  given_by TEXT NOT NULL REFERENCES accounts (id),
  given_at TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('founder', 'given', 'recovery')),
  revoked_by TEXT REFERENCES accounts (id),
  revoked_at TEXT,
  revoke_reason TEXT CHECK (length(revoke_reason) > 0),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoke_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX vault_holders_present ON vault_holders (vault_id, account_id) WHERE revoked_at IS NULL;
CREATE TABLE vaulted_identities (
  id TEXT PRIMARY KEY,
  vault_id TEXT NOT NULL REFERENCES identity_vaults (id),
  subject_type TEXT NOT NULL CHECK (subject_type IN ('complaint')),
  subject_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  sealed_by TEXT NOT NULL REFERENCES accounts (id),
  sealed_at TEXT NOT NULL,
  replaces TEXT UNIQUE REFERENCES vaulted_identities (id)
) STRICT;
CREATE INDEX vaulted_identities_subject ON vaulted_identities (subject_type, subject_id);
CREATE TABLE identity_openings (
  id TEXT PRIMARY KEY,
  identity_id TEXT NOT NULL REFERENCES vaulted_identities (id),
  asked_by TEXT NOT NULL REFERENCES accounts (id),
  asked_at TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn')),
  decided_by TEXT REFERENCES accounts (id),
  decided_at TEXT,
  decide_reason TEXT CHECK (length(decide_reason) > 0),
  slot_id TEXT,
  sealed TEXT,
  open_until TEXT,
  CHECK ((state = 'asked') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'granted') = (sealed IS NOT NULL) AND (sealed IS NULL) = (slot_id IS NULL) AND (sealed IS NULL) = (open_until IS NULL)),
  CHECK (state <> 'granted' OR decided_by <> asked_by)
) STRICT;
CREATE INDEX identity_openings_identity ON identity_openings (identity_id);
CREATE INDEX identity_openings_waiting ON identity_openings (asked_at) WHERE state = 'asked';
`),
}
