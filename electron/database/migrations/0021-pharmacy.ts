import type { Migration } from '../migrate.ts'

/**
 * Why: medicines are counted by batch, and a balance that is stored somewhere drifts away from what happened. So there are only movements,
 * which nobody changes, and the database itself refuses the one that would leave less than nothing.
 */
export const pharmacy: Migration = {
  name: '0021-pharmacy',
  up: (database) =>
    database.exec(`
CREATE TABLE medicines (
  id TEXT PRIMARY KEY,
  starter_id TEXT UNIQUE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  substances TEXT NOT NULL CHECK (json_valid(substances)),
  strength TEXT,
  form TEXT NOT NULL,
  unit TEXT NOT NULL,
  kfa_code TEXT,
  minimum_stock INTEGER NOT NULL CHECK (minimum_stock >= 0),
  allergy_groups TEXT NOT NULL CHECK (json_valid(allergy_groups)),
  is_observed INTEGER NOT NULL CHECK (is_observed IN (0, 1)),
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  retired_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'retired') = (retired_reason IS NOT NULL))
) STRICT;

CREATE TABLE medicine_batches (
  id TEXT PRIMARY KEY,
  medicine_id TEXT NOT NULL REFERENCES medicines (id),
  batch_number TEXT NOT NULL CHECK (length(batch_number) > 0),
  expires_on TEXT NOT NULL,
  UNIQUE (medicine_id, batch_number, expires_on)
) STRICT;

CREATE TABLE stock_receipts (
  id TEXT PRIMARY KEY,
  supplier TEXT NOT NULL,
  source TEXT NOT NULL,
  document_number TEXT,
  received_on TEXT NOT NULL,
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE TABLE stock_counts (
  id TEXT PRIMARY KEY,
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE TABLE stock_count_lines (
  id TEXT PRIMARY KEY,
  count_id TEXT NOT NULL REFERENCES stock_counts (id),
  batch_id TEXT NOT NULL REFERENCES medicine_batches (id),
  expected INTEGER NOT NULL CHECK (expected >= 0),
  counted INTEGER NOT NULL CHECK (counted >= 0),
  reason TEXT,
  UNIQUE (count_id, batch_id)
) STRICT;

CREATE TABLE prescriptions (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  encounter_id TEXT REFERENCES encounters (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'partly-dispensed', 'dispensed', 'stopped', 'voided')),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  prescriber_id TEXT REFERENCES accounts (id),
  instructed_by TEXT,
  iterations INTEGER NOT NULL CHECK (iterations BETWEEN 0 AND 12),
  note TEXT,
  prescribed_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  late_reason TEXT,
  ended_at TEXT,
  ended_by TEXT REFERENCES accounts (id),
  end_reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((prescriber_id IS NULL) <> (instructed_by IS NULL)),
  CHECK (prescribed_at <= recorded_at),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)),
  CHECK ((state IN ('stopped', 'voided')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX prescriptions_inmate ON prescriptions (inmate_id, prescribed_at);
CREATE INDEX prescriptions_encounter ON prescriptions (encounter_id) WHERE encounter_id IS NOT NULL;
CREATE INDEX prescriptions_waiting ON prescriptions (state, prescribed_at) WHERE state IN ('issued', 'partly-dispensed');

CREATE TABLE prescription_lines (
  id TEXT PRIMARY KEY,
  prescription_id TEXT NOT NULL REFERENCES prescriptions (id),
  position INTEGER NOT NULL,
  medicine_id TEXT REFERENCES medicines (id),
  outside_text TEXT,
  dose REAL CHECK (dose > 0),
  dose_unit TEXT NOT NULL,
  times_per_day INTEGER CHECK (times_per_day BETWEEN 1 AND 12),
  as_needed INTEGER NOT NULL CHECK (as_needed IN (0, 1)),
  moments TEXT NOT NULL CHECK (json_valid(moments)),
  meal TEXT NOT NULL CHECK (meal IN ('any', 'before', 'with', 'after')),
  days INTEGER CHECK (days BETWEEN 1 AND 366),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  instructions TEXT,
  observed INTEGER NOT NULL CHECK (observed IN (0, 1)),
  starts_on TEXT NOT NULL,
  ended_on TEXT,
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  override_reason TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'dropped')),
  replaces_id TEXT UNIQUE REFERENCES prescription_lines (id),
  change_reason TEXT,
  changed_by TEXT REFERENCES accounts (id),
  CHECK ((medicine_id IS NULL) <> (outside_text IS NULL)),
  CHECK ((replaces_id IS NULL) = (change_reason IS NULL) AND (replaces_id IS NULL) = (changed_by IS NULL)),
  CHECK (warnings = '[]' OR override_reason IS NOT NULL)
) STRICT;
CREATE INDEX prescription_lines_prescription ON prescription_lines (prescription_id, position);
CREATE INDEX prescription_lines_observed ON prescription_lines (observed, starts_on) WHERE observed = 1;

CREATE TABLE dispensings (
  id TEXT PRIMARY KEY,
  prescription_id TEXT NOT NULL REFERENCES prescriptions (id),
  dispensed_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  late_reason TEXT,
  batch_reason TEXT,
  undone_at TEXT,
  undone_by TEXT REFERENCES accounts (id),
  undone_reason TEXT,
  CHECK (dispensed_at <= recorded_at),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL))
) STRICT;
CREATE INDEX dispensings_prescription ON dispensings (prescription_id);

CREATE TABLE stock_movements (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES medicine_batches (id),
  kind TEXT NOT NULL CHECK (
    kind IN ('receipt', 'dispensing', 'reversal', 'return-in', 'return-out', 'correction', 'disposal', 'count')
  ),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  reason TEXT,
  unit_price INTEGER CHECK (unit_price >= 0),
  receipt_id TEXT REFERENCES stock_receipts (id),
  count_id TEXT REFERENCES stock_counts (id),
  dispensing_id TEXT REFERENCES dispensings (id),
  line_id TEXT REFERENCES prescription_lines (id),
  reverses_id TEXT UNIQUE REFERENCES stock_movements (id),
  CHECK (kind NOT IN ('receipt', 'return-in', 'reversal') OR quantity > 0),
  CHECK (kind NOT IN ('dispensing', 'return-out', 'disposal') OR quantity < 0),
  CHECK ((kind = 'receipt') = (receipt_id IS NOT NULL)),
  CHECK ((kind = 'count') = (count_id IS NOT NULL)),
  CHECK ((kind IN ('dispensing', 'reversal')) = (dispensing_id IS NOT NULL)),
  CHECK ((dispensing_id IS NULL) = (line_id IS NULL)),
  CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
  CHECK (kind IN ('receipt', 'dispensing', 'count') OR reason IS NOT NULL)
) STRICT;
CREATE INDEX stock_movements_batch ON stock_movements (batch_id, id);
CREATE INDEX stock_movements_line ON stock_movements (line_id) WHERE line_id IS NOT NULL;
CREATE INDEX stock_movements_receipt ON stock_movements (receipt_id) WHERE receipt_id IS NOT NULL;
CREATE INDEX stock_movements_dispensing ON stock_movements (dispensing_id) WHERE dispensing_id IS NOT NULL;

CREATE TABLE observed_doses (
  id TEXT PRIMARY KEY,
  prescription_id TEXT NOT NULL REFERENCES prescriptions (id),
  line_id TEXT NOT NULL REFERENCES prescription_lines (id),
  due_on TEXT NOT NULL,
  moment TEXT NOT NULL CHECK (moment IN ('morning', 'noon', 'evening', 'night')),
  outcome TEXT NOT NULL CHECK (outcome IN ('given', 'refused', 'absent')),
  observed_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  late_reason TEXT,
  note TEXT,
  undone_at TEXT,
  undone_by TEXT REFERENCES accounts (id),
  undone_reason TEXT,
  CHECK (observed_at <= recorded_at),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX observed_doses_once ON observed_doses (line_id, due_on, moment) WHERE undone_at IS NULL;
CREATE INDEX observed_doses_prescription ON observed_doses (prescription_id);
`),
}
