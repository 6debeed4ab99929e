import type { Migration } from '../migrate.ts'

/**
 * Why: whether what another office answered settles the matter is judged by the unit, as often as the complaint is taken up again, and counted; a
 * sentence in a note cannot be counted.
 */
export const outgoingWeighings: Migration = {
  name: '0059-outgoing-weighings',
  up: (database) =>
    database.exec(`
CREATE TABLE outgoing_weighings (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES outgoing_complaints (id),
  satisfaction TEXT NOT NULL CHECK (satisfaction IN ('satisfied', 'partly', 'unsatisfied')),
  note TEXT NOT NULL CHECK (length(note) > 0),
  weighed_on TEXT NOT NULL,
  weighed_by TEXT NOT NULL REFERENCES accounts (id),
  weighed_at TEXT NOT NULL
) STRICT;
CREATE INDEX outgoing_weighings_complaint ON outgoing_weighings (complaint_id, weighed_at);
`),
}
