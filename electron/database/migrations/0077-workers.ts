import type { Migration } from '../migrate.ts'

/**
 * Why: whoever works here is a row of its own, beside the accounts: a visiting doctor has no account, and an administrator is no health
 * worker. A duty is one row per person, day and shift, so that somebody absent stays in the roster beside the one who stands in; its
 * hours are kept with it, since an office changes its shifts and the past must not move.
 */
export const workers: Migration = {
  name: '0077-workers',
  up: (database) =>
    database.exec(`
CREATE TABLE workers (
  id TEXT PRIMARY KEY,
  account_id TEXT REFERENCES accounts (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
  birth_place TEXT,
  birth_date TEXT,
  nip TEXT CHECK (length(nip) = 18),
  national_id TEXT CHECK (length(national_id) = 16),
  profession TEXT NOT NULL CHECK (length(profession) > 0),
  rank TEXT,
  position TEXT NOT NULL CHECK (length(position) > 0),
  education TEXT,
  note TEXT,
  employment TEXT NOT NULL CHECK (employment IN ('civil-servant', 'candidate', 'contract', 'honorary', 'partner')),
  employer TEXT,
  since TEXT NOT NULL,
  until TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  ended_on TEXT,
  end_kind TEXT CHECK (end_kind IN ('moved', 'retired', 'resigned', 'agreement-over', 'deceased', 'mistake')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (until IS NULL OR until >= since),
  CHECK (employment <> 'partner' OR employer IS NOT NULL),
  CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
  CHECK ((state = 'ended') = (end_kind IS NOT NULL)),
  CHECK ((state = 'ended') = (end_reason IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX workers_account ON workers (account_id) WHERE state = 'active';
CREATE UNIQUE INDEX workers_nip ON workers (nip) WHERE state = 'active';
CREATE UNIQUE INDEX workers_national_id ON workers (national_id) WHERE state = 'active';
CREATE INDEX workers_name ON workers (name_key);

CREATE TABLE duty_places (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  shift TEXT NOT NULL CHECK (length(shift) > 0),
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT NOT NULL CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  worker_id TEXT NOT NULL REFERENCES workers (id),
  replaces_id TEXT REFERENCES duty_places (id),
  state TEXT NOT NULL CHECK (state IN ('planned', 'withdrawn')),
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_by IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX duty_places_once ON duty_places (day, shift, worker_id) WHERE state = 'planned';
CREATE UNIQUE INDEX duty_places_replaces ON duty_places (replaces_id) WHERE state = 'planned';
CREATE INDEX duty_places_worker ON duty_places (worker_id, day);

CREATE TABLE worker_absences (
  id TEXT PRIMARY KEY,
  worker_id TEXT NOT NULL REFERENCES workers (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('leave', 'sick', 'training', 'other')),
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (until_day >= from_day),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE INDEX worker_absences_worker ON worker_absences (worker_id, from_day);
`),
}
