import type { Migration } from '../migrate.ts'

/**
 * Why: an assessment is a case of the service engine; beside it stand what was asked (forms, each under the exact file it was begun with),
 * whom the assessor heard, which answer a cross-check changed and why, what came out (never changed), and what a second person signed
 * against the sum. Nothing is unique per person: the rows of two records that become one must be able to lie together.
 */
export const assessments: Migration = {
  name: '0065-assessments',
  up: (database) =>
    database.exec(`
CREATE TABLE assessments (
  id TEXT PRIMARY KEY REFERENCES service_cases (id),
  assessor_id TEXT NOT NULL REFERENCES accounts (id),
  consent_on TEXT,
  consent_note TEXT,
  strengths TEXT NOT NULL DEFAULT '',
  wishes TEXT NOT NULL DEFAULT '',
  analysis TEXT NOT NULL DEFAULT '',
  recommendation TEXT NOT NULL DEFAULT '',
  filed_place TEXT,
  next_due_on TEXT,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE assessment_forms (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  url TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES instrument_snapshots (hash),
  state TEXT NOT NULL CHECK (state IN ('filling', 'completed', 'frozen', 'replaced')),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  result TEXT CHECK (json_valid(result)),
  supersedes_id TEXT UNIQUE REFERENCES assessment_forms (id),
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL REFERENCES accounts (id),
  frozen_at TEXT,
  frozen_by TEXT REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((frozen_at IS NULL) = (frozen_by IS NULL)),
  CHECK (state <> 'frozen' OR (frozen_at IS NOT NULL AND result IS NOT NULL))
) STRICT;
CREATE INDEX assessment_forms_assessment ON assessment_forms (assessment_id);

CREATE TABLE assessment_sources (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  kind TEXT NOT NULL CHECK (kind IN ('interview', 'cross-check', 'document')),
  source TEXT NOT NULL CHECK (length(source) > 0),
  place TEXT NOT NULL CHECK (length(place) > 0),
  held_on TEXT NOT NULL,
  summary TEXT NOT NULL CHECK (length(summary) > 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'withdrawn') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX assessment_sources_assessment ON assessment_sources (assessment_id);

CREATE TABLE assessment_answer_changes (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES assessment_forms (id),
  link_id TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  source_id TEXT REFERENCES assessment_sources (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX assessment_answer_changes_form ON assessment_answer_changes (form_id);

CREATE TABLE assessment_overrides (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES assessment_forms (id),
  score_id TEXT NOT NULL,
  from_band TEXT NOT NULL,
  to_band TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused', 'withdrawn')),
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES accounts (id),
  settled_at TEXT,
  settled_by TEXT REFERENCES accounts (id),
  settled_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'proposed') = (settled_at IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  CHECK (state <> 'confirmed' OR settled_by <> proposed_by),
  CHECK (state <> 'refused' OR settled_reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX assessment_overrides_open ON assessment_overrides (form_id, score_id) WHERE state IN ('proposed', 'confirmed');
`),
}
