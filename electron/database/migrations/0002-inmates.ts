import type { Migration } from '../migrate.ts'

/** Why: the people of the unit, their register numbers, rooms and dated events, and the index they are found by. */
export const inmates: Migration = {
  name: '0002-inmates',
  up: (database) =>
    database.exec(`
CREATE TABLE inmates (
  id TEXT PRIMARY KEY,
  search_row INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
  birth_place TEXT,
  birth_date TEXT,
  national_id TEXT,
  national_id_key TEXT,
  religion TEXT CHECK (religion IN ('islam', 'kristen', 'katolik', 'hindu', 'buddha', 'konghucu', 'kepercayaan')),
  nationality TEXT NOT NULL,
  address TEXT,
  family_name TEXT,
  family_relation TEXT,
  family_phone TEXT,
  jkn_number TEXT,
  jkn_segment TEXT CHECK (jkn_segment IN ('PBI', 'PPU', 'PBPU', 'BP', 'other')),
  jkn_status TEXT NOT NULL CHECK (jkn_status IN ('active', 'inactive', 'not-registered', 'unknown')),
  jkn_checked_on TEXT,
  jkn_missing_reason TEXT
    CHECK (jkn_missing_reason IN ('no-national-id', 'data-mismatch', 'in-process', 'foreign-national', 'other')),
  photo_file_id TEXT REFERENCES files (id),
  state TEXT NOT NULL CHECK (state IN ('not-arrived', 'present', 'transferred', 'released', 'dead')),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX inmates_state ON inmates (state, name_key);
CREATE INDEX inmates_name_key ON inmates (name_key);
CREATE INDEX inmates_birth_date ON inmates (birth_date);
CREATE INDEX inmates_national_id ON inmates (national_id_key);

CREATE TABLE inmate_aliases (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT;
CREATE INDEX inmate_aliases_inmate ON inmate_aliases (inmate_id);

CREATE TABLE inmate_events (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('arrival', 'room-move', 'transfer-out', 'release', 'death', 'return', 'register-change')),
  occurred_on TEXT NOT NULL,
  occurred_at TEXT,
  details TEXT NOT NULL CHECK (json_valid(details)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  voided_reason TEXT,
  voided_at TEXT,
  voided_by TEXT REFERENCES accounts (id),
  CHECK ((voided_reason IS NULL) = (voided_at IS NULL)),
  CHECK ((voided_reason IS NULL) = (voided_by IS NULL))
) STRICT;
CREATE INDEX inmate_events_inmate ON inmate_events (inmate_id, occurred_on, id);
CREATE UNIQUE INDEX inmate_events_one_death ON inmate_events (inmate_id) WHERE kind = 'death' AND voided_reason IS NULL;

CREATE TABLE inmate_registers (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  event_id TEXT NOT NULL UNIQUE REFERENCES inmate_events (id),
  register_class TEXT NOT NULL
    CHECK (register_class IN ('A.I', 'A.II', 'A.III', 'A.IV', 'A.V', 'B.I', 'B.IIa', 'B.IIb', 'B.III', 'B.IIIs')),
  number INTEGER,
  year INTEGER,
  written TEXT NOT NULL,
  number_key TEXT NOT NULL,
  legal_status TEXT NOT NULL CHECK (legal_status IN ('tahanan', 'narapidana', 'anak', 'anak-binaan', 'klien')),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'voided'))
) STRICT;
CREATE INDEX inmate_registers_inmate ON inmate_registers (inmate_id);
CREATE UNIQUE INDEX inmate_registers_number ON inmate_registers (number_key) WHERE state = 'active';
CREATE UNIQUE INDEX inmate_registers_current ON inmate_registers (inmate_id) WHERE state = 'active' AND valid_to IS NULL;

CREATE TABLE inmate_placements (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  event_id TEXT NOT NULL UNIQUE REFERENCES inmate_events (id),
  block TEXT NOT NULL,
  room TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'voided'))
) STRICT;
CREATE INDEX inmate_placements_inmate ON inmate_placements (inmate_id);
CREATE UNIQUE INDEX inmate_placements_current ON inmate_placements (inmate_id) WHERE state = 'active' AND valid_to IS NULL;
CREATE INDEX inmate_placements_room ON inmate_placements (block, room) WHERE state = 'active' AND valid_to IS NULL;

CREATE TABLE inmate_sentences (
  id TEXT PRIMARY KEY,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  arrival_event_id TEXT NOT NULL REFERENCES inmate_events (id),
  first_detained_on TEXT,
  breaks TEXT NOT NULL CHECK (json_valid(breaks)),
  detention_ends_on TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('none', 'fixed', 'life', 'death')),
  years INTEGER NOT NULL,
  months INTEGER NOT NULL,
  days INTEGER NOT NULL,
  fine_rupiah INTEGER,
  subsidiary_months INTEGER NOT NULL,
  subsidiary_days INTEGER NOT NULL,
  expires_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('current', 'past', 'voided'))
) STRICT;
CREATE INDEX inmate_sentences_inmate ON inmate_sentences (inmate_id);
CREATE UNIQUE INDEX inmate_sentences_current ON inmate_sentences (inmate_id) WHERE state = 'current';

CREATE VIRTUAL TABLE inmate_search USING fts5 (plain, spelling, tokenize = 'trigram');
`),
}
