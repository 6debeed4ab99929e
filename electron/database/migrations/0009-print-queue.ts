import type { Migration } from '../migrate.ts'

/** Why: papers on their way to the printer survive a restart, a failed one with its reason; and blank forms, which are in no register, leave a trace of who printed them for whom. */
export const printQueue: Migration = {
  name: '0009-print-queue',
  up: (database) =>
    database.exec(`
CREATE TABLE print_jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'blank-form')),
  letter_id TEXT REFERENCES letters (id),
  form TEXT,
  inmate_id TEXT REFERENCES inmates (id),
  case_id TEXT REFERENCES service_cases (id),
  paper TEXT CHECK (paper IN ('A4', 'F4')),
  permission TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'printed', 'failed', 'removed')),
  reason TEXT,
  printer TEXT,
  copy_number INTEGER,
  added_by TEXT NOT NULL REFERENCES accounts (id),
  added_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES accounts (id),
  changed_at TEXT NOT NULL,
  CHECK ((kind = 'letter') = (letter_id IS NOT NULL)),
  CHECK ((kind = 'blank-form') = (form IS NOT NULL AND inmate_id IS NOT NULL AND paper IS NOT NULL)),
  CHECK ((state = 'failed') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX print_jobs_state ON print_jobs (state, changed_at);
CREATE INDEX print_jobs_inmate ON print_jobs (inmate_id);
`),
}
