import type { Migration } from '../migrate.ts'

/**
 * Why: what a laboratory outside is asked for is on the way for days, and without a list of its own nobody notices a result that never came.
 * Results stay where they are, in the record; they only tell which request they answer.
 */
export const labRequests: Migration = {
  name: '0030-lab-requests',
  up: (database) =>
    database.exec(`
CREATE TABLE lab_requests (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  encounter_id TEXT REFERENCES encounters (id),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  state TEXT NOT NULL CHECK (state IN ('requested', 'sent', 'resulted', 'read', 'voided')),
  priority TEXT NOT NULL CHECK (priority IN ('routine', 'urgent', 'stat')),
  laboratory TEXT NOT NULL,
  tests TEXT NOT NULL CHECK (json_valid(tests) AND json_array_length(tests) > 0),
  question TEXT NOT NULL,
  specimen TEXT,
  specimen_at TEXT,
  specimen_by TEXT,
  clinician_name TEXT NOT NULL,
  requested_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  late_reason TEXT,
  sent_at TEXT,
  sent_by TEXT REFERENCES accounts (id),
  resulted_at TEXT,
  resulted_by TEXT REFERENCES accounts (id),
  result_encounter_id TEXT REFERENCES encounters (id),
  read_at TEXT,
  read_by TEXT REFERENCES accounts (id),
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (requested_at <= recorded_at),
  CHECK ((sent_at IS NULL) = (sent_by IS NULL)),
  CHECK ((resulted_at IS NULL) = (resulted_by IS NULL)),
  CHECK ((read_at IS NULL) = (read_by IS NULL)),
  CHECK (state <> 'sent' OR sent_at IS NOT NULL),
  CHECK ((state IN ('resulted', 'read')) = (resulted_at IS NOT NULL)),
  CHECK ((state = 'read') = (read_at IS NOT NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL))
) STRICT;
CREATE INDEX lab_requests_inmate ON lab_requests (inmate_id);
CREATE INDEX lab_requests_state ON lab_requests (state);
CREATE INDEX lab_requests_encounter ON lab_requests (encounter_id);
ALTER TABLE lab_results ADD COLUMN lab_request_id TEXT REFERENCES lab_requests (id);
CREATE INDEX lab_results_request ON lab_results (lab_request_id);
`),
}
