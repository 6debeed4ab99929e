import type { Migration } from '../migrate.ts'

/**
 * Why: the observation team sits over many people at once. The list of a session, what was proposed for each and what became of it must be
 * readable later together, while each decision lies with the person it is about. Nothing here is unique per person: the rows of two records
 * that become one must be able to lie together.
 */
export const coachingHearings: Migration = {
  name: '0049-coaching-hearings',
  up: (database) =>
    database.exec(`
CREATE TABLE coaching_hearings (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL CHECK (length(number) > 0),
  subject TEXT NOT NULL CHECK (length(subject) > 0),
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]' AND ends_at >= starts_at),
  place TEXT NOT NULL CHECK (length(place) > 0),
  chair TEXT NOT NULL CHECK (length(chair) > 0),
  attendees TEXT,
  agenda TEXT NOT NULL CHECK (length(agenda) > 0),
  minutes TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'cancelled')),
  cancel_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))
) STRICT;
CREATE INDEX coaching_hearings_day ON coaching_hearings (held_on);

CREATE TABLE coaching_hearing_people (
  id TEXT PRIMARY KEY,
  hearing_id TEXT NOT NULL REFERENCES coaching_hearings (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  stage TEXT NOT NULL CHECK (stage IN ('early', 'continued-first', 'continued-second', 'final')),
  proposal TEXT,
  state TEXT NOT NULL CHECK (state IN ('listed', 'decided', 'removed')),
  decision_id TEXT REFERENCES stage_decisions (id),
  remove_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'decided') = (decision_id IS NOT NULL)),
  CHECK ((state = 'removed') = (remove_reason IS NOT NULL))
) STRICT;
CREATE INDEX coaching_hearing_people_hearing ON coaching_hearing_people (hearing_id, state);
CREATE INDEX coaching_hearing_people_inmate ON coaching_hearing_people (inmate_id);
CREATE INDEX coaching_hearing_people_decision ON coaching_hearing_people (decision_id) WHERE decision_id IS NOT NULL;
`),
}
