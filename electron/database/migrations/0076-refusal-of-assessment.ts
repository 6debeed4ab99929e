import type { Migration } from '../migrate.ts'

/**
 * Why: whoever is assessed may say no, at first or midway. That is told with its day and its words, and either the assessment goes on from
 * documents and other sources alone, or it ends. Nothing is taken back: whoever agrees after all overcomes the refusal, which stays.
 */
export const refusalOfAssessment: Migration = {
  name: '0076-refusal-of-assessment',
  up: (database) =>
    database.exec(`
CREATE TABLE assessment_refusals (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  kind TEXT NOT NULL CHECK (kind IN ('refused', 'withdrawn')),
  held_on TEXT NOT NULL,
  goes_on TEXT NOT NULL CHECK (goes_on IN ('documents', 'ended')),
  note TEXT NOT NULL CHECK (length(note) > 0),
  witness TEXT NOT NULL DEFAULT '',
  overcome_on TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX assessment_refusals_assessment ON assessment_refusals (assessment_id);
CREATE UNIQUE INDEX assessment_refusals_standing ON assessment_refusals (assessment_id) WHERE overcome_on IS NULL;
`),
}
