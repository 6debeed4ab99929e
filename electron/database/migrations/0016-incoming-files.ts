import type { Migration } from '../migrate.ts'

/**
 * Why: what Kanwil and Ditjenpas answer comes as signed files. Each file is kept as it came, each answer in it counts once for ever, and the
 * history of a case names the answer that moved it.
 */
export const incomingFiles: Migration = {
  name: '0016-incoming-files',
  up: (database) =>
    database.exec(`
CREATE TABLE incoming_files (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  was_encrypted INTEGER NOT NULL CHECK (was_encrypted IN (0, 1)),
  bundle_id TEXT NOT NULL REFERENCES outgoing_bundles (id),
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  signer_key TEXT NOT NULL,
  sender_kind TEXT NOT NULL CHECK (sender_kind IN ('kanwil', 'ditjenpas')),
  sender_name TEXT NOT NULL,
  sender_post TEXT NOT NULL,
  sender_person TEXT NOT NULL,
  made_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX incoming_files_case ON incoming_files (case_id);
CREATE INDEX incoming_files_bundle ON incoming_files (bundle_id);

-- An id counts once for ever: taken in once, whoever sends it again. Until then another key may claim it too, and keeps nobody out.
CREATE TABLE incoming_answers (
  id TEXT PRIMARY KEY,
  answer_id TEXT NOT NULL,
  signer_key TEXT NOT NULL,
  incoming_file_id TEXT NOT NULL REFERENCES incoming_files (id),
  case_id TEXT NOT NULL REFERENCES service_cases (id),
  bundle_id TEXT NOT NULL REFERENCES outgoing_bundles (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'returned', 'forwarded', 'decided')),
  happened_on TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  letter_file_id TEXT REFERENCES files (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'taken-in', 'set-aside')),
  settled_at TEXT,
  settled_by TEXT REFERENCES accounts (id),
  set_aside_reason TEXT,
  UNIQUE (signer_key, answer_id),
  CHECK ((state = 'waiting') = (settled_at IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  CHECK ((state = 'set-aside') = (set_aside_reason IS NOT NULL))
) STRICT;
CREATE INDEX incoming_answers_file ON incoming_answers (incoming_file_id, number);
CREATE INDEX incoming_answers_case ON incoming_answers (case_id, number);
CREATE UNIQUE INDEX incoming_answers_once ON incoming_answers (answer_id) WHERE state = 'taken-in';
CREATE INDEX incoming_answers_waiting ON incoming_answers (state) WHERE state = 'waiting';

-- The same answer may stand in a later file as well; it counts where it stood first.
CREATE TABLE incoming_repeats (
  id TEXT PRIMARY KEY,
  incoming_file_id TEXT NOT NULL REFERENCES incoming_files (id),
  incoming_answer_id TEXT NOT NULL REFERENCES incoming_answers (id),
  UNIQUE (incoming_file_id, incoming_answer_id)
) STRICT;

ALTER TABLE case_events ADD COLUMN incoming_answer_id TEXT REFERENCES incoming_answers (id);
CREATE INDEX case_events_answer ON case_events (incoming_answer_id) WHERE incoming_answer_id IS NOT NULL;
`),
}
