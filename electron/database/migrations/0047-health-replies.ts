import type { Migration } from '../migrate.ts'

/**
 * Why: whoever asks at the counter how somebody in custody is, gets one answer and a form of consent, never the record. That this was done is a
 * fact of the case; what the record says is not.
 */
export const healthReplies: Migration = {
  name: '0047-health-replies',
  up: (database) =>
    database.exec(`
CREATE TABLE complaint_health_replies (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  given_by TEXT NOT NULL REFERENCES accounts (id),
  given_at TEXT NOT NULL,
  form_given INTEGER NOT NULL CHECK (form_given IN (0, 1))
) STRICT;
CREATE INDEX complaint_health_replies_of ON complaint_health_replies (complaint_id);
`),
}
