import type { Migration } from '../migrate.ts'

/**
 * Why: a licence is never changed: a renewal is a row of its own, and what was written wrongly is voided with its reason, so that what
 * was valid on any day can be told later. A reminder is one row per licence and number of days, and no second one can be written:
 * that holds when the application was closed for weeks and when the clock goes back.
 */
export const credentials: Migration = {
  name: '0078-credentials',
  up: (database) =>
    database.exec(`
CREATE TABLE worker_licences (
  id TEXT PRIMARY KEY,
  worker_id TEXT NOT NULL REFERENCES workers (id),
  kind TEXT NOT NULL CHECK (kind IN ('str', 'sip')),
  number TEXT NOT NULL CHECK (length(number) > 0),
  issued_on TEXT NOT NULL,
  valid_until TEXT,
  issuer TEXT NOT NULL CHECK (length(issuer) > 0),
  place TEXT,
  is_here INTEGER NOT NULL CHECK (is_here IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_until >= issued_on),
  CHECK (kind = 'str' OR valid_until IS NOT NULL),
  CHECK ((kind = 'sip') = (place IS NOT NULL)),
  CHECK (kind = 'sip' OR is_here = 0),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE INDEX worker_licences_worker ON worker_licences (worker_id);
CREATE UNIQUE INDEX worker_licences_number ON worker_licences (worker_id, kind, number) WHERE state = 'active';

CREATE TABLE worker_licence_files (
  id TEXT PRIMARY KEY,
  licence_id TEXT NOT NULL REFERENCES worker_licences (id),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX worker_licence_files_licence ON worker_licence_files (licence_id);

CREATE TABLE worker_credits (
  id TEXT PRIMARY KEY,
  worker_id TEXT NOT NULL REFERENCES workers (id),
  kind TEXT NOT NULL CHECK (kind IN ('training', 'seminar', 'practice', 'service', 'publication', 'other')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  organiser TEXT,
  held_on TEXT NOT NULL,
  points REAL NOT NULL CHECK (points >= 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE INDEX worker_credits_worker ON worker_credits (worker_id, held_on);

CREATE TABLE worker_credit_files (
  id TEXT PRIMARY KEY,
  credit_id TEXT NOT NULL REFERENCES worker_credits (id),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX worker_credit_files_credit ON worker_credit_files (credit_id);

CREATE TABLE licence_reminders (
  id TEXT PRIMARY KEY,
  licence_id TEXT NOT NULL REFERENCES worker_licences (id),
  days INTEGER NOT NULL CHECK (days > 0),
  fired_on TEXT NOT NULL,
  fired_at TEXT NOT NULL,
  noted_at TEXT,
  noted_by TEXT REFERENCES accounts (id),
  UNIQUE (licence_id, days),
  CHECK ((noted_at IS NULL) = (noted_by IS NULL))
) STRICT;
`),
}
