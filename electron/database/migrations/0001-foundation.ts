import type { Migration } from '../migrate.ts'

/** Why: everything that must exist before the first command can run: the log, the people, the unit, files and settings. */
export const foundation: Migration = {
  name: '0001-foundation',
  up: (database) =>
    database.exec(`
CREATE TABLE migrations (
  name TEXT PRIMARY KEY,
  applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE command_log (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  account_id TEXT,
  procedure TEXT NOT NULL,
  change_count INTEGER NOT NULL,
  digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE change_log (
  number INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL REFERENCES command_log (id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_log_row ON change_log (table_name, row_key, number);
CREATE INDEX change_log_command ON change_log (command_id);

CREATE TABLE current_command (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL
) STRICT;

CREATE TABLE read_log (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT NOT NULL,
  procedure TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('health', 'identity')),
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL
) STRICT;
CREATE INDEX read_log_subject ON read_log (subject_type, subject_id, number);

CREATE TABLE security_log (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT,
  event TEXT NOT NULL,
  procedure TEXT
) STRICT;

CREATE TABLE idempotency (
  key TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  procedure TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  at TEXT NOT NULL,
  reply TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  form TEXT NOT NULL,
  subject TEXT NOT NULL,
  path TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_place ON drafts (account_id, form, subject);

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  full_name TEXT NOT NULL,
  employee_number TEXT,
  position TEXT,
  roles TEXT NOT NULL,
  slot_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX accounts_name ON accounts (lower(name));

CREATE TABLE facility_profiles (
  id TEXT PRIMARY KEY,
  valid_from TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('lapas', 'rutan', 'lpka', 'lpp')),
  class TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  address TEXT NOT NULL,
  city TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  website TEXT,
  letterhead_lines TEXT NOT NULL,
  logo_file_id TEXT REFERENCES files (id),
  time_zone TEXT NOT NULL CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  capacity INTEGER NOT NULL,
  regional_office TEXT NOT NULL,
  regional_office_city TEXT NOT NULL,
  head_name TEXT NOT NULL,
  head_employee_number TEXT,
  head_title TEXT NOT NULL,
  head_acting TEXT CHECK (head_acting IN ('Plh.', 'Plt.')),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX facility_profiles_valid ON facility_profiles (valid_from);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE signing_keys (
  id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL,
  sealed_seed BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE files (
  id TEXT PRIMARY KEY,
  storage_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  original_name TEXT NOT NULL,
  uploaded_by TEXT NOT NULL REFERENCES accounts (id),
  uploaded_at TEXT NOT NULL,
  permission TEXT,
  reads TEXT NOT NULL DEFAULT 'nothing' CHECK (reads IN ('nothing', 'health', 'identity')),
  subject_type TEXT,
  subject_id TEXT
) STRICT;
CREATE INDEX files_storage ON files (storage_name);

CREATE TABLE holidays (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('libur-nasional', 'cuti-bersama', 'libur-daerah')),
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX holidays_active ON holidays (date, kind) WHERE state = 'active';

CREATE TABLE counters (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;
`),
}
