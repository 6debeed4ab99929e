import type { Migration } from '../migrate.ts'

/**
 * Why: a record past its time may still be needed, for a case in court above all, and whoever decides on destroying it has to see that and
 * why. The index answers when each person was last cared for without reading the visits.
 */
export const recordRetention: Migration = {
  name: '0036-record-retention',
  up: (database) =>
    database.exec(`
CREATE TABLE retention_holds (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  held_at TEXT NOT NULL,
  held_by TEXT NOT NULL REFERENCES accounts (id),
  released_at TEXT,
  released_by TEXT REFERENCES accounts (id),
  released_reason TEXT CHECK (released_reason IS NULL OR length(released_reason) > 0),
  CHECK ((released_at IS NULL) = (released_by IS NULL) AND (released_at IS NULL) = (released_reason IS NULL))
) STRICT;
CREATE INDEX retention_holds_inmate ON retention_holds (inmate_id);

CREATE INDEX encounters_counted ON encounters (inmate_id, cared_at) WHERE state <> 'voided';
`),
}
