import type { Migration } from '../migrate.ts'

/**
 * Why: whether a reporter was content was only a note at a step, which nobody can count. What was found belongs to the step that found it; steps taken
 * before have none. And each change of a term that the office enters has a line of its own, which says what it was before and why.
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
CREATE TABLE service_term_changes (
  id TEXT PRIMARY KEY,
  service_id TEXT NOT NULL CHECK (length(service_id) > 0),
  part TEXT NOT NULL CHECK (part IN ('clock', 'step', 'lapse')),
  term_id TEXT NOT NULL CHECK (length(term_id) > 0),
  amount_before INTEGER NOT NULL CHECK (amount_before > 0),
  amount INTEGER NOT NULL CHECK (amount > 0),
  effective_from TEXT NOT NULL,
  source TEXT NOT NULL CHECK (length(source) > 0),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX service_term_changes_of ON service_term_changes (service_id);
`),
}
