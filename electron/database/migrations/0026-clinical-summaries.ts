import type { Migration } from '../migrate.ts'

/** Why: another office treats on what it was told, so what it was told is kept as it was, whatever the record says later. */
export const clinicalSummaries: Migration = {
  name: '0026-clinical-summaries',
  up: (database) =>
    database.exec(`
CREATE TABLE clinical_summaries (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  purpose TEXT NOT NULL CHECK (length(purpose) > 0),
  recipient TEXT NOT NULL CHECK (length(recipient) > 0),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  extra_reason TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('made', 'voided')),
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((confidentiality = 'extra') = (extra_reason IS NOT NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL))
) STRICT;
CREATE INDEX clinical_summaries_inmate ON clinical_summaries (inmate_id, made_at);
`),
}
