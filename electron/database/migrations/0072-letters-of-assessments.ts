import type { Migration } from '../migrate.ts'

/** Why: the report of an assessment is a letter, and opening one is logged as reading an assessment; SQLite keeps a CHECK with its table. */
export const lettersOfAssessments: Migration = {
  name: '0072-letters-of-assessments',
  up: (database) =>
    database.exec(`
CREATE TABLE letters_with_assessments (
  id TEXT PRIMARY KEY,
  template TEXT NOT NULL,
  input TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (paper IN ('A4', 'F4')),
  letterhead_mode TEXT NOT NULL CHECK (letterhead_mode IN ('printed', 'preprinted')),
  date TEXT NOT NULL,
  classification TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'voided')),
  number TEXT,
  series TEXT,
  sequence INTEGER,
  issued_at TEXT,
  issued_by TEXT REFERENCES accounts (id),
  voided_at TEXT,
  void_reason TEXT,
  logo_file_id TEXT REFERENCES files (id),
  pdf_storage_name TEXT,
  pdf_sha256 TEXT,
  owner_type TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  owner_part TEXT NOT NULL,
  permission TEXT NOT NULL,
  reads TEXT NOT NULL CHECK (reads IN ('nothing', 'health', 'identity', 'assessment')),
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (state = 'draft' OR issued_at IS NOT NULL),
  CHECK (state <> 'voided' OR void_reason IS NOT NULL)
) STRICT;
INSERT INTO letters_with_assessments (
  id, template, input, paper, letterhead_mode, date, classification, state, number, series, sequence, issued_at, issued_by, voided_at,
  void_reason, logo_file_id, pdf_storage_name, pdf_sha256, owner_type, owner_id, owner_part, permission, reads, subject_type, subject_id,
  created_by, created_at, revision
) SELECT
  id, template, input, paper, letterhead_mode, date, classification, state, number, series, sequence, issued_at, issued_by, voided_at,
  void_reason, logo_file_id, pdf_storage_name, pdf_sha256, owner_type, owner_id, owner_part, permission, reads, subject_type, subject_id,
  created_by, created_at, revision
FROM letters;
DROP TABLE letters;
ALTER TABLE letters_with_assessments RENAME TO letters;
CREATE INDEX letters_owner ON letters (owner_type, owner_id, owner_part);
CREATE UNIQUE INDEX letters_series ON letters (series, sequence) WHERE sequence IS NOT NULL;
CREATE UNIQUE INDEX letters_number_key ON letters (substr(date, 1, 4), upper(replace(number, ' ', ''))) WHERE number IS NOT NULL;
`),
}
