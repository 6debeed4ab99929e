import type { Migration } from '../migrate.ts'

/**
 * Why: a unit may ask up to five questions of its own after the nine elements. They are kept apart from the form, so that no answer to them can
 * ever reach the index.
 */
export const surveyQuestions: Migration = {
  name: '0068-survey-questions',
  up: (database) =>
    database.exec(`
CREATE TABLE survey_questions (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('scale', 'text')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
  label_1 TEXT CHECK (length(label_1) BETWEEN 1 AND 40),
  label_2 TEXT CHECK (length(label_2) BETWEEN 1 AND 40),
  label_3 TEXT CHECK (length(label_3) BETWEEN 1 AND 40),
  label_4 TEXT CHECK (length(label_4) BETWEEN 1 AND 40),
  is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((kind = 'scale') = (label_1 IS NOT NULL)),
  CHECK ((label_1 IS NULL) = (label_2 IS NULL) AND (label_1 IS NULL) = (label_3 IS NULL) AND (label_1 IS NULL) = (label_4 IS NULL))
) STRICT;
CREATE TABLE survey_own_answers (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES survey_forms (id),
  question_id TEXT NOT NULL REFERENCES survey_questions (id),
  mark INTEGER CHECK (mark BETWEEN 1 AND 4),
  said TEXT CHECK (length(said) BETWEEN 1 AND 500),
  UNIQUE (form_id, question_id),
  CHECK ((mark IS NULL) <> (said IS NULL))
) STRICT;
`),
}
