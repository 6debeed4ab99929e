import type { Migration } from '../migrate.ts'

/**
 * Why: clocks can be stopped, set going again and given more time; ended cases can be taken up again; answers, triggers and starts of the
 * clock are named by the service file and no longer by the schema. A relative who applies is named, what was agreed with a hospital is
 * kept, and the outcome stands in the person's medical record.
 */
export const caseEngine: Migration = {
  name: '0014-case-engine',
  up: (database) =>
    database.exec(`
CREATE TABLE service_cases_before AS SELECT * FROM service_cases;
DROP TABLE service_cases;
CREATE TABLE service_cases (
  id TEXT PRIMARY KEY,
  service_id TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  trigger TEXT NOT NULL,
  applicant_name TEXT,
  applicant_relation TEXT,
  reason TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES accounts (id),
  opened_at TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN
    ('draft', 'preparing', 'returned', 'approved', 'sealed', 'outside', 'answered', 'done', 'refused', 'cancelled')),
  emergency_reason TEXT,
  clock_id TEXT NOT NULL,
  clock_start TEXT NOT NULL,
  calendar_version TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((applicant_name IS NULL) = (applicant_relation IS NULL))
) STRICT;
INSERT INTO service_cases
  (id, service_id, service_version, number, inmate_id, trigger, reason, opened_by, opened_at, phase, emergency_reason, clock_id,
   clock_start, calendar_version, revision)
  SELECT id, service_id, service_version, number, inmate_id, trigger, reason, opened_by, opened_at, phase, emergency_reason, clock_id,
    clock_start, calendar_version, revision
  FROM service_cases_before;
DROP TABLE service_cases_before;
CREATE INDEX service_cases_inmate ON service_cases (inmate_id);
CREATE INDEX service_cases_phase ON service_cases (service_id, phase, opened_at);

CREATE TABLE case_events_before AS SELECT * FROM case_events;
DROP TABLE case_events;
CREATE TABLE case_events (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('opened', 'paper-advanced', 'paper-attached', 'paper-voided', 'session-recorded', 'session-skipped', 'approved',
     'returned', 'resubmitted', 'sealed', 'handed-over', 'outside-step-recorded', 'answered', 'refused', 'coordinated',
     'finished', 'cancelled', 'withdrawn', 'reopened', 'paused', 'resumed', 'extended', 'extension-withdrawn')),
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
  choice TEXT,
  amount INTEGER,
  undoes TEXT REFERENCES case_events (id),
  leads_to TEXT CHECK (leads_to IN ('preparing', 'outside', 'answered')),
  UNIQUE (case_id, sequence),
  CHECK ((kind IN ('answered', 'refused', 'paused')) = (choice IS NOT NULL)),
  CHECK ((kind = 'extended') = (amount IS NOT NULL)),
  CHECK ((kind = 'extension-withdrawn') = (undoes IS NOT NULL)),
  CHECK ((kind = 'reopened') = (leads_to IS NOT NULL))
) STRICT;
INSERT INTO case_events
  (id, case_id, sequence, kind, step, requirement_id, paper_id, letter_to, at, recorded_at, account_id, reason, letter_number,
   letter_date, choice)
  SELECT id, case_id, sequence, kind, step, requirement_id, paper_id, letter_to, at, recorded_at, account_id, reason, letter_number,
    letter_date, CASE kind WHEN 'answered' THEN 'recommended' WHEN 'refused' THEN 'refused' END
  FROM case_events_before;
DROP TABLE case_events_before;

CREATE TABLE case_coordinations (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  held_on TEXT NOT NULL,
  hospital TEXT NOT NULL,
  contact TEXT NOT NULL,
  agreed_on TEXT,
  result TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX case_coordinations_case ON case_coordinations (case_id);

CREATE TABLE medical_outcomes (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  outcome TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  letter_number TEXT,
  letter_date TEXT,
  paper_id TEXT REFERENCES case_papers (id),
  filed_by TEXT NOT NULL REFERENCES accounts (id),
  filed_at TEXT NOT NULL
) STRICT;
CREATE INDEX medical_outcomes_inmate ON medical_outcomes (inmate_id, decided_on);
CREATE INDEX medical_outcomes_case ON medical_outcomes (case_id);
`),
}
