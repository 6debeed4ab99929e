import type { Migration } from '../migrate.ts'

/**
 * Why: an opening is asked with a cause of the list and for somebody, which the table of before had no room for; nothing was ever written to
 * it. What was opened lies apart, because it goes after a day while the opening stays told, and because a change log would keep it.
 * A file that tells who complained lies in the store as a box of the vault, with the name that it came under.
 */
export const identityOpenings: Migration = {
  name: '0042-identity-openings',
  up: (database) =>
    database.exec(`
DROP TABLE identity_openings;
CREATE TABLE identity_openings (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  asked_by TEXT NOT NULL REFERENCES accounts (id),
  asked_at TEXT NOT NULL,
  cause TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  shown_to TEXT NOT NULL CHECK (length(shown_to) > 0),
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn')),
  decided_by TEXT REFERENCES accounts (id),
  decided_at TEXT,
  decide_reason TEXT CHECK (length(decide_reason) > 0),
  open_until TEXT,
  CHECK ((state = 'asked') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'granted') = (open_until IS NOT NULL)),
  CHECK ((state = 'refused') = (decide_reason IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (decided_by IS NOT NULL AND decided_by = asked_by))
) STRICT;
CREATE INDEX identity_openings_of ON identity_openings (complaint_id);
CREATE UNIQUE INDEX identity_openings_waiting ON identity_openings (complaint_id, asked_by) WHERE state = 'asked';
CREATE TABLE opened_identities (
  opening_id TEXT PRIMARY KEY REFERENCES identity_openings (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  slot_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  open_until TEXT NOT NULL
) STRICT;
ALTER TABLE files ADD COLUMN vault_id TEXT REFERENCES identity_vaults (id);
`),
}
