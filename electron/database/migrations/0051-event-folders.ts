import type { Migration } from '../migrate.ts'

/**
 * Why: a performance takes people out of their blocks among guests. Who appears, who guards them, what was allowed and what it looked like
 * lie together in one folder of the session. Nobody is taken off without a reason that stays. Nothing is unique per person: the rows of two
 * records that become one must be able to lie together.
 */
export const eventFolders: Migration = {
  name: '0051-event-folders',
  up: (database) =>
    database.exec(`
CREATE TABLE event_people (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES coaching_sessions (id),
  role TEXT NOT NULL CHECK (role IN ('cast', 'escort')),
  inmate_id TEXT REFERENCES inmates (id),
  officer TEXT,
  part TEXT NOT NULL CHECK (length(part) > 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'taken-off')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((role = 'cast') = (inmate_id IS NOT NULL)),
  CHECK ((role = 'escort') = (officer IS NOT NULL)),
  CHECK ((state = 'taken-off') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX event_people_session ON event_people (session_id, role);
CREATE INDEX event_people_inmate ON event_people (inmate_id) WHERE inmate_id IS NOT NULL;

CREATE TABLE event_files (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES coaching_sessions (id),
  kind TEXT NOT NULL CHECK (kind IN ('permission', 'photo', 'other')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'taken-off')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'taken-off') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX event_files_session ON event_files (session_id);
`),
}
