import type { Migration } from '../migrate.ts'

/**
 * Why: needs that an assessment found are met by programmes. Which programme serves which need is told by coaching; an assessor proposes
 * somebody for one, and the proposal waits in the list that coaching decides from, so that a new asker is allowed there (SQLite keeps a
 * CHECK with its table). The need itself stands beside it, because not everybody who reads that list may know it. Klien have no
 * programme of the house: what is done for them outside is a note.
 */
export const assessmentNeeds: Migration = {
  name: '0070-assessment-needs',
  up: (database) =>
    database.exec(`
CREATE TABLE coaching_members_with_assessors (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES coaching_programmes (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'withdrawn', 'ended')),
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL CHECK (asked_by IN ('self', 'guardian-officer', 'coach', 'observation-team', 'family', 'assessor')),
  asker TEXT,
  wish TEXT,
  decided_on TEXT,
  decided_by TEXT REFERENCES accounts (id),
  decision_reason TEXT,
  entry_stage TEXT,
  joined_on TEXT,
  left_on TEXT,
  left_reason TEXT,
  gone_with TEXT CHECK (gone_with IN ('transfer-out', 'release', 'death', 'programme-end')),
  gone_event_id TEXT REFERENCES inmate_events (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state IN ('accepted', 'ended')) = (joined_on IS NOT NULL)),
  CHECK ((state IN ('accepted', 'ended')) = (entry_stage IS NOT NULL)),
  CHECK (state <> 'refused' OR decision_reason IS NOT NULL),
  CHECK ((state = 'ended') = (left_on IS NOT NULL)),
  CHECK (state <> 'ended' OR left_reason IS NOT NULL OR gone_with IS NOT NULL),
  CHECK (gone_with IS NULL OR state IN ('ended', 'withdrawn', 'refused')),
  CHECK (gone_event_id IS NULL OR gone_with IS NOT NULL)
) STRICT;
INSERT INTO coaching_members_with_assessors SELECT id, programme_id, inmate_id, state, asked_on, asked_by, asker, wish, decided_on,
  decided_by, decision_reason, entry_stage, joined_on, left_on, left_reason, gone_with, gone_event_id, recorded_at, recorded_by, revision
  FROM coaching_members;
DROP TABLE coaching_members;
ALTER TABLE coaching_members_with_assessors RENAME TO coaching_members;
CREATE INDEX coaching_members_inmate ON coaching_members (inmate_id);
CREATE INDEX coaching_members_programme ON coaching_members (programme_id, state, inmate_id);

CREATE TABLE programme_needs (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES coaching_programmes (id),
  need TEXT NOT NULL CHECK (length(need) > 0),
  is_served INTEGER NOT NULL CHECK (is_served IN (0, 1)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  UNIQUE (programme_id, need)
) STRICT;

CREATE TABLE need_proposals (
  id TEXT PRIMARY KEY,
  member_id TEXT NOT NULL UNIQUE REFERENCES coaching_members (id),
  form_id TEXT NOT NULL REFERENCES assessment_forms (id),
  need TEXT NOT NULL CHECK (length(need) > 0),
  note TEXT,
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX need_proposals_form ON need_proposals (form_id);

CREATE TABLE outside_programmes (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  form_id TEXT NOT NULL REFERENCES assessment_forms (id),
  need TEXT NOT NULL CHECK (length(need) > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  place TEXT NOT NULL CHECK (length(place) > 0),
  from_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  ended_on TEXT CHECK (ended_on >= from_on),
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
  CHECK ((state = 'ended') = (end_reason IS NOT NULL))
) STRICT;
CREATE INDEX outside_programmes_inmate ON outside_programmes (inmate_id);
CREATE INDEX outside_programmes_form ON outside_programmes (form_id);
`),
}
