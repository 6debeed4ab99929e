import type { Migration } from '../migrate.ts'

/**
 * Why: a card that a person carries may fall into any hand, so it names nobody: only this table knows whose a code is. And whoever could
 * not be examined in a round has to be told apart from whoever was forgotten.
 */
export const healthCards: Migration = {
  name: '0025-health-cards',
  up: (database) =>
    database.exec(`
CREATE TABLE health_cards (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 30),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT CHECK (voided_reason IN ('lost', 'damaged', 'other')),
  voided_note TEXT,
  CHECK ((state = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL)),
  CHECK (voided_note IS NULL OR voided_at IS NOT NULL)
) STRICT;
CREATE INDEX health_cards_inmate ON health_cards (inmate_id);

CREATE TABLE round_excuses (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  excused_on TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('absent', 'refused')),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  undone_at TEXT,
  undone_by TEXT REFERENCES accounts (id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX round_excuses_inmate ON round_excuses (inmate_id);
CREATE INDEX round_excuses_day ON round_excuses (excused_on) WHERE undone_at IS NULL;
`),
}
