import type { Migration } from '../migrate.ts'

/**
 * Why: who is to be assessed follows from arrivals, klien and frozen results and is reckoned, never kept; what people decide about it is
 * kept: to whom somebody was given, what was newly learnt about whom, and which assessor is away. Nothing is unique per person, so that
 * the rows of two records that become one can lie together.
 */
export const assessmentWorklist: Migration = {
  name: '0071-assessment-worklist',
  up: (database) =>
    database.exec(`
CREATE TABLE assessment_assignments (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  assessment_id TEXT REFERENCES assessments (id),
  assessor_id TEXT NOT NULL REFERENCES accounts (id),
  before_id TEXT REFERENCES accounts (id),
  replaces_id TEXT REFERENCES assessment_assignments (id),
  reason TEXT CHECK (length(reason) > 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'undone', 'begun', 'merged')),
  assigned_at TEXT NOT NULL,
  assigned_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (before_id IS NULL OR reason IS NOT NULL),
  CHECK (before_id IS NULL OR before_id <> assessor_id),
  CHECK (replaces_id IS NULL OR replaces_id <> id)
) STRICT;
CREATE INDEX assessment_assignments_inmate ON assessment_assignments (inmate_id, state);
CREATE INDEX assessment_assignments_assessment ON assessment_assignments (assessment_id) WHERE assessment_id IS NOT NULL;

CREATE TABLE assessment_notices (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  told TEXT NOT NULL CHECK (length(told) > 0),
  source TEXT NOT NULL CHECK (length(source) > 0),
  learnt_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'withdrawn', 'taken')),
  end_reason TEXT,
  assessment_id TEXT REFERENCES assessments (id),
  reported_at TEXT NOT NULL,
  reported_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'withdrawn') = (end_reason IS NOT NULL)),
  CHECK ((state = 'taken') = (assessment_id IS NOT NULL))
) STRICT;
CREATE INDEX assessment_notices_inmate ON assessment_notices (inmate_id, state);

CREATE TABLE assessor_absences (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (until_on >= from_on),
  CHECK ((state = 'withdrawn') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX assessor_absences_account ON assessor_absences (account_id, state);

CREATE INDEX assessment_forms_frozen ON assessment_forms (assessment_id, frozen_at) WHERE state = 'frozen';
`),
}
