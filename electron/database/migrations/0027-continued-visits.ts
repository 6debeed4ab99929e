import type { Migration } from '../migrate.ts'

/**
 * Why: a visit that a colleague goes on writing keeps what stood there before, and nobody corrected anything: there is no reason to give, and
 * a sign that stands for none would be read as one.
 */
export const continuedVisits: Migration = {
  name: '0027-continued-visits',
  up: (database) =>
    database.exec(`
ALTER TABLE encounter_versions ADD COLUMN given_reason TEXT CHECK (length(given_reason) > 1);
UPDATE encounter_versions SET given_reason = nullif(reason, '-');
ALTER TABLE encounter_versions DROP COLUMN reason;
ALTER TABLE encounter_versions RENAME COLUMN given_reason TO reason;
`),
}
