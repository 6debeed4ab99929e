import type { Migration } from '../migrate.ts'

/**
 * Why: a service that the house handles itself is made of steps that somebody takes with a note or passes over with a reason. A case may be given
 * a clock of its own, lapse because nobody answered, or be joined to another one and taken apart again.
 */
export const stepsOfTheHouse: Migration = {
  name: '0039-steps-of-the-house',
  up: (database) =>
    database.exec(`
CREATE TABLE case_events_before AS SELECT * FROM case_events;
DROP TABLE case_events;
CREATE TABLE case_events (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('opened', 'paper-advanced', 'paper-attached', 'paper-voided', 'session-recorded', 'session-skipped', 'approved',
     'returned', 'resubmitted', 'sealed', 'handed-over', 'outside-step-recorded', 'answered', 'refused', 'coordinated',
     'finished', 'cancelled', 'withdrawn', 'reopened', 'paused', 'resumed', 'extended', 'extension-withdrawn',
     'step-taken', 'step-skipped', 'clock-chosen', 'lapsed', 'joined', 'parted')),
  step TEXT,
  requirement_id TEXT,
  paper_id TEXT REFERENCES case_papers (id),
  letter_to TEXT CHECK (letter_to IN ('produced', 'issued', 'printed')),
  at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  reason TEXT,
  note TEXT CHECK (length(note) > 0),
  letter_number TEXT,
  letter_date TEXT,
  incoming_answer_id TEXT REFERENCES incoming_answers (id),
  choice TEXT,
  amount INTEGER,
  undoes TEXT REFERENCES case_events (id),
  leads_to TEXT CHECK (leads_to IN ('preparing', 'outside', 'answered')),
  linked_case_id TEXT REFERENCES service_cases (id),
  UNIQUE (case_id, sequence),
  CHECK ((kind IN ('answered', 'refused', 'paused', 'clock-chosen', 'joined')) = (choice IS NOT NULL)),
  CHECK ((kind = 'extended') = (amount IS NOT NULL)),
  CHECK ((kind = 'extension-withdrawn') = (undoes IS NOT NULL)),
  CHECK ((kind = 'reopened') = (leads_to IS NOT NULL)),
  CHECK ((kind = 'step-taken') = (note IS NOT NULL)),
  CHECK (kind NOT IN ('step-taken', 'step-skipped') OR step IS NOT NULL),
  CHECK (kind NOT IN ('step-skipped', 'clock-chosen', 'joined', 'parted') OR reason IS NOT NULL),
  CHECK ((kind = 'joined') = (linked_case_id IS NOT NULL)),
  CHECK (linked_case_id IS NULL OR linked_case_id <> case_id)
) STRICT;
INSERT INTO case_events
  (id, case_id, sequence, kind, step, requirement_id, paper_id, letter_to, at, recorded_at, account_id, reason, letter_number,
   letter_date, incoming_answer_id, choice, amount, undoes, leads_to)
  SELECT id, case_id, sequence, kind, step, requirement_id, paper_id, letter_to, at, recorded_at, account_id, reason, letter_number,
    letter_date, incoming_answer_id, choice, amount, undoes, leads_to
  FROM case_events_before;
DROP TABLE case_events_before;
CREATE INDEX case_events_answer ON case_events (incoming_answer_id) WHERE incoming_answer_id IS NOT NULL;
CREATE INDEX case_events_linked ON case_events (linked_case_id) WHERE linked_case_id IS NOT NULL;
`),
}
