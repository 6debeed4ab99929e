import type { Migration } from '../migrate.ts'

/**
 * Why: a doctor from outside has no account, and what she orders is entered by a nurse in her name. Only the sheet she signed proves that it
 * was she, so each order names its own sheet, and one without waits in sight of everybody until it is there.
 */
export const doctorOrders: Migration = {
  name: '0029-doctor-orders',
  up: (database) =>
    database.exec(`
CREATE TABLE doctor_orders (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounters (id),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  doctor_name TEXT NOT NULL CHECK (length(doctor_name) > 0),
  doctor_licence TEXT CHECK (length(doctor_licence) > 0),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  late_reason TEXT CHECK (length(late_reason) > 0),
  file_id TEXT REFERENCES files (id),
  attached_at TEXT,
  attached_by TEXT REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'signed', 'voided')),
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((file_id IS NULL) = (attached_at IS NULL) AND (attached_at IS NULL) = (attached_by IS NULL)),
  CHECK (state = 'voided' OR (state = 'signed') = (file_id IS NOT NULL)),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL))
) STRICT;
CREATE INDEX doctor_orders_encounter ON doctor_orders (encounter_id);
CREATE INDEX doctor_orders_state ON doctor_orders (state, recorded_at);
CREATE UNIQUE INDEX doctor_orders_file ON doctor_orders (file_id);
`),
}
