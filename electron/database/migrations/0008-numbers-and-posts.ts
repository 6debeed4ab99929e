import type { Migration } from '../migrate.ts'

/**
 * Why: where a letter's number comes from is a setting of its class, a number typed in later keeps its history, and letters are signed by
 * whoever held the post on their day. Books begin anew each year, so a number is unique within its year.
 */
export const numbersAndPosts: Migration = {
  name: '0008-numbers-and-posts',
  up: (database) =>
    database.exec(`
CREATE TABLE letter_classes (
  template TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('register', 'block', 'typed')),
  pattern TEXT,
  own_series INTEGER NOT NULL DEFAULT 0 CHECK (own_series IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE letter_number_blocks (
  id TEXT PRIMARY KEY,
  template TEXT NOT NULL,
  year INTEGER NOT NULL,
  first INTEGER NOT NULL CHECK (first >= 1),
  last INTEGER NOT NULL CHECK (last >= first),
  next INTEGER NOT NULL CHECK (next >= first AND next <= last + 1),
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  close_reason TEXT,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  CHECK (state = 'open' OR close_reason IS NOT NULL)
) STRICT;
CREATE INDEX letter_number_blocks_class ON letter_number_blocks (template, year, first);

CREATE TABLE letter_number_sources (
  letter_id TEXT PRIMARY KEY REFERENCES letters (id),
  source TEXT NOT NULL CHECK (source IN ('register', 'block', 'typed')),
  block_id TEXT REFERENCES letter_number_blocks (id),
  CHECK ((source = 'block') = (block_id IS NOT NULL))
) STRICT;

CREATE TABLE letter_number_entries (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id),
  number TEXT NOT NULL,
  book TEXT NOT NULL CHECK (book IN ('agenda', 'srikandi')),
  reason TEXT,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX letter_number_entries_letter ON letter_number_entries (letter_id, at);

DROP INDEX letters_number;
CREATE UNIQUE INDEX letters_number_key ON letters (substr(date, 1, 4), upper(replace(number, ' ', ''))) WHERE number IS NOT NULL;

CREATE TABLE letter_classifications (
  code TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn'))
) STRICT;

CREATE TABLE posts (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE appointments (
  id TEXT PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES posts (id),
  name TEXT NOT NULL,
  employee_number TEXT,
  licence_number TEXT,
  acting TEXT CHECK (acting IN ('Plh.', 'Plt.')),
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  order_number TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  withdraw_reason TEXT,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CHECK (acting IS NULL OR (valid_until IS NOT NULL AND order_number IS NOT NULL)),
  CHECK (state = 'active' OR withdraw_reason IS NOT NULL)
) STRICT;
CREATE INDEX appointments_post ON appointments (post_id, valid_from);
`),
}
