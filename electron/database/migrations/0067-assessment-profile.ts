import type { Migration } from '../migrate.ts'

/**
 * Why: what differs from the assessment before needs a reason before it is handed over. A reason holds for the very difference it was given
 * for (before, after): where a form is taken up again and comes out otherwise, it is asked for anew.
 */
export const assessmentProfile: Migration = {
  name: '0067-assessment-profile',
  up: (database) =>
    database.exec(`
CREATE TABLE assessment_difference_reasons (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES assessment_forms (id),
  against_form_id TEXT NOT NULL REFERENCES assessment_forms (id),
  kind TEXT NOT NULL CHECK (kind IN ('score', 'item')),
  key TEXT NOT NULL CHECK (length(key) > 0),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (form_id <> against_form_id)
) STRICT;
CREATE INDEX assessment_difference_reasons_form ON assessment_difference_reasons (form_id);
`),
}
