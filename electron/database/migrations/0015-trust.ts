import type { Migration } from '../migrate.ts'

/**
 * Why: files leave encrypted to offices whose keys were compared by telephone, so this computer keeps its own encryption key, the keys of
 * other offices with their whole story, what each sealed file was encrypted to, and a record of every disclosure that nobody can change.
 */
export const trust: Migration = {
  name: '0015-trust',
  up: (database) =>
    database.exec(`
CREATE TABLE age_identities (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL UNIQUE,
  sealed_seed BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_key_cards (
  id TEXT PRIMARY KEY,
  card TEXT NOT NULL CHECK (json_valid(card)),
  fingerprint TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE TABLE partner_keys (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('kanwil', 'ditjenpas')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  post TEXT NOT NULL,
  person TEXT NOT NULL,
  age TEXT NOT NULL,
  minisign TEXT NOT NULL,
  fingerprint TEXT NOT NULL UNIQUE,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  card TEXT NOT NULL CHECK (json_valid(card)),
  changes_key_id TEXT REFERENCES partner_keys (id),
  state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'confirmed', 'withdrawn')),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL REFERENCES accounts (id),
  confirmed_at TEXT,
  confirmed_by TEXT REFERENCES accounts (id),
  confirmed_with TEXT,
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES accounts (id),
  withdrawn_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CHECK (state <> 'confirmed' OR confirmed_at IS NOT NULL),
  CHECK (state <> 'unconfirmed' OR confirmed_at IS NULL),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL) AND (confirmed_at IS NULL) = (confirmed_with IS NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE INDEX partner_keys_minisign ON partner_keys (minisign);

ALTER TABLE outgoing_bundles ADD COLUMN key_recipients TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(key_recipients));
ALTER TABLE outgoing_bundles ADD COLUMN age_size INTEGER;
ALTER TABLE outgoing_bundles ADD COLUMN age_sha256 TEXT CHECK ((age_sha256 IS NULL) = (age_size IS NULL));
ALTER TABLE outgoing_bundles ADD COLUMN age_signature TEXT CHECK ((age_signature IS NULL) = (age_size IS NULL));
ALTER TABLE outgoing_bundles ADD COLUMN age_head BLOB CHECK ((age_head IS NULL) = (age_size IS NULL));
ALTER TABLE outgoing_bundles ADD COLUMN age_file_key BLOB CHECK ((age_file_key IS NULL) = (age_size IS NULL));

CREATE TABLE disclosures (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  bundle_id TEXT NOT NULL UNIQUE REFERENCES outgoing_bundles (id),
  recipients TEXT NOT NULL CHECK (json_valid(recipients)),
  basis_id TEXT NOT NULL,
  basis TEXT NOT NULL,
  papers TEXT NOT NULL CHECK (json_valid(papers)),
  is_encrypted INTEGER NOT NULL CHECK (is_encrypted IN (0, 1))
) STRICT;
CREATE INDEX disclosures_at ON disclosures (at);
CREATE INDEX disclosures_inmate ON disclosures (inmate_id, at);
`),
}
