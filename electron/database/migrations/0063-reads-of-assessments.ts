import type { Migration } from '../migrate.ts'

/** Why: results of risk and needs assessments are secret; who reads them is logged as a kind of its own, and SQLite keeps a CHECK with its table. */
export const readsOfAssessments: Migration = {
  name: '0063-reads-of-assessments',
  up: (database) =>
    database.exec(`
CREATE TABLE read_log_with_assessments (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT NOT NULL,
  procedure TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('health', 'identity', 'assessment')),
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL
) STRICT;
INSERT INTO read_log_with_assessments SELECT number, at, account_id, procedure, kind, subject_type, subject_id FROM read_log;
DROP TABLE read_log;
ALTER TABLE read_log_with_assessments RENAME TO read_log;
CREATE INDEX read_log_subject ON read_log (subject_type, subject_id, number);
`),
}
