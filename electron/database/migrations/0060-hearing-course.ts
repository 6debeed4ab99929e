import type { Migration } from '../migrate.ts'

/**
 * Why: a session of the observation team is put off, ends, and is sometimes opened again because its minutes hold a mistake; each with who
 * and why. Its pictures lie with it. A postponed session keeps its first day, since that day was told to people.
 */
export const hearingCourse: Migration = {
  name: '0060-hearing-course',
  up: (database) =>
    database.exec(`
ALTER TABLE coaching_hearings ADD COLUMN postponed_from TEXT;
ALTER TABLE coaching_hearings ADD COLUMN postpone_reason TEXT
  CHECK ((postpone_reason IS NULL) = (postponed_from IS NULL));
ALTER TABLE coaching_hearings ADD COLUMN closed_by TEXT REFERENCES accounts (id);
ALTER TABLE coaching_hearings ADD COLUMN closed_at TEXT CHECK ((closed_at IS NULL) = (closed_by IS NULL));
ALTER TABLE coaching_hearings ADD COLUMN reopen_reason TEXT;

CREATE TABLE coaching_hearing_photos (
  id TEXT PRIMARY KEY,
  hearing_id TEXT NOT NULL REFERENCES coaching_hearings (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'taken-off')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'taken-off') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX coaching_hearing_photos_hearing ON coaching_hearing_photos (hearing_id);
`),
}
