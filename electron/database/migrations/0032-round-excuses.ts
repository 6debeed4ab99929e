import type { Migration } from '../migrate.ts'

/** Why: somebody who counts as due again, although a colleague had written why not, needs a reason that can be read later. */
export const roundExcuseReasons: Migration = {
  name: '0032-round-excuses',
  up: (database) =>
    database.exec(`
ALTER TABLE round_excuses ADD COLUMN undone_reason TEXT
  CHECK (undone_reason IS NULL OR (length(undone_reason) > 0 AND undone_at IS NOT NULL));
`),
}
