import type { Migration } from '../migrate.ts'

/**
 * Why: a doctor from outside comes for a few hours. Whom she is to see is gathered over the days before, and who could not be seen must not
 * be forgotten: the entry goes to her next day. What she orders is carried out by a prescription or a referral, and each tells of the other.
 * Nothing here is unique per person, because the records of two people on the list may turn out to be one.
 */
export const doctorVisits: Migration = {
  name: '0034-doctor-visits',
  up: (database) =>
    database.exec(`
CREATE TABLE doctor_visits (
  id TEXT PRIMARY KEY,
  visit_on TEXT NOT NULL,
  doctor_name TEXT NOT NULL CHECK (length(doctor_name) > 0),
  doctor_licence TEXT CHECK (length(doctor_licence) > 0),
  doctor_institution TEXT CHECK (length(doctor_institution) > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  planned_at TEXT NOT NULL,
  planned_by TEXT NOT NULL REFERENCES accounts (id),
  closed_at TEXT,
  closed_by TEXT REFERENCES accounts (id),
  closed_reason TEXT CHECK (length(closed_reason) > 0),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by IS NULL)),
  CHECK (closed_reason IS NULL OR closed_at IS NOT NULL)
) STRICT;
CREATE INDEX doctor_visits_day ON doctor_visits (state, visit_on);
CREATE TABLE presented_people (
  id TEXT PRIMARY KEY,
  doctor_visit_id TEXT REFERENCES doctor_visits (id),
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  encounter_id TEXT REFERENCES encounters (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  urgency TEXT NOT NULL CHECK (urgency IN ('routine', 'urgent', 'stat')),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  carried_from_id TEXT UNIQUE REFERENCES presented_people (id),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'presented', 'not-presented', 'taken-off')),
  settled_at TEXT,
  settled_by TEXT REFERENCES accounts (id),
  settled_reason TEXT CHECK (length(settled_reason) > 0),
  meeting_id TEXT REFERENCES encounters (id),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'waiting') = (settled_at IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)),
  CHECK ((state IN ('not-presented', 'taken-off')) = (settled_reason IS NOT NULL)),
  CHECK (state IN ('waiting', 'taken-off') OR doctor_visit_id IS NOT NULL)
) STRICT;
CREATE INDEX presented_people_visit ON presented_people (doctor_visit_id);
CREATE INDEX presented_people_inmate ON presented_people (inmate_id);
CREATE INDEX presented_people_encounter ON presented_people (encounter_id);
CREATE INDEX presented_people_meeting ON presented_people (meeting_id);
ALTER TABLE doctor_orders ADD COLUMN prescription_id TEXT REFERENCES prescriptions (id);
ALTER TABLE doctor_orders ADD COLUMN referral_id TEXT REFERENCES referrals (id) CHECK (referral_id IS NULL OR prescription_id IS NULL);
CREATE INDEX doctor_orders_prescription ON doctor_orders (prescription_id);
CREATE INDEX doctor_orders_referral ON doctor_orders (referral_id);
`),
}
