import type { Migration } from '../migrate.ts'

/**
 * Why: a work plan changes while it runs. It then has a place and an instructor of its own, tells in words when it meets (for its history), and
 * keeps why it was changed. A session that a change of its plan took away is known from one that somebody cancelled: only the first comes back
 * by itself when the plan is changed back.
 */
export const changedPlans: Migration = {
  name: '0062-changed-plans',
  up: (database) =>
    database.exec(`
ALTER TABLE coaching_plans ADD COLUMN place TEXT CHECK (length(place) > 0);
ALTER TABLE coaching_plans ADD COLUMN instructor TEXT CHECK (length(instructor) > 0);
ALTER TABLE coaching_plans ADD COLUMN meets TEXT CHECK (length(meets) > 0);
ALTER TABLE coaching_plans ADD COLUMN change_reason TEXT CHECK (length(change_reason) > 0);
ALTER TABLE coaching_sessions ADD COLUMN cancelled_by_plan INTEGER NOT NULL DEFAULT 0
  CHECK (cancelled_by_plan = 0 OR (cancelled_by_plan = 1 AND state = 'cancelled'));
`),
}
