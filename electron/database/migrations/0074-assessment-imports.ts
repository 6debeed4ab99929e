import type { Migration } from '../migrate.ts'

/**
 * Why: what another office found may come as its sealed file. The earlier result stays the same kind of row; beside it stand the file as
 * it came, whose signature it bears and what it says as data, so that it can be compared.
 */
export const assessmentImports: Migration = {
  name: '0074-assessment-imports',
  up: (database) =>
    database.exec(`
CREATE TABLE assessment_imports (
  id TEXT PRIMARY KEY,
  earlier_id TEXT NOT NULL UNIQUE REFERENCES earlier_assessments (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  sha256 TEXT NOT NULL,
  file_id TEXT NOT NULL UNIQUE REFERENCES files (id),
  was_encrypted INTEGER NOT NULL CHECK (was_encrypted IN (0, 1)),
  signer TEXT NOT NULL CHECK (signer IN ('partner', 'foreign')),
  signer_name TEXT NOT NULL CHECK (length(signer_name) > 0),
  fingerprint TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signature TEXT,
  result TEXT NOT NULL CHECK (json_valid(result)),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX assessment_imports_sha256 ON assessment_imports (sha256);
`),
}
