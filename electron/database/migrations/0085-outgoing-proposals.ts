import type { Migration } from '../migrate.ts'

/**
 * Why: who keeps a case at an office outside notices first that the office is late, and is not who complains of it: the proposal goes to the
 * complaint desk, and case and complaint know of each other.
 */
export const outgoingProposals: Migration = {
  name: '0085-outgoing-proposals',
  up: (database) =>
    database.exec(`
CREATE TABLE outgoing_proposals (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  service TEXT NOT NULL CHECK (length(service) > 0),
  recipient TEXT NOT NULL CHECK (length(recipient) > 0),
  about TEXT NOT NULL CHECK (length(about) > 0),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'opened', 'dismissed', 'withdrawn')),
  complaint_id TEXT UNIQUE REFERENCES outgoing_complaints (id),
  reason TEXT,
  proposed_by TEXT NOT NULL REFERENCES accounts (id),
  proposed_at TEXT NOT NULL,
  closed_by TEXT REFERENCES accounts (id),
  closed_at TEXT,
  CHECK ((state = 'opened') = (complaint_id IS NOT NULL)),
  CHECK ((state IN ('dismissed', 'withdrawn')) = (reason IS NOT NULL)),
  CHECK ((state = 'proposed') = (closed_at IS NULL)),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL))
) STRICT;
CREATE INDEX outgoing_proposals_case ON outgoing_proposals (case_id, proposed_at);
CREATE UNIQUE INDEX outgoing_proposals_waiting ON outgoing_proposals (case_id) WHERE state = 'proposed';
`),
}
