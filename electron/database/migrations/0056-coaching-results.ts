import type { Migration } from '../migrate.ts'

/**
 * Why: what coaching has brought about is told to the observation team, to the guardian officer and to the person. An assessment speaks of one
 * person in one programme over one month or year; another replaces it and the first one stays. A work keeps its pictures. A certificate keeps what
 * was printed on it, so that a later print says the same, whatever became of the programme's name or of the head of the unit.
 */
export const coachingResults: Migration = {
  name: '0056-coaching-results',
  up: (database) =>
    database.exec(`
CREATE TABLE coaching_assessments (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES coaching_programmes (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on >= from_on),
  grades TEXT NOT NULL CHECK (json_type(grades) = 'object'),
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (grades <> '{}' OR note IS NOT NULL),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE INDEX coaching_assessments_inmate ON coaching_assessments (inmate_id, from_on);
CREATE INDEX coaching_assessments_programme ON coaching_assessments (programme_id, from_on);

CREATE TABLE coaching_works (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  programme_id TEXT REFERENCES coaching_programmes (id),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  title TEXT NOT NULL CHECK (length(title) > 0),
  made_on TEXT NOT NULL,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE INDEX coaching_works_inmate ON coaching_works (inmate_id, made_on);

CREATE TABLE coaching_work_files (
  id TEXT PRIMARY KEY,
  work_id TEXT NOT NULL REFERENCES coaching_works (id),
  file_id TEXT NOT NULL REFERENCES files (id)
) STRICT;
CREATE INDEX coaching_work_files_work ON coaching_work_files (work_id);

CREATE TABLE coaching_certificates (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES coaching_programmes (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  number TEXT NOT NULL CHECK (length(number) > 0),
  issued_on TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_type(content) = 'object'),
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX coaching_certificates_number ON coaching_certificates (number) WHERE state = 'active';
CREATE INDEX coaching_certificates_inmate ON coaching_certificates (inmate_id, issued_on);
`),
}
