import type { Migration } from '../migrate.ts'

/**
 * Why: nobody in custody can walk to a doctor. When somebody asks to be seen, the request itself has to be on record with three moments
 * (received, sorted, seen), so that it cannot be forgotten and a late one can be told from a refused one. What is open at the end of a
 * shift goes to the next one in writing, and what nurses did without a doctor waits for her signature, not the other way round.
 */
export const sickCalls: Migration = {
  name: '0024-sick-calls',
  up: (database) =>
    database.exec(`
CREATE TABLE sick_calls (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  channel TEXT NOT NULL,
  complaint TEXT NOT NULL CHECK (length(complaint) > 0),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  received_at TEXT NOT NULL,
  received_recorded_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES accounts (id),
  received_late_reason TEXT,
  triage_level TEXT,
  triage_note TEXT,
  planned_on TEXT,
  triaged_at TEXT,
  triage_recorded_at TEXT,
  triaged_by TEXT REFERENCES accounts (id),
  triage_late_reason TEXT,
  outcome TEXT CHECK (outcome IN ('seen', 'refused', 'withdrawn', 'duplicate')),
  outcome_reason TEXT,
  encounter_id TEXT REFERENCES encounters (id),
  duplicate_of TEXT REFERENCES sick_calls (id),
  ended_at TEXT,
  end_recorded_at TEXT,
  ended_by TEXT REFERENCES accounts (id),
  end_late_reason TEXT,
  reopen_reason TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'ended', 'voided')),
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (received_at <= received_recorded_at),
  CHECK ((triage_level IS NULL) = (triaged_at IS NULL) AND (triaged_at IS NULL) = (triaged_by IS NULL)),
  CHECK ((triaged_at IS NULL) = (triage_recorded_at IS NULL) AND (triaged_at IS NULL OR triaged_at >= received_at)),
  CHECK ((outcome IS NULL) = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)),
  CHECK ((ended_at IS NULL) = (end_recorded_at IS NULL) AND (ended_at IS NULL OR ended_at >= received_at)),
  CHECK (outcome IS NULL OR (outcome = 'seen') = (encounter_id IS NOT NULL)),
  CHECK ((outcome IS NOT NULL AND outcome = 'duplicate') = (duplicate_of IS NOT NULL) AND duplicate_of IS NOT id),
  CHECK (state = 'voided' OR (state = 'ended') = (outcome IS NOT NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL))
) STRICT;
CREATE INDEX sick_calls_inmate ON sick_calls (inmate_id, received_at);
CREATE INDEX sick_calls_state ON sick_calls (state, received_at);
CREATE INDEX sick_calls_received ON sick_calls (received_at);
CREATE INDEX sick_calls_encounter ON sick_calls (encounter_id);
CREATE INDEX sick_calls_duplicate ON sick_calls (duplicate_of);

CREATE TABLE shift_handovers (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  since TEXT NOT NULL,
  at TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  CHECK (since <= at)
) STRICT;
CREATE INDEX shift_handovers_account ON shift_handovers (account_id, at);
CREATE INDEX shift_handovers_at ON shift_handovers (at);

CREATE TABLE handover_notes (
  id TEXT PRIMARY KEY,
  inmate_id TEXT REFERENCES inmates (id),
  text TEXT NOT NULL CHECK (length(text) > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'done')),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES accounts (id),
  done_at TEXT,
  done_by TEXT REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'done') = (done_at IS NOT NULL) AND (done_at IS NULL) = (done_by IS NULL))
) STRICT;
CREATE INDEX handover_notes_state ON handover_notes (state, written_at);
CREATE INDEX handover_notes_inmate ON handover_notes (inmate_id);

CREATE TABLE handover_reads (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES handover_notes (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL,
  UNIQUE (note_id, account_id)
) STRICT;

CREATE TABLE countersigns (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL UNIQUE REFERENCES encounters (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'signed')),
  asked_at TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES accounts (id),
  signed_at TEXT,
  signed_by TEXT REFERENCES accounts (id),
  addendum_id TEXT REFERENCES encounter_addenda (id),
  CHECK ((state = 'signed') = (signed_at IS NOT NULL) AND (signed_at IS NULL) = (signed_by IS NULL)),
  CHECK (addendum_id IS NULL OR state = 'signed')
) STRICT;
CREATE INDEX countersigns_state ON countersigns (state, asked_at);
`),
}
