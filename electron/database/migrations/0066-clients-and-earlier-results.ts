import type { Migration } from '../migrate.ts'

/**
 * Why: a klien is supervised outside and may never have been held here, so the supervision is a row of its own and the person behind it
 * stays outside every count of inmates. What another office found stands beside our own assessments, typed from its paper with the
 * scan, and is never mixed with them. Nothing is unique per person: the rows of two records that become one lie together.
 */
export const clientsAndEarlierResults: Migration = {
  name: '0066-clients-and-earlier-results',
  up: (database) =>
    database.exec(`
CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  office TEXT NOT NULL CHECK (length(office) > 0),
  number TEXT,
  programme TEXT NOT NULL CHECK (length(programme) > 0),
  since TEXT NOT NULL,
  until TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  ended_on TEXT,
  end_kind TEXT CHECK (end_kind IN ('completed', 'revoked', 'moved', 'held-again', 'deceased', 'mistake', 'merged')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (until IS NULL OR until >= since),
  CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
  CHECK ((state = 'ended') = (end_kind IS NOT NULL)),
  CHECK ((state = 'ended') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX clients_inmate ON clients (inmate_id);

CREATE TABLE earlier_assessments (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  office_kind TEXT NOT NULL CHECK (office_kind IN ('lapas', 'rutan', 'lpka', 'bapas')),
  office TEXT NOT NULL CHECK (length(office) > 0),
  assessed_on TEXT NOT NULL,
  instrument TEXT NOT NULL CHECK (length(instrument) > 0),
  version TEXT NOT NULL,
  total REAL,
  band TEXT,
  scores TEXT NOT NULL CHECK (json_type(scores) = 'array'),
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'withdrawn') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX earlier_assessments_inmate ON earlier_assessments (inmate_id);

CREATE TABLE earlier_assessment_files (
  id TEXT PRIMARY KEY,
  earlier_id TEXT NOT NULL REFERENCES earlier_assessments (id),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX earlier_assessment_files_earlier ON earlier_assessment_files (earlier_id);
`),
}
