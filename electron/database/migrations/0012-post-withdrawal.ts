import type { Migration } from '../migrate.ts'

/**
 * Why: a post that the unit no longer has is withdrawn with its reason, who signs a class of letters is a setting, and each class says for
 * itself how many numbers left in its blocks are few.
 */
export const postWithdrawal: Migration = {
  name: '0012-post-withdrawal',
  up: (database) =>
    database.exec(`
ALTER TABLE posts ADD COLUMN withdraw_reason TEXT CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL));

ALTER TABLE letter_classes ADD COLUMN few_numbers INTEGER CHECK (few_numbers BETWEEN 0 AND 1000);

CREATE TABLE letter_signatories (
  template TEXT NOT NULL,
  place TEXT NOT NULL,
  post_id TEXT REFERENCES posts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (template, place)
) STRICT;
`),
}
