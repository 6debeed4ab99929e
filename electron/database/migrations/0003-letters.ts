import type { Migration } from '../migrate.ts'

/** Why: the letter register. An issued letter is its frozen input plus its number; prints are counted beside it. */
export const letters: Migration = {
  name: '0003-letters',
  up: (database) =>
    database.exec(`
CREATE TABLE letters (
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
  reads TEXT NOT NULL CHECK (reads IN ('nothing', 'health', 'identity')),
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (state = 'draft' OR issued_at IS NOT NULL),
  CHECK (state <> 'voided' OR void_reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX letters_series ON letters (series, sequence) WHERE sequence IS NOT NULL;
CREATE UNIQUE INDEX letters_number ON letters (number) WHERE number IS NOT NULL;
CREATE INDEX letters_owner ON letters (owner_type, owner_id, owner_part);

CREATE TABLE letter_prints (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id),
  at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  copy_number INTEGER NOT NULL,
  printer TEXT
) STRICT;
CREATE INDEX letter_prints_letter ON letter_prints (letter_id, at);
`),
}
