import type { Migration } from '../migrate.ts'

/**
 * Why: screenings are asked by instruments that change over the years, so every response names the very file it was asked with, and
 * keeps what came out under the cut-offs of its day. Offices bring their own instruments and set their own cut-offs.
 */
export const questionnaires: Migration = {
  name: '0019-questionnaires',
  up: (database) =>
    database.exec(`
CREATE TABLE instrument_snapshots (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  url TEXT NOT NULL,
  version TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE instrument_files (
  id TEXT PRIMARY KEY,
  use TEXT NOT NULL,
  url TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES instrument_snapshots (hash),
  effective_from TEXT NOT NULL,
  approved_by TEXT NOT NULL CHECK (length(approved_by) > 0),
  state TEXT NOT NULL CHECK (state IN ('approved', 'withdrawn')),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL REFERENCES accounts (id),
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES accounts (id),
  withdrawn_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (url, version),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;

CREATE TABLE instrument_parameters (
  id TEXT PRIMARY KEY,
  use TEXT NOT NULL,
  url TEXT NOT NULL,
  parameter TEXT NOT NULL,
  title TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  reason TEXT NOT NULL,
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX instrument_parameters_url ON instrument_parameters (url, parameter, id);

CREATE TABLE questionnaire_responses (
  id TEXT PRIMARY KEY,
  use TEXT NOT NULL,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  url TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES instrument_snapshots (hash),
  encounter_id TEXT REFERENCES encounters (id),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  state TEXT NOT NULL CHECK (state IN ('completed', 'amended', 'voided')),
  cared_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  late_reason TEXT,
  author_id TEXT NOT NULL REFERENCES accounts (id),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  result TEXT NOT NULL CHECK (json_valid(result)),
  supersedes_id TEXT UNIQUE REFERENCES questionnaire_responses (id),
  amend_reason TEXT,
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (cared_at <= recorded_at),
  CHECK ((supersedes_id IS NULL) = (amend_reason IS NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL))
) STRICT;
CREATE INDEX questionnaire_responses_inmate ON questionnaire_responses (inmate_id, cared_at);
CREATE INDEX questionnaire_responses_encounter ON questionnaire_responses (encounter_id);
`),
}
