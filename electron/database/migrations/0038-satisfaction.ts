import type { Migration } from '../migrate.ts'

/**
 * Why: answers of the public hang on nobody, while the responses of the clinic's questionnaires all name a person in custody. They have a
 * table of their own, with the questionnaire frozen as it was when they were given.
 */
export const satisfaction: Migration = {
  name: '0038-satisfaction',
  up: (database) =>
    database.exec(`
CREATE TABLE survey_services (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  origin TEXT NOT NULL CHECK (origin IN ('standard', 'usual', 'own')),
  is_surveyed INTEGER NOT NULL CHECK (is_surveyed IN (0, 1)),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE survey_kiosks (
  id TEXT PRIMARY KEY,
  service_id TEXT NOT NULL,
  service_name TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES accounts (id),
  left_at TEXT,
  CHECK (left_at IS NULL OR left_at >= opened_at)
) STRICT;
CREATE TABLE survey_forms (
  id TEXT PRIMARY KEY,
  number TEXT UNIQUE,
  service_id TEXT NOT NULL,
  service_name TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES instrument_snapshots (hash),
  channel TEXT NOT NULL CHECK (channel IN ('kiosk', 'paper')),
  kiosk_id TEXT REFERENCES survey_kiosks (id),
  answered_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  u1 INTEGER CHECK (u1 BETWEEN 1 AND 4),
  u2 INTEGER CHECK (u2 BETWEEN 1 AND 4),
  u3 INTEGER CHECK (u3 BETWEEN 1 AND 4),
  u4 INTEGER CHECK (u4 BETWEEN 1 AND 4),
  u5 INTEGER CHECK (u5 BETWEEN 1 AND 4),
  u6 INTEGER CHECK (u6 BETWEEN 1 AND 4),
  u7 INTEGER CHECK (u7 BETWEEN 1 AND 4),
  u8 INTEGER CHECK (u8 BETWEEN 1 AND 4),
  u9 INTEGER CHECK (u9 BETWEEN 1 AND 4),
  age_group TEXT,
  sex TEXT,
  education TEXT,
  occupation TEXT,
  remark TEXT CHECK (length(remark) BETWEEN 1 AND 500),
  state TEXT NOT NULL CHECK (state IN ('valid', 'voided')),
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  voided_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((channel = 'kiosk') = (kiosk_id IS NOT NULL)),
  CHECK ((channel = 'paper') = (number IS NOT NULL)),
  CHECK (coalesce(u1, u2, u3, u4, u5, u6, u7, u8, u9) IS NOT NULL),
  CHECK ((state = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_reason IS NULL))
) STRICT;
CREATE INDEX survey_forms_day ON survey_forms (answered_on, service_id);
`),
}
