import type { Migration } from '../migrate.ts'

/**
 * Why: a licence or a complaint is a case without an inmate, its applicant is a person without a relation, what was answered when it was
 * opened decides which papers it needs, and a renewal names the case that it follows.
 */
export const casesOfAnyService: Migration = {
  name: '0017-cases-of-any-service',
  up: (database) =>
    database.exec(`
CREATE TABLE service_cases_before AS SELECT * FROM service_cases;
DROP TABLE service_cases;
CREATE TABLE service_cases (
  id TEXT PRIMARY KEY,
  service_id TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('inmate', 'none')),
  inmate_id TEXT REFERENCES inmates (id),
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
  CHECK (applicant_relation IS NULL OR applicant_name IS NOT NULL),
  CHECK (renews IS NULL OR renews <> id)
) STRICT;
INSERT INTO service_cases
  (id, service_id, service_version, number, subject_kind, inmate_id, trigger, applicant_name, applicant_relation, fact_answers, reason,
   opened_by, opened_at, phase, emergency_reason, clock_id, clock_start, calendar_version, revision)
  SELECT id, service_id, service_version, number, 'inmate', inmate_id, trigger, applicant_name, applicant_relation, '{}', reason,
    opened_by, opened_at, phase, emergency_reason, clock_id, clock_start, calendar_version, revision
  FROM service_cases_before;
DROP TABLE service_cases_before;
CREATE INDEX service_cases_inmate ON service_cases (inmate_id) WHERE inmate_id IS NOT NULL;
CREATE INDEX service_cases_phase ON service_cases (service_id, phase, opened_at);
CREATE INDEX service_cases_renews ON service_cases (renews) WHERE renews IS NOT NULL;
`),
}
