import type { Migration } from '../migrate.ts'

/** A row that is struck out says when, by whom and why. */
const voiding = `
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,`

const voidingChecks = `
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL))`

/** What stands in the record of a person beside the visits; it may have been found out at a visit. */
const entryHead = `
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  encounter_id TEXT REFERENCES encounters (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),`

const confidentiality = `confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),`

/** Why: every meeting of a person in custody with the clinic is one row, to which findings, diagnoses, medicines and letters belong. */
export const medicalRecords: Migration = {
  name: '0018-medical-records',
  up: (database) =>
    database.exec(`
CREATE TABLE encounters (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  search_row INTEGER NOT NULL UNIQUE,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'admission', 'monthly', 'emergency', 'pre-release', 'visiting-doctor')),
  state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'voided')),
  ${confidentiality}
  cared_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  late_reason TEXT,
  carer_id TEXT NOT NULL REFERENCES accounts (id),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES accounts (id),
  instructed_by TEXT,
  subjective TEXT,
  objective TEXT,
  assessment TEXT,
  plan TEXT,${voiding}
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (cared_at <= recorded_at),${voidingChecks}
) STRICT;
CREATE INDEX encounters_inmate ON encounters (inmate_id, cared_at);
CREATE INDEX encounters_cared ON encounters (cared_at);
CREATE INDEX encounters_open ON encounters (state, cared_at) WHERE state = 'open';

CREATE TABLE encounter_versions (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  revision INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES accounts (id),
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL REFERENCES accounts (id),
  reason TEXT NOT NULL,
  UNIQUE (encounter_id, revision)
) STRICT;

CREATE TABLE encounter_addenda (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  text TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX encounter_addenda_encounter ON encounter_addenda (encounter_id);

CREATE TABLE encounter_moves (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  from_inmate_id TEXT NOT NULL REFERENCES inmates (id),
  to_inmate_id TEXT NOT NULL REFERENCES inmates (id),
  reason TEXT NOT NULL,
  moved_at TEXT NOT NULL,
  moved_by TEXT NOT NULL REFERENCES accounts (id),
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  undone_at TEXT,
  undone_by TEXT REFERENCES accounts (id),
  undone_reason TEXT,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL))
) STRICT;
CREATE INDEX encounter_moves_encounter ON encounter_moves (encounter_id);
CREATE INDEX encounter_moves_from ON encounter_moves (from_inmate_id);
CREATE INDEX encounter_moves_to ON encounter_moves (to_inmate_id);

CREATE TABLE observations (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  sign TEXT NOT NULL,
  kind TEXT,
  loinc TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  interpretation TEXT CHECK (interpretation IN ('low', 'normal', 'high')),
  is_derived INTEGER NOT NULL CHECK (is_derived IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('final', 'replaced')),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX observations_encounter ON observations (encounter_id);
CREATE UNIQUE INDEX observations_one ON observations (encounter_id, sign) WHERE state = 'final';

CREATE TABLE diagnoses (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  code TEXT,
  display TEXT NOT NULL,
  rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary')),
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced')),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX diagnoses_encounter ON diagnoses (encounter_id);
CREATE INDEX diagnoses_code ON diagnoses (code) WHERE state = 'active';
CREATE UNIQUE INDEX diagnoses_primary ON diagnoses (encounter_id) WHERE state = 'active' AND rank = 'primary';

CREATE TABLE procedures (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  code TEXT,
  display TEXT NOT NULL,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced')),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX procedures_encounter ON procedures (encounter_id);

CREATE TABLE follow_ups (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  due_on TEXT NOT NULL,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled', 'replaced')),
  done_encounter_id TEXT REFERENCES encounters (id),
  closed_at TEXT,
  closed_by TEXT REFERENCES accounts (id),
  closed_reason TEXT,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((state = 'open') = (closed_at IS NULL))
) STRICT;
CREATE INDEX follow_ups_encounter ON follow_ups (encounter_id);
CREATE INDEX follow_ups_due ON follow_ups (due_on) WHERE state = 'open';

CREATE TABLE problems (${entryHead}
  code TEXT,
  display TEXT NOT NULL,
  onset_on TEXT,
  note TEXT,
  ${confidentiality}
  state TEXT NOT NULL CHECK (state IN ('open', 'resolved', 'voided')),
  resolved_on TEXT,${voiding}
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (state <> 'resolved' OR resolved_on IS NOT NULL),
  CHECK (state <> 'open' OR resolved_on IS NULL),${voidingChecks}
) STRICT;
CREATE INDEX problems_inmate ON problems (inmate_id);

CREATE TABLE allergies (${entryHead}
  statement TEXT NOT NULL CHECK (statement IN ('allergy', 'none-known')),
  category TEXT CHECK (category IN ('medication', 'food', 'environment', 'other')),
  substance TEXT,
  reaction TEXT,
  severity TEXT CHECK (severity IN ('mild', 'moderate', 'severe', 'unknown')),
  verification TEXT NOT NULL CHECK (verification IN ('told', 'confirmed')),
  verified_at TEXT,
  verified_by TEXT REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'voided')),${voiding}
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((statement = 'allergy') = (substance IS NOT NULL) AND (statement = 'allergy') = (severity IS NOT NULL)),
  CHECK ((verified_at IS NULL) = (verified_by IS NULL)),${voidingChecks}
) STRICT;
CREATE INDEX allergies_inmate ON allergies (inmate_id);

CREATE TABLE immunisations (${entryHead}
  vaccine TEXT NOT NULL,
  given_on TEXT NOT NULL,
  dose INTEGER CHECK (dose > 0),
  batch TEXT,
  place TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),${voiding}
  revision INTEGER NOT NULL DEFAULT 1,${voidingChecks}
) STRICT;
CREATE INDEX immunisations_inmate ON immunisations (inmate_id);

CREATE TABLE lab_results (${entryHead}
  test TEXT NOT NULL,
  loinc TEXT,
  value TEXT NOT NULL,
  unit TEXT,
  reference TEXT,
  interpretation TEXT CHECK (interpretation IN ('low', 'normal', 'high', 'abnormal')),
  taken_on TEXT NOT NULL,
  laboratory TEXT,
  file_id TEXT REFERENCES files (id),
  note TEXT,
  ${confidentiality}
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),${voiding}
  revision INTEGER NOT NULL DEFAULT 1,${voidingChecks}
) STRICT;
CREATE INDEX lab_results_inmate ON lab_results (inmate_id, taken_on);

CREATE TABLE record_files (${entryHead}
  title TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES files (id),
  ${confidentiality}
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),${voiding}
  revision INTEGER NOT NULL DEFAULT 1,${voidingChecks}
) STRICT;
CREATE INDEX record_files_inmate ON record_files (inmate_id);

CREATE TABLE record_disclosures (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  at TEXT NOT NULL,
  given_on TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  asked_by TEXT NOT NULL,
  recipient TEXT NOT NULL,
  basis_id TEXT NOT NULL,
  basis TEXT NOT NULL,
  request TEXT,
  papers TEXT NOT NULL CHECK (json_valid(papers))
) STRICT;
CREATE INDEX record_disclosures_at ON record_disclosures (at);
CREATE INDEX record_disclosures_inmate ON record_disclosures (inmate_id, at);

CREATE VIRTUAL TABLE record_search USING fts5 (text, tokenize = 'unicode61');
`),
}
