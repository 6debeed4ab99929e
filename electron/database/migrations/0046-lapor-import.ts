import type { Migration } from '../migrate.ts'

/**
 * Why: a report from LAPOR! is known by the number that it has there, so that the same list may be brought again. What headings, categories and
 * names of offices mean in this house is learnt once. Neither the list nor anybody in it is kept here.
 * What the house itself complains of at other offices stands beside its case.
 */
export const laporImport: Migration = {
  name: '0046-lapor-import',
  up: (database) =>
    database.exec(`
CREATE TABLE lapor_reports (
  id TEXT PRIMARY KEY,
  tracking_id TEXT NOT NULL UNIQUE CHECK (length(tracking_id) > 0),
  complaint_id TEXT NOT NULL UNIQUE REFERENCES complaints (id),
  status TEXT CHECK (length(status) > 0),
  status_at TEXT NOT NULL,
  taken_by TEXT NOT NULL REFERENCES accounts (id),
  taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE lapor_words (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('column', 'category', 'institution')),
  word TEXT NOT NULL CHECK (length(word) > 0),
  meaning TEXT CHECK (length(meaning) > 0),
  learnt_by TEXT NOT NULL REFERENCES accounts (id),
  learnt_at TEXT NOT NULL,
  UNIQUE (kind, word)
) STRICT;
CREATE TABLE outgoing_complaints (
  id TEXT PRIMARY KEY REFERENCES service_cases (id),
  recipient TEXT NOT NULL CHECK (length(recipient) > 0),
  channel TEXT NOT NULL,
  about TEXT NOT NULL CHECK (length(about) > 0),
  their_number TEXT CHECK (length(their_number) > 0),
  opened_by TEXT NOT NULL REFERENCES accounts (id),
  opened_at TEXT NOT NULL
) STRICT;
`),
}
