import type { Migration } from '../migrate.ts'

/**
 * Why: what somebody complains of, beside its case of the service engine, which knows the steps and the clock. Who complained is not here: the
 * vault has it. Whom it is about stands in rows of its own, because the case is invisible to them.
 */
export const complaints: Migration = {
  name: '0041-complaints',
  up: (database) =>
    database.exec(`
CREATE TABLE complaints (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES service_cases (id),
  channel TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('complaint', 'aspiration', 'information')),
  service TEXT NOT NULL,
  reporter_kind TEXT NOT NULL CHECK (reporter_kind IN ('inmate', 'family', 'visitor', 'public', 'staff', 'unknown')),
  mode TEXT NOT NULL CHECK (mode IN ('open', 'confidential', 'anonymous')),
  what TEXT NOT NULL CHECK (length(what) > 0),
  where_at TEXT CHECK (length(where_at) > 0),
  when_at TEXT CHECK (length(when_at) > 0),
  who TEXT CHECK (length(who) > 0),
  how TEXT CHECK (length(how) > 0),
  wish TEXT CHECK (length(wish) > 0),
  own_words INTEGER NOT NULL CHECK (own_words IN (0, 1)),
  officer_id TEXT NOT NULL REFERENCES accounts (id),
  received_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (received_at <= recorded_at)
) STRICT;
CREATE INDEX complaints_received ON complaints (received_at);
CREATE TABLE complaint_accused (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  unit TEXT,
  account_id TEXT REFERENCES accounts (id),
  named_by TEXT NOT NULL REFERENCES accounts (id),
  named_at TEXT NOT NULL,
  cleared_by TEXT REFERENCES accounts (id),
  cleared_at TEXT,
  clear_reason TEXT CHECK (length(clear_reason) > 0),
  CHECK ((unit IS NULL) <> (account_id IS NULL)),
  CHECK ((cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (clear_reason IS NULL))
) STRICT;
CREATE INDEX complaint_accused_of ON complaint_accused (complaint_id);
CREATE TABLE complaint_files (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX complaint_files_of ON complaint_files (complaint_id);
CREATE TABLE complaint_receipts (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  pin_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'printed', 'declined', 'replaced')),
  made_by TEXT NOT NULL REFERENCES accounts (id),
  made_at TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('received', 'never-printed', 'lost')),
  settled_by TEXT REFERENCES accounts (id),
  settled_at TEXT,
  CHECK ((state = 'pending') = (settled_at IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX complaint_receipts_valid ON complaint_receipts (complaint_id) WHERE state <> 'replaced';
CREATE TABLE complaint_pin_attempts (
  number TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  last_at TEXT NOT NULL
) STRICT;
CREATE TABLE complaint_tasks (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  kind TEXT NOT NULL CHECK (kind IN ('danger', 'clarify')),
  text TEXT NOT NULL CHECK (length(text) > 0),
  made_by TEXT NOT NULL REFERENCES accounts (id),
  made_at TEXT NOT NULL,
  report TEXT CHECK (length(report) > 0),
  reported_by TEXT REFERENCES accounts (id),
  reported_at TEXT,
  CHECK ((report IS NULL) = (reported_at IS NULL) AND (report IS NULL) = (reported_by IS NULL))
) STRICT;
CREATE INDEX complaint_tasks_of ON complaint_tasks (complaint_id);
CREATE TABLE complaint_task_recipients (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES complaint_tasks (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  read_at TEXT,
  UNIQUE (task_id, account_id)
) STRICT;
CREATE INDEX complaint_task_recipients_of ON complaint_task_recipients (account_id);
`),
}
