import type { Migration } from '../migrate.ts'

/**
 * Why: a deadline stays counted with the calendar that set it until somebody confirms that it moves, so old calendars are kept and each
 * move leaves its line. And: whose signed lists of people this computer trusts, and which of them it has seen.
 */
export const calendarVersions: Migration = {
  name: '0011-calendar-versions',
  up: (database) =>
    database.exec(`
CREATE TABLE calendar_versions (
  version TEXT PRIMARY KEY,
  holidays TEXT NOT NULL CHECK (json_valid(holidays)),
  covered_years TEXT NOT NULL CHECK (json_valid(covered_years)),
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE case_deadline_moves (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  due_before TEXT NOT NULL,
  due_after TEXT NOT NULL,
  version_before TEXT NOT NULL,
  version_after TEXT NOT NULL REFERENCES calendar_versions (version),
  at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  CHECK (due_before <> due_after)
) STRICT;
CREATE INDEX case_deadline_moves_case ON case_deadline_moves (case_id, at);

CREATE TABLE list_senders (
  id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL UNIQUE,
  mark TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  confirmed_by TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('trusted', 'replaced'))
) STRICT;
CREATE UNIQUE INDEX list_senders_mark ON list_senders (mark) WHERE state = 'trusted';

CREATE TABLE received_lists (
  id TEXT PRIMARY KEY,
  sender_id TEXT NOT NULL REFERENCES list_senders (id),
  made_at TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES files (id),
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES accounts (id),
  UNIQUE (sender_id, made_at)
) STRICT;
`),
}
