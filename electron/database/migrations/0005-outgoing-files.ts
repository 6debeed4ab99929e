import type { Migration } from '../migrate.ts'

/** Why: the register of sealed bundles that leave the house, and each time that one was copied out. The zip itself lies encrypted beside the database. */
export const outgoingFiles: Migration = {
  name: '0005-outgoing-files',
  up: (database) =>
    database.exec(`
CREATE TABLE outgoing_bundles (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  edition INTEGER NOT NULL CHECK (edition >= 1),
  name TEXT NOT NULL UNIQUE,
  profile_id TEXT NOT NULL,
  profile_version INTEGER NOT NULL,
  training INTEGER NOT NULL CHECK (training IN (0, 1)),
  recipients TEXT NOT NULL CHECK (json_valid(recipients)),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  signature TEXT NOT NULL,
  key_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  log_head_number INTEGER NOT NULL,
  log_head_hash TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id),
  made_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('made', 'handed-over')),
  handed_over_on TEXT,
  handed_over_to TEXT,
  handed_over_recorded_at TEXT,
  handed_over_by TEXT REFERENCES accounts (id),
  receipt_file_id TEXT REFERENCES files (id),
  superseded_by TEXT REFERENCES outgoing_bundles (id),
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (case_id, edition),
  CHECK ((state = 'handed-over') = (handed_over_on IS NOT NULL)),
  CHECK ((handed_over_on IS NULL) = (handed_over_to IS NULL)),
  CHECK ((handed_over_on IS NULL) = (handed_over_by IS NULL)),
  CHECK ((handed_over_on IS NULL) = (handed_over_recorded_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX outgoing_bundles_current ON outgoing_bundles (case_id) WHERE superseded_by IS NULL;
CREATE INDEX outgoing_bundles_made ON outgoing_bundles (made_at);

CREATE TABLE outgoing_copies (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL REFERENCES outgoing_bundles (id),
  kind TEXT NOT NULL CHECK (kind IN ('stick', 'download')),
  at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX outgoing_copies_bundle ON outgoing_copies (bundle_id, at);
`),
}
