import type { Migration } from '../migrate.ts'

/** Why: every meeting of a person in custody with the clinic is one row, to which findings, diagnoses, medicines and letters belong. */
export const medicalRecords: Migration = {
  name: '0018-medical-records',
  up: (database) =>
    database.exec(`
CREATE TABLE encounters (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'admission', 'monthly', 'emergency', 'pre-release', 'visiting-doctor')),
  state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'voided')),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  cared_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  late_reason TEXT,
  carer_id TEXT NOT NULL REFERENCES accounts (id),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  instructed_by TEXT,
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (cared_at <= recorded_at),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL))
) STRICT;
CREATE INDEX encounters_inmate ON encounters (inmate_id, cared_at);
CREATE INDEX encounters_cared ON encounters (cared_at);
CREATE INDEX encounters_open ON encounters (state, cared_at) WHERE state = 'open';
`),
}
