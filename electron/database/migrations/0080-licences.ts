import type { Migration } from '../migrate.ts'

/**
 * Why: the scans of a worker are kept once, with what was found in them, and serve every application; an application keeps where the permit
 * is for and, once it is issued, which one it became.
 */
export const licences: Migration = {
  name: '0080-licences',
  up: (database) =>
    database.exec(`
CREATE TABLE worker_documents (
  id TEXT PRIMARY KEY,
  worker_id TEXT NOT NULL REFERENCES workers (id),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  issued_on TEXT NOT NULL,
  valid_until TEXT,
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK (height > 0),
  background TEXT CHECK (background IN ('red', 'blue', 'white', 'other', 'mixed')),
  state TEXT NOT NULL CHECK (state IN ('active', 'voided')),
  void_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((width IS NULL) = (height IS NULL)),
  CHECK ((state = 'voided') = (void_reason IS NOT NULL)),
  CHECK (valid_until IS NULL OR valid_until >= issued_on)
) STRICT;
CREATE INDEX worker_documents_worker ON worker_documents (worker_id, kind, recorded_at);

CREATE TABLE licence_applications (
  id TEXT PRIMARY KEY REFERENCES service_cases (id),
  place TEXT NOT NULL CHECK (length(place) > 0),
  licence_id TEXT UNIQUE REFERENCES worker_licences (id)
) STRICT;

CREATE TABLE licence_papers (
  paper_id TEXT PRIMARY KEY REFERENCES case_papers (id),
  document_id TEXT NOT NULL REFERENCES worker_documents (id)
) STRICT;
CREATE INDEX licence_papers_document ON licence_papers (document_id);
`),
}
