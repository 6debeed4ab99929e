import type { Migration } from '../migrate.ts'

/** Why: a draft that somebody gives up lies in the trash for a while, so that it can be taken out again. */
export const trash: Migration = {
  name: '0007-trash',
  up: (database) =>
    database.exec(`
ALTER TABLE drafts ADD COLUMN discarded_at TEXT;
CREATE INDEX drafts_discarded ON drafts (account_id, discarded_at) WHERE discarded_at IS NOT NULL;
`),
}
