import type { Migration } from '../migrate.ts'

/**
 * Why: letters hang on a complaint, and answers wait at the desk. Of a handing out is kept when and by whom of the desk; who took the letter is
 * told only where the reporter does not mind being known, and never by name.
 */
export const complaintLetters: Migration = {
  name: '0044-complaint-letters',
  up: (database) =>
    database.exec(`
CREATE TABLE complaint_letters (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'completion', 'answer', 'refusal', 'forwarding', 'kanwil-report')),
  letter_id TEXT NOT NULL UNIQUE REFERENCES letters (id)
) STRICT;
CREATE INDEX complaint_letters_of ON complaint_letters (complaint_id);
CREATE TABLE complaint_letter_handouts (
  id TEXT PRIMARY KEY,
  complaint_letter_id TEXT NOT NULL REFERENCES complaint_letters (id),
  at TEXT NOT NULL,
  by_account TEXT NOT NULL REFERENCES accounts (id),
  receiver TEXT CHECK (receiver IN ('reporter', 'bearer')),
  is_answer INTEGER NOT NULL CHECK (is_answer IN (0, 1))
) STRICT;
CREATE INDEX complaint_letter_handouts_of ON complaint_letter_handouts (complaint_letter_id);
CREATE TABLE complaint_letter_scans (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  complaint_letter_id TEXT REFERENCES complaint_letters (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  shows_reporter INTEGER NOT NULL CHECK (shows_reporter IN (0, 1)),
  added_by TEXT NOT NULL REFERENCES accounts (id),
  added_at TEXT NOT NULL,
  voided_by TEXT REFERENCES accounts (id),
  voided_at TEXT,
  void_reason TEXT CHECK (length(void_reason) > 0),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX complaint_letter_scans_of ON complaint_letter_scans (complaint_id);
`),
}
