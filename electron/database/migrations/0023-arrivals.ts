import type { Migration } from '../migrate.ts'

/**
 * Why: whoever comes is examined within a day. Each coming has its own row, opened by the event itself, so that nobody has to remember
 * it; what was decided, drawn and signed hangs on it. Rooms apart say where and since when, and only here, behind the clinic's door, why.
 */
export const arrivals: Migration = {
  name: '0023-arrivals',
  up: (database) =>
    database.exec(`
CREATE TABLE arrivals (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  event_id TEXT NOT NULL UNIQUE REFERENCES inmate_events (id),
  came_on TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  time_known INTEGER NOT NULL CHECK (time_known IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('open', 'voided')),
  opened_at TEXT NOT NULL
) STRICT;
CREATE INDEX arrivals_inmate ON arrivals (inmate_id, arrived_at);
CREATE INDEX arrivals_came ON arrivals (came_on);

CREATE TABLE arrival_decisions (
  id TEXT PRIMARY KEY,
  arrival_id TEXT NOT NULL REFERENCES arrivals (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('fit', 'observe', 'refer')),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  look_again_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced')),
  cared_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  late_reason TEXT,
  decided_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (cared_at <= recorded_at),
  CHECK ((outcome = 'observe') = (look_again_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX arrival_decisions_active ON arrival_decisions (arrival_id) WHERE state = 'active';

CREATE TABLE arrival_minutes (
  id TEXT PRIMARY KEY,
  arrival_id TEXT NOT NULL REFERENCES arrivals (id),
  response_id TEXT NOT NULL REFERENCES questionnaire_responses (id),
  handed_over_by TEXT NOT NULL CHECK (length(handed_over_by) > 0),
  handed_over_office TEXT NOT NULL CHECK (length(handed_over_office) > 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced')),
  replaced_reason TEXT,
  cared_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  late_reason TEXT,
  written_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (cared_at <= recorded_at),
  CHECK ((state = 'replaced') = (replaced_reason IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX arrival_minutes_active ON arrival_minutes (arrival_id) WHERE state = 'active';

CREATE TABLE arrival_marks (
  id TEXT PRIMARY KEY,
  minutes_id TEXT NOT NULL REFERENCES arrival_minutes (id),
  arrival_id TEXT NOT NULL REFERENCES arrivals (id),
  position INTEGER NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('luka', 'memar', 'bekas-suntik', 'tato', 'penyakit-kulit', 'lainnya')),
  note TEXT,
  UNIQUE (minutes_id, position)
) STRICT;

CREATE TABLE separations (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  arrival_id TEXT NOT NULL REFERENCES arrivals (id),
  response_id TEXT NOT NULL REFERENCES questionnaire_responses (id),
  block TEXT NOT NULL CHECK (length(block) > 0),
  room TEXT NOT NULL CHECK (length(room) > 0),
  began_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  late_reason TEXT,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  ended_at TEXT,
  ended_by TEXT REFERENCES accounts (id),
  end_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (began_at <= recorded_at),
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE INDEX separations_inmate ON separations (inmate_id, state);
`),
}
