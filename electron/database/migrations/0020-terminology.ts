import type { Migration } from '../migrate.ts'

/**
 * Why: names of diagnoses in the words that people type (shipped, taken in from a list of the office, corrected by hand), templates for
 * frequent complaints in versions, and which doctor stands for which nurse protocol.
 */
export const terminology: Migration = {
  name: '0020-terminology',
  up: (database) =>
    database.exec(`
CREATE TABLE diagnosis_imports (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES files (id),
  sheet TEXT,
  header_row INTEGER NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  source TEXT NOT NULL,
  version TEXT NOT NULL,
  published_on TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('begun', 'checked', 'applied', 'undone', 'discarded')),
  replaces INTEGER CHECK (replaces IN (0, 1)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id),
  applied_at TEXT,
  applied_by TEXT REFERENCES accounts (id),
  undone_at TEXT,
  undone_by TEXT REFERENCES accounts (id),
  undone_reason TEXT,
  CHECK ((state IN ('applied', 'undone')) = (applied_at IS NOT NULL)),
  CHECK ((applied_at IS NULL) = (applied_by IS NULL) AND (applied_at IS NULL) = (replaces IS NULL)),
  CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL))
) STRICT;
CREATE INDEX diagnosis_imports_made ON diagnosis_imports (made_at);

CREATE TABLE diagnosis_import_rows (
  import_id TEXT NOT NULL REFERENCES diagnosis_imports (id),
  number INTEGER NOT NULL,
  line INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('new', 'differs', 'same', 'bad')),
  code TEXT NOT NULL,
  term TEXT NOT NULL,
  english TEXT NOT NULL,
  synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
  present TEXT NOT NULL,
  problem TEXT,
  PRIMARY KEY (import_id, number)
) STRICT;
CREATE INDEX diagnosis_import_rows_kind ON diagnosis_import_rows (import_id, kind, number);

CREATE TABLE diagnosis_terms (
  code TEXT PRIMARY KEY,
  term TEXT NOT NULL,
  english TEXT NOT NULL,
  synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
  is_confidential INTEGER NOT NULL CHECK (is_confidential IN (0, 1)),
  is_notifiable INTEGER NOT NULL CHECK (is_notifiable IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('in-force', 'withdrawn')),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE diagnosis_codes (
  search_row INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  code_key TEXT NOT NULL UNIQUE,
  term TEXT NOT NULL,
  english TEXT NOT NULL,
  synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
  is_confidential INTEGER NOT NULL CHECK (is_confidential IN (0, 1)),
  is_notifiable INTEGER NOT NULL CHECK (is_notifiable IN (0, 1)),
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'import', 'office')),
  plain TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE diagnosis_search USING fts5 (plain, sound, tokenize = 'trigram');

CREATE TABLE diagnosis_index (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  shipped TEXT NOT NULL
) STRICT;

CREATE TABLE diagnosis_uses (
  code TEXT PRIMARY KEY,
  used INTEGER NOT NULL CHECK (used > 0),
  last_used_at TEXT NOT NULL
) STRICT;
CREATE INDEX diagnosis_uses_last ON diagnosis_uses (last_used_at);

CREATE TABLE complaint_templates (
  id TEXT PRIMARY KEY,
  template_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('in-force', 'replaced')),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES accounts (id),
  UNIQUE (template_id, version)
) STRICT;
CREATE UNIQUE INDEX complaint_templates_current ON complaint_templates (template_id) WHERE state = 'in-force';

CREATE TABLE protocol_approvals (
  id TEXT PRIMARY KEY,
  protocol_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  fingerprint TEXT NOT NULL,
  doctor_name TEXT NOT NULL,
  licence_number TEXT,
  approved_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('in-force', 'withdrawn')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES accounts (id),
  withdrawn_reason TEXT,
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX protocol_approvals_current ON protocol_approvals (protocol_id, fingerprint) WHERE state = 'in-force';
`),
}
