import type { Migration } from '../migrate.ts'

/**
 * Why: the results of an assessment go to a Pembimbing Kemasyarakatan as a sealed annex or on paper, so the keys of a Bapas and of other
 * units are kept too, and what was sealed, copied and received stands in a register of its own: the one of the clinic is read by others.
 */
export const assessmentHandovers: Migration = {
  name: '0073-assessment-handovers',
  up: (database) =>
    database.exec(`
CREATE TABLE partner_keys_before AS SELECT * FROM partner_keys;
DROP TABLE partner_keys;
CREATE TABLE partner_keys (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('kanwil', 'ditjenpas', 'bapas', 'unit')),
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
INSERT INTO partner_keys
  SELECT id, kind, name, post, person, age, minisign, fingerprint, valid_from, valid_until, card, changes_key_id, state, imported_at,
    imported_by, confirmed_at, confirmed_by, confirmed_with, withdrawn_at, withdrawn_by, withdrawn_reason, revision
  FROM partner_keys_before;
DROP TABLE partner_keys_before;
CREATE INDEX partner_keys_minisign ON partner_keys (minisign);

CREATE TABLE assessment_handovers (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  edition INTEGER NOT NULL CHECK (edition >= 1),
  name TEXT NOT NULL CHECK (length(name) > 0),
  letter_id TEXT NOT NULL REFERENCES letters (id),
  content_sha256 TEXT NOT NULL,
  key_recipients TEXT NOT NULL CHECK (json_valid(key_recipients)),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  signature TEXT NOT NULL,
  key_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  log_head_number INTEGER NOT NULL,
  log_head_hash TEXT NOT NULL,
  age_size INTEGER NOT NULL,
  age_sha256 TEXT NOT NULL,
  age_signature TEXT NOT NULL,
  age_head BLOB NOT NULL,
  age_file_key BLOB NOT NULL,
  superseded_by TEXT REFERENCES assessment_handovers (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id),
  UNIQUE (assessment_id, edition)
) STRICT;

CREATE TABLE assessment_handover_copies (
  id TEXT PRIMARY KEY,
  handover_id TEXT NOT NULL REFERENCES assessment_handovers (id),
  kind TEXT NOT NULL CHECK (kind IN ('stick', 'download')),
  at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX assessment_handover_copies_handover ON assessment_handover_copies (handover_id);

CREATE TABLE assessment_receipts (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  handover_id TEXT REFERENCES assessment_handovers (id),
  letter_id TEXT NOT NULL REFERENCES letters (id),
  way TEXT NOT NULL CHECK (way IN ('sealed', 'paper')),
  received_on TEXT NOT NULL,
  received_by TEXT NOT NULL CHECK (length(received_by) > 0),
  received_post TEXT NOT NULL CHECK (length(received_post) > 0),
  receipt_file_id TEXT REFERENCES files (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK ((way = 'sealed') = (handover_id IS NOT NULL))
) STRICT;
CREATE INDEX assessment_receipts_assessment ON assessment_receipts (assessment_id);
`),
}
