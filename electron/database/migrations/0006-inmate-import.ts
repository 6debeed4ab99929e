import type { Migration } from '../migrate.ts'

/** Why: lists from outside (saved mappings, what each list would change, line by line), and two records made one and taken apart again. */
export const inmateImport: Migration = {
  name: '0006-inmate-import',
  up: (database) =>
    database.exec(`
CREATE TABLE import_mappings (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  date_order TEXT NOT NULL CHECK (date_order IN ('dmy', 'mdy')),
  state TEXT NOT NULL CHECK (state IN ('active', 'removed')),
  saved_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX import_mappings_name ON import_mappings (lower(name)) WHERE state = 'active';

CREATE TABLE import_plans (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES files (id),
  sheet TEXT,
  header_row INTEGER NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  date_order TEXT NOT NULL CHECK (date_order IN ('dmy', 'mdy')),
  as_of TEXT NOT NULL,
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
  blank_rows INTEGER NOT NULL,
  unknown_columns TEXT NOT NULL CHECK (json_valid(unknown_columns)),
  state TEXT NOT NULL CHECK (state IN ('checked', 'started', 'done', 'discarded')),
  made_by TEXT NOT NULL REFERENCES accounts (id),
  made_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE INDEX import_plans_made ON import_plans (made_at);

CREATE TABLE import_rows (
  plan_id TEXT NOT NULL REFERENCES import_plans (id),
  number INTEGER NOT NULL,
  line INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('new', 'changed', 'unchanged', 'bad', 'ask', 'question')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'left-out', 'applied', 'failed')),
  inmate_id TEXT REFERENCES inmates (id),
  inmate_revision INTEGER,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  failure TEXT,
  PRIMARY KEY (plan_id, number)
) STRICT;
CREATE INDEX import_rows_kind ON import_rows (plan_id, kind, state, number);

CREATE TABLE inmate_merges (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES inmates (id),
  absorbed_id TEXT NOT NULL REFERENCES inmates (id),
  reason TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL REFERENCES accounts (id),
  moved TEXT NOT NULL CHECK (json_valid(moved)),
  state TEXT NOT NULL CHECK (state IN ('merged', 'undone')),
  undone_reason TEXT,
  undone_at TEXT,
  undone_by TEXT REFERENCES accounts (id),
  CHECK (kept_id <> absorbed_id)
) STRICT;
CREATE UNIQUE INDEX inmate_merges_absorbed ON inmate_merges (absorbed_id) WHERE state = 'merged';
CREATE INDEX inmate_merges_kept ON inmate_merges (kept_id);

CREATE TABLE inmate_distinctions (
  id TEXT PRIMARY KEY,
  first_id TEXT NOT NULL REFERENCES inmates (id),
  second_id TEXT NOT NULL REFERENCES inmates (id),
  reason TEXT NOT NULL,
  told_at TEXT NOT NULL,
  told_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (first_id < second_id)
) STRICT;
CREATE UNIQUE INDEX inmate_distinctions_pair ON inmate_distinctions (first_id, second_id);
`),
}
