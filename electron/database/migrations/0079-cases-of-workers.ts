import type { Migration } from '../migrate.ts'

/** Why: a licence is a case about a worker, as a recommendation is one about an inmate. */
export const casesOfWorkers: Migration = {
  name: '0079-cases-of-workers',
  up: (database) =>
    database.exec(`
CREATE TABLE service_cases_before AS SELECT * FROM service_cases;
DROP TABLE service_cases;
CREATE TABLE service_cases (
  id TEXT PRIMARY KEY,
  service_id TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('inmate', 'worker', 'none')),
  inmate_id TEXT REFERENCES inmates (id),
  worker_id TEXT REFERENCES workers (id),
  trigger TEXT NOT NULL,
  applicant_name TEXT,
  applicant_relation TEXT,
  fact_answers TEXT NOT NULL CHECK (json_valid(fact_answers)),
  renews TEXT REFERENCES service_cases (id),
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
  CHECK ((subject_kind = 'inmate') = (inmate_id IS NOT NULL)),
  CHECK ((subject_kind = 'worker') = (worker_id IS NOT NULL)),
  CHECK (applicant_relation IS NULL OR applicant_name IS NOT NULL),
  CHECK (renews IS NULL OR renews <> id)
) STRICT;
INSERT INTO service_cases
  (id, service_id, service_version, number, subject_kind, inmate_id, worker_id, trigger, applicant_name, applicant_relation,
   fact_answers, renews, reason, opened_by, opened_at, phase, emergency_reason, clock_id, clock_start, calendar_version, revision)
  SELECT id, service_id, service_version, number, subject_kind, inmate_id, NULL, trigger, applicant_name, applicant_relation,
    fact_answers, renews, reason, opened_by, opened_at, phase, emergency_reason, clock_id, clock_start, calendar_version, revision
  FROM service_cases_before;
DROP TABLE service_cases_before;
CREATE INDEX service_cases_inmate ON service_cases (inmate_id) WHERE inmate_id IS NOT NULL;
CREATE INDEX service_cases_worker ON service_cases (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX service_cases_phase ON service_cases (service_id, phase, opened_at);
CREATE INDEX service_cases_renews ON service_cases (renews) WHERE renews IS NOT NULL;
`),
}
