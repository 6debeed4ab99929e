import type { Migration } from '../migrate.ts'

/**
 * Why: devices that read fingers hand over everything they ever saw, every time. So each press is kept once per device under the device's own
 * clock, and what the clock was off by stands with the file that first brought the press; marks are reckoned from both and can be taken back
 * without losing a press. Who a number is belongs to the device and is said once.
 */
export const fingerScans: Migration = {
  name: '0055-finger-scans',
  up: (database) =>
    database.exec(`
CREATE TABLE finger_devices (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  columns TEXT CHECK (json_valid(columns)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE finger_people (
  id TEXT PRIMARY KEY,
  device_id TEXT NOT NULL REFERENCES finger_devices (id),
  device_user TEXT NOT NULL CHECK (length(device_user) > 0),
  inmate_id TEXT REFERENCES inmates (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX finger_people_device ON finger_people (device_id, device_user) WHERE state = 'active';
CREATE INDEX finger_people_inmate ON finger_people (inmate_id) WHERE inmate_id IS NOT NULL;

CREATE TABLE finger_imports (
  id TEXT PRIMARY KEY,
  device_id TEXT NOT NULL REFERENCES finger_devices (id),
  file_id TEXT NOT NULL REFERENCES files (id),
  lines INTEGER NOT NULL CHECK (lines >= 0),
  fresh INTEGER NOT NULL CHECK (fresh >= 0),
  folded INTEGER NOT NULL CHECK (folded >= 0),
  bad_lines INTEGER NOT NULL CHECK (bad_lines >= 0),
  faults TEXT NOT NULL CHECK (json_valid(faults)),
  offset_minutes INTEGER NOT NULL,
  minutes_before INTEGER NOT NULL CHECK (minutes_before >= 0),
  minutes_after INTEGER NOT NULL CHECK (minutes_after >= 0),
  state TEXT NOT NULL CHECK (state IN ('reading', 'checked', 'done', 'undone')),
  undo_reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'undone') = (undo_reason IS NOT NULL))
) STRICT;
CREATE INDEX finger_imports_made ON finger_imports (recorded_at);
CREATE INDEX attendance_marks_import ON attendance_marks (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE finger_users (
  device_id TEXT NOT NULL REFERENCES finger_devices (id),
  device_user TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (device_id, device_user)
) STRICT, WITHOUT ROWID;

CREATE TABLE finger_punches (
  device_id TEXT NOT NULL REFERENCES finger_devices (id),
  device_user TEXT NOT NULL,
  at TEXT NOT NULL,
  import_id TEXT NOT NULL REFERENCES finger_imports (id),
  PRIMARY KEY (device_id, device_user, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX finger_punches_import ON finger_punches (import_id, device_user);
`),
}
