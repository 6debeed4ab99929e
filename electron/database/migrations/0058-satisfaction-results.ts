import type { Migration } from '../migrate.ts'

/**
 * Why: whether a reporter was content was only a note at a step, which nobody can count. What was found belongs to the step that found it; steps taken
 * before have none.
 */
export const satisfactionResults: Migration = {
  name: '0058-satisfaction-results',
  up: (database) =>
    database.exec(`
CREATE TABLE complaint_satisfactions (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  event_id TEXT NOT NULL UNIQUE REFERENCES case_events (id),
  result TEXT NOT NULL CHECK (length(result) > 0),
  attempts INTEGER CHECK (attempts BETWEEN 1 AND 99),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_satisfactions_of ON complaint_satisfactions (complaint_id);
`),
}
