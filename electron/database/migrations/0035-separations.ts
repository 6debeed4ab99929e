import type { Migration } from '../migrate.ts'

/**
 * Why: somebody may have to live apart months after coming, because of a cough in a visit, a monthly check or a screening. A room apart hangs
 * on the person; what led to it is named, and each change of the room is kept, because whoever asks later whom the person lay beside needs
 * it. The visit that the minutes of a coming leave in the record is named by them.
 */
export const separations: Migration = {
  name: '0035-separations',
  up: (database) =>
    database.exec(`
CREATE TABLE separations_before AS SELECT * FROM separations;
DROP TABLE separations;
CREATE TABLE separations (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  arrival_id TEXT REFERENCES arrivals (id),
  response_id TEXT REFERENCES questionnaire_responses (id),
  encounter_id TEXT REFERENCES encounters (id),
  ground TEXT CHECK (length(ground) > 0),
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
  CHECK (response_id IS NOT NULL OR encounter_id IS NOT NULL OR ground IS NOT NULL),
  CHECK (began_at <= recorded_at),
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
) STRICT;
INSERT INTO separations
  (id, inmate_id, arrival_id, response_id, block, room, began_at, recorded_at, late_reason, recorded_by, state, ended_at, ended_by,
   end_reason, revision)
  SELECT id, inmate_id, arrival_id, response_id, block, room, began_at, recorded_at, late_reason, recorded_by, state, ended_at, ended_by,
    end_reason, revision
  FROM separations_before;
DROP TABLE separations_before;
CREATE INDEX separations_inmate ON separations (inmate_id, state);
CREATE INDEX separations_arrival ON separations (arrival_id) WHERE arrival_id IS NOT NULL;
CREATE INDEX separations_state ON separations (state, began_at);

CREATE TABLE separation_moves (
  id TEXT PRIMARY KEY,
  separation_id TEXT NOT NULL REFERENCES separations (id),
  from_block TEXT NOT NULL CHECK (length(from_block) > 0),
  from_room TEXT NOT NULL CHECK (length(from_room) > 0),
  to_block TEXT NOT NULL CHECK (length(to_block) > 0),
  to_room TEXT NOT NULL CHECK (length(to_room) > 0),
  moved_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  late_reason TEXT,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (moved_at <= recorded_at),
  CHECK (from_block <> to_block OR from_room <> to_room)
) STRICT;
CREATE INDEX separation_moves_separation ON separation_moves (separation_id, moved_at);

ALTER TABLE arrival_minutes ADD COLUMN encounter_id TEXT REFERENCES encounters (id);
CREATE INDEX arrival_minutes_encounter ON arrival_minutes (encounter_id) WHERE encounter_id IS NOT NULL;
`),
}
