import type { Migration } from '../migrate.ts'

/** Why: what was found out about a list and then thrown away lies in the trash for a while, so that it can be taken out again. */
export const importTrash: Migration = {
  name: '0013-import-trash',
  up: (database) =>
    database.exec(`
ALTER TABLE import_plans ADD COLUMN discarded_at TEXT;
ALTER TABLE import_plans ADD COLUMN discarded_by TEXT REFERENCES accounts (id);
`),
}
