import type { Migration } from '../migrate.ts'

/**
 * Why: an instrument of assessment decides about people, so its file is signed: by this installation after a named approval, or by another
 * office whose key is known or was accepted by name. What an office writes into an instrument is a draft until somebody else approves it.
 */
export const signedInstruments: Migration = {
  name: '0064-signed-instruments',
  up: (database) =>
    database.exec(`
CREATE TABLE instrument_signatures (
  id TEXT PRIMARY KEY,
  use TEXT NOT NULL,
  file_id TEXT NOT NULL UNIQUE REFERENCES instrument_files (id),
  signer TEXT NOT NULL CHECK (signer IN ('own', 'partner', 'foreign')),
  signer_name TEXT NOT NULL CHECK (length(signer_name) > 0),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) > 0),
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE TABLE instrument_drafts (
  id TEXT PRIMARY KEY,
  use TEXT NOT NULL,
  url TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  base TEXT NOT NULL REFERENCES instrument_snapshots (hash),
  wording TEXT NOT NULL CHECK (json_type(wording) = 'object'),
  editors TEXT NOT NULL CHECK (json_type(editors) = 'array'),
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'withdrawn')),
  started_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES accounts (id),
  approved_at TEXT,
  approved_by TEXT REFERENCES accounts (id),
  approver_name TEXT,
  approver_post TEXT,
  basis_number TEXT,
  basis_date TEXT,
  file_id TEXT REFERENCES instrument_files (id),
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES accounts (id),
  withdrawn_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'approved') = (approved_at IS NOT NULL)),
  CHECK ((approved_at IS NULL) = (approved_by IS NULL) AND (approved_at IS NULL) = (approver_name IS NULL)),
  CHECK ((approved_at IS NULL) = (approver_post IS NULL) AND (approved_at IS NULL) = (basis_number IS NULL)),
  CHECK ((approved_at IS NULL) = (basis_date IS NULL) AND (approved_at IS NULL) = (file_id IS NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE INDEX instrument_drafts_use ON instrument_drafts (use, id);
`),
}
