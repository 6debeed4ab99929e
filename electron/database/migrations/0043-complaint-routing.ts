import type { Migration } from '../migrate.ts'

/**
 * Why: a complaint box is opened by two people, who count what lies in it, so that no sheet is lost on the way to the record. Somebody stands
 * in for a head who is complained of. What nobody in the house may do goes to another office as a sealed letter, and its answers come back.
 */
export const complaintRouting: Migration = {
  name: '0043-complaint-routing',
  up: (database) =>
    database.exec(`
CREATE TABLE complaint_boxes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  place TEXT NOT NULL CHECK (length(place) > 0),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  withdraw_reason TEXT CHECK (length(withdraw_reason) > 0),
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX complaint_boxes_name ON complaint_boxes (lower(name)) WHERE state = 'active';
CREATE TABLE box_openings (
  id TEXT PRIMARY KEY,
  box_id TEXT NOT NULL REFERENCES complaint_boxes (id),
  opened_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES accounts (id),
  second_account_id TEXT REFERENCES accounts (id),
  second_name TEXT CHECK (length(second_name) > 0),
  second_post TEXT CHECK (length(second_post) > 0),
  papers INTEGER NOT NULL CHECK (papers BETWEEN 0 AND 1000),
  set_aside INTEGER NOT NULL DEFAULT 0 CHECK (set_aside BETWEEN 0 AND papers),
  set_aside_note TEXT CHECK (length(set_aside_note) > 0),
  note TEXT CHECK (length(note) > 0),
  recorded_at TEXT NOT NULL,
  voided_by TEXT REFERENCES accounts (id),
  voided_at TEXT,
  void_reason TEXT CHECK (length(void_reason) > 0),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (opened_at <= recorded_at),
  CHECK ((second_account_id IS NULL) = (second_name IS NOT NULL) AND (second_name IS NULL) = (second_post IS NULL)),
  CHECK (second_account_id <> officer_id),
  CHECK ((set_aside = 0) = (set_aside_note IS NULL)),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX box_openings_of ON box_openings (box_id, opened_at);
CREATE TABLE box_opening_complaints (
  id TEXT PRIMARY KEY,
  opening_id TEXT NOT NULL REFERENCES box_openings (id),
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  tied_by TEXT NOT NULL REFERENCES accounts (id),
  tied_at TEXT NOT NULL,
  untied_by TEXT REFERENCES accounts (id),
  untied_at TEXT,
  untie_reason TEXT CHECK (length(untie_reason) > 0),
  CHECK ((untied_at IS NULL) = (untied_by IS NULL) AND (untied_at IS NULL) = (untie_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX box_opening_complaints_present ON box_opening_complaints (complaint_id) WHERE untied_at IS NULL;
CREATE INDEX box_opening_complaints_of ON box_opening_complaints (opening_id);
CREATE TABLE head_deputies (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  post TEXT NOT NULL CHECK (length(post) > 0),
  order_number TEXT CHECK (length(order_number) > 0),
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  withdraw_reason TEXT CHECK (length(withdraw_reason) > 0),
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (valid_until IS NULL OR valid_from <= valid_until),
  CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL))
) STRICT;
CREATE TABLE sealed_letters (
  id TEXT PRIMARY KEY,
  complaint_id TEXT NOT NULL REFERENCES complaints (id),
  office TEXT NOT NULL CHECK (office IN ('kanwil', 'inspektorat')),
  step TEXT NOT NULL CHECK (length(step) > 0),
  letter_number TEXT CHECK (length(letter_number) > 0),
  letter_date TEXT NOT NULL,
  request TEXT NOT NULL CHECK (length(request) > 0),
  made_by TEXT NOT NULL REFERENCES accounts (id),
  made_at TEXT NOT NULL,
  voided_by TEXT REFERENCES accounts (id),
  voided_at TEXT,
  void_reason TEXT CHECK (length(void_reason) > 0),
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX sealed_letters_present ON sealed_letters (complaint_id) WHERE voided_at IS NULL;
CREATE TABLE sealed_letter_answers (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES sealed_letters (id),
  step TEXT NOT NULL CHECK (length(step) > 0),
  answered_on TEXT NOT NULL,
  letter_number TEXT CHECK (length(letter_number) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  file_id TEXT UNIQUE REFERENCES files (id),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX sealed_letter_answers_of ON sealed_letter_answers (letter_id);
`),
}
