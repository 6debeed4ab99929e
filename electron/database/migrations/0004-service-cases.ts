import type { Migration } from '../migrate.ts'

/** Why: a case is a service standard applied to a person; its papers, sessions, approvals and history lie beside it. */
export const serviceCases: Migration = {
  name: '0004-service-cases',
  up: (database) =>
    database.exec(`
CREATE TABLE service_cases (
  id TEXT PRIMARY KEY,
  service_id TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  trigger TEXT NOT NULL CHECK (trigger IN ('doctor', 'inmate', 'family')),
  reason TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES accounts (id),
  opened_at TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN
    ('draft', 'preparing', 'returned', 'approved', 'sealed', 'outside', 'answered', 'done', 'refused', 'cancelled')),
  emergency_reason TEXT,
  clock_id TEXT NOT NULL,
  clock_start TEXT NOT NULL CHECK (clock_start IN ('unit-file-complete', 'handed-to-kanwil', 'received-at-ditjenpas')),
  calendar_version TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX service_cases_inmate ON service_cases (inmate_id);
CREATE INDEX service_cases_phase ON service_cases (service_id, phase, opened_at);

CREATE TABLE case_papers (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  requirement_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('produced', 'issued', 'signed')),
  letter_id TEXT REFERENCES letters (id),
  outside_name TEXT,
  outside_sip TEXT,
  outside_institution TEXT,
  outside_date TEXT,
  signed_on TEXT,
  signers TEXT NOT NULL CHECK (json_valid(signers)),
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  attached_by TEXT REFERENCES accounts (id),
  attached_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_at TEXT,
  void_reason TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  CHECK ((state = 'signed') = (attached_at IS NOT NULL)),
  CHECK ((attached_at IS NULL) = (attached_by IS NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL)),
  CHECK (state = 'signed' OR letter_id IS NOT NULL),
  CHECK ((outside_name IS NULL) = (outside_date IS NULL))
) STRICT;
CREATE INDEX case_papers_case ON case_papers (case_id, requirement_id);
CREATE UNIQUE INDEX case_papers_letter ON case_papers (letter_id) WHERE letter_id IS NOT NULL AND voided_at IS NULL;

CREATE TABLE tpp_sessions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  state TEXT NOT NULL CHECK (state IN ('prepared', 'held')),
  letter_id TEXT REFERENCES letters (id),
  held_on TEXT,
  place TEXT,
  members TEXT NOT NULL CHECK (json_valid(members)),
  decision TEXT CHECK (decision IN ('approved', 'deferred', 'refused')),
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  recorded_by TEXT REFERENCES accounts (id),
  recorded_at TEXT,
  CHECK ((state = 'held') = (held_on IS NOT NULL)),
  CHECK ((state = 'held') = (decision IS NOT NULL)),
  CHECK ((state = 'held') = (recorded_at IS NOT NULL))
) STRICT;
CREATE INDEX tpp_sessions_case ON tpp_sessions (case_id);

CREATE TABLE case_files (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  paper_id TEXT REFERENCES case_papers (id),
  session_id TEXT REFERENCES tpp_sessions (id),
  position INTEGER NOT NULL,
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  CHECK ((paper_id IS NULL) <> (session_id IS NULL))
) STRICT;
CREATE INDEX case_files_case ON case_files (case_id);

CREATE TABLE case_approvals (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  decision TEXT NOT NULL CHECK (decision IN ('approved', 'returned')),
  reason TEXT,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL,
  CHECK ((decision = 'returned') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX case_approvals_case ON case_approvals (case_id);

CREATE TABLE case_events (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('opened', 'paper-advanced', 'paper-attached', 'paper-voided', 'session-recorded', 'session-skipped', 'approved',
     'returned', 'resubmitted', 'sealed', 'handed-over', 'outside-step-recorded', 'answered', 'refused', 'finished',
     'cancelled', 'withdrawn')),
  step TEXT,
  requirement_id TEXT,
  paper_id TEXT REFERENCES case_papers (id),
  letter_to TEXT CHECK (letter_to IN ('produced', 'issued', 'printed')),
  at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  reason TEXT,
  letter_number TEXT,
  letter_date TEXT,
  UNIQUE (case_id, sequence)
) STRICT;
`),
}
