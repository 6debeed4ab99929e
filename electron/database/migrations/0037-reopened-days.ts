import type { Migration } from '../migrate.ts'

/** Why: a doctor's day that was closed by mistake goes on, and it must stay readable who opened it again and why. */
export const reopenedDays: Migration = {
  name: '0037-reopened-days',
  up: (database) =>
    database.exec(`
ALTER TABLE doctor_visits ADD COLUMN reopened_at TEXT;
ALTER TABLE doctor_visits ADD COLUMN reopened_by TEXT REFERENCES accounts (id);
ALTER TABLE doctor_visits ADD COLUMN reopened_reason TEXT
  CHECK (length(reopened_reason) > 0)
  CHECK ((reopened_at IS NULL) = (reopened_by IS NULL) AND (reopened_at IS NULL) = (reopened_reason IS NULL));
`),
}
