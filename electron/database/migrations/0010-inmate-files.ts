import type { Migration } from '../migrate.ts'

/** Why: papers about a person that belong to no request need a title, and a way to be struck out. */
export const inmateFiles: Migration = {
  name: '0010-inmate-files',
  up: (database) =>
    database.exec(`
CREATE TABLE inmate_files (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id),
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL))
) STRICT;
CREATE INDEX inmate_files_inmate ON inmate_files (inmate_id);
`),
}
