import type { Migration } from '../migrate.ts'

/**
 * Why: coaching of every kind goes from a programme over its work plan to sessions, and who belonged to it, was excused, came or refused is
 * evidence in decisions about a person's time. A session is a row of its own, so that one can be moved or cancelled and taken back alone. Every
 * mark of attendance stays, also one that another replaces, and keeps where it came from. A stage is what the observation team decided, never
 * a date that came. Nothing here is unique per person: the rows of two records that become one must be able to lie together.
 */
export const coaching: Migration = {
  name: '0048-coaching',
  up: (database) =>
    database.exec(`
CREATE TABLE coaching_programmes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  objective TEXT NOT NULL CHECK (length(objective) > 0),
  stages TEXT NOT NULL CHECK (json_valid(stages) AND json_array_length(stages) > 0),
  admits_detainees INTEGER NOT NULL CHECK (admits_detainees IN (0, 1)),
  capacity INTEGER CHECK (capacity > 0),
  instructor TEXT NOT NULL CHECK (length(instructor) > 0),
  place TEXT NOT NULL CHECK (length(place) > 0),
  materials TEXT,
  budget_rupiah INTEGER CHECK (budget_rupiah >= 0),
  competence TEXT,
  begins_on TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on >= begins_on),
  state TEXT NOT NULL CHECK (state IN ('active', 'ended', 'voided')),
  ended_on TEXT,
  end_reason TEXT,
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'active') = (end_reason IS NULL)),
  CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL) AND (voided_at IS NULL) = (voided_by IS NULL))
) STRICT;
CREATE INDEX coaching_programmes_state ON coaching_programmes (state, name);

CREATE TABLE coaching_plans (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES coaching_programmes (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on >= from_on),
  slots TEXT NOT NULL CHECK (json_valid(slots) AND json_array_length(slots) > 0),
  skips_holidays INTEGER NOT NULL CHECK (skips_holidays IN (0, 1)),
  calendar_version TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  withdraw_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL))
) STRICT;
CREATE INDEX coaching_plans_programme ON coaching_plans (programme_id, from_on);

CREATE TABLE coaching_sessions (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES coaching_programmes (id),
  plan_id TEXT REFERENCES coaching_plans (id),
  kind TEXT NOT NULL CHECK (kind IN ('session', 'event')),
  title TEXT,
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  place TEXT NOT NULL CHECK (length(place) > 0),
  instructor TEXT NOT NULL CHECK (length(instructor) > 0),
  state TEXT NOT NULL CHECK (state IN ('planned', 'cancelled')),
  cancel_reason TEXT,
  moved_from TEXT CHECK (json_valid(moved_from)),
  move_reason TEXT,
  counted_out INTEGER CHECK (counted_out >= 0),
  counted_out_at TEXT,
  counted_out_by TEXT REFERENCES accounts (id),
  counted_back INTEGER CHECK (counted_back >= 0),
  counted_back_at TEXT,
  counted_back_by TEXT REFERENCES accounts (id),
  count_note TEXT,
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
  CHECK ((kind = 'event') = (title IS NOT NULL)),
  CHECK ((moved_from IS NULL) = (move_reason IS NULL)),
  CHECK ((counted_out IS NULL) = (counted_out_at IS NULL) AND (counted_out IS NULL) = (counted_out_by IS NULL)),
  CHECK ((counted_back IS NULL) = (counted_back_at IS NULL) AND (counted_back IS NULL) = (counted_back_by IS NULL)),
  CHECK (counted_back IS NULL OR counted_out IS NOT NULL)
) STRICT;
CREATE INDEX coaching_sessions_day ON coaching_sessions (held_on, starts_at);
CREATE INDEX coaching_sessions_programme ON coaching_sessions (programme_id, held_on);
CREATE INDEX coaching_sessions_plan ON coaching_sessions (plan_id) WHERE plan_id IS NOT NULL;

CREATE TABLE coaching_members (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES coaching_programmes (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'withdrawn', 'ended')),
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL CHECK (asked_by IN ('self', 'guardian-officer', 'coach', 'observation-team', 'family')),
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
CREATE INDEX coaching_members_inmate ON coaching_members (inmate_id);
CREATE INDEX coaching_members_programme ON coaching_members (programme_id, state, inmate_id);

CREATE TABLE coaching_suspensions (
  id TEXT PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES coaching_members (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on >= from_on),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'lifted')),
  lift_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'lifted') = (lift_reason IS NOT NULL))
) STRICT;
CREATE INDEX coaching_suspensions_member ON coaching_suspensions (member_id, from_on);

CREATE TABLE attendance_marks (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES coaching_sessions (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  origin TEXT NOT NULL CHECK (origin IN ('excused', 'paper', 'finger', 'sdp', 'card', 'click')),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  note TEXT,
  seen_at TEXT,
  import_id TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'withdrawn')),
  ended_at TEXT,
  ended_by TEXT REFERENCES accounts (id),
  CHECK ((state = 'active') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX attendance_marks_session ON attendance_marks (session_id, state, inmate_id);
CREATE INDEX attendance_marks_inmate ON attendance_marks (inmate_id, session_id);

CREATE TABLE kept_apart (
  id TEXT PRIMARY KEY,
  one_inmate_id TEXT NOT NULL REFERENCES inmates (id),
  other_inmate_id TEXT NOT NULL REFERENCES inmates (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  from_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  ended_on TEXT,
  end_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'ended') = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE INDEX kept_apart_one ON kept_apart (one_inmate_id) WHERE state = 'active';
CREATE INDEX kept_apart_other ON kept_apart (other_inmate_id) WHERE state = 'active';

CREATE TABLE inmate_remissions (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  granted_on TEXT NOT NULL,
  months INTEGER NOT NULL CHECK (months >= 0),
  days INTEGER NOT NULL CHECK (days >= 0),
  decree TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (months + days > 0),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE INDEX inmate_remissions_inmate ON inmate_remissions (inmate_id, granted_on);

CREATE TABLE official_stage_dates (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  one_third_on TEXT,
  one_half_on TEXT,
  two_thirds_on TEXT,
  seen_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (one_third_on IS NOT NULL OR one_half_on IS NOT NULL OR two_thirds_on IS NOT NULL)
) STRICT;
CREATE INDEX official_stage_dates_inmate ON official_stage_dates (inmate_id, state);

CREATE TABLE stage_decisions (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  stage TEXT NOT NULL CHECK (stage IN ('early', 'continued-first', 'continued-second', 'final')),
  outcome TEXT NOT NULL CHECK (outcome IN ('granted', 'deferred', 'refused')),
  decided_on TEXT NOT NULL,
  session_id TEXT,
  basis TEXT NOT NULL CHECK (length(basis) > 0),
  reason TEXT,
  early_reason TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (outcome = 'granted' OR reason IS NOT NULL),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL))
) STRICT;
CREATE INDEX stage_decisions_inmate ON stage_decisions (inmate_id, decided_on);
`),
}
