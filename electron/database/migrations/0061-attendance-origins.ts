import type { Migration } from '../migrate.ts'

/**
 * Why: a mark that is made after the sheet was closed says why it comes late, and a mark that replaces another names it, so that taking back an
 * import brings back what an earlier import had said. Attendance saved out of SDP is read through columns that are kept beside those of the lists
 * of people.
 */
export const attendanceOrigins: Migration = {
  name: '0061-attendance-origins',
  up: (database) =>
    database.exec(`
ALTER TABLE attendance_marks ADD COLUMN late_reason TEXT CHECK (length(late_reason) > 0);
ALTER TABLE attendance_marks ADD COLUMN replaces_id TEXT REFERENCES attendance_marks (id);
ALTER TABLE import_mappings ADD COLUMN list TEXT NOT NULL DEFAULT 'people' CHECK (list IN ('people', 'attendance'));

CREATE TABLE sdp_imports (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES files (id),
  sheet TEXT,
  header_row INTEGER NOT NULL CHECK (header_row >= 0),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  date_order TEXT NOT NULL CHECK (date_order IN ('dmy', 'mdy')),
  lines INTEGER NOT NULL CHECK (lines >= 0),
  state TEXT NOT NULL CHECK (state IN ('checked', 'done', 'undone')),
  undo_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'undone') = (undo_reason IS NOT NULL))
) STRICT;
CREATE INDEX sdp_imports_made ON sdp_imports (recorded_at);
`),
}
