import type { Migration } from '../migrate.ts'

/**
 * Why: a person who is sent to a hospital is under way for days, between the clinic, the head, the guards and the hospital. The letter is
 * one row; what happened to it is a log that is only added to, from which the state follows.
 */
export const referrals: Migration = {
  name: '0022-referrals',
  up: (database) =>
    database.exec(`
CREATE TABLE referrals (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  inmate_id TEXT NOT NULL REFERENCES inmates (id),
  path TEXT NOT NULL CHECK (path IN ('gawat-darurat', 'terencana')),
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'waiting-permission', 'permitted', 'refused', 'left', 'arrived', 'returned', 'completed', 'cancelled')),
  permission TEXT NOT NULL CHECK (permission IN ('none', 'permitted', 'refused')),
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('normal', 'extra')),
  priority TEXT NOT NULL CHECK (priority IN ('routine', 'urgent', 'stat')),
  encounter_id TEXT REFERENCES encounters (id),
  case_id TEXT REFERENCES service_cases (id),
  hospital TEXT NOT NULL,
  clinic TEXT,
  payer TEXT NOT NULL,
  planned_at TEXT,
  escort_proposal TEXT,
  referred_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  late_reason TEXT,
  reason TEXT NOT NULL,
  complaint TEXT NOT NULL,
  examination TEXT,
  vital_signs TEXT,
  diagnoses TEXT NOT NULL CHECK (json_valid(diagnoses)),
  treatment TEXT,
  allergies TEXT,
  clinician_name TEXT NOT NULL,
  clinician_sip TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (referred_at <= recorded_at),
  CHECK (path = 'gawat-darurat' OR permission = 'permitted' OR state NOT IN ('permitted', 'left', 'arrived', 'returned', 'completed'))
) STRICT;
CREATE INDEX referrals_inmate ON referrals (inmate_id);
CREATE INDEX referrals_state ON referrals (state);
CREATE INDEX referrals_encounter ON referrals (encounter_id);
CREATE INDEX referrals_case ON referrals (case_id);

CREATE TABLE referral_events (
  id TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referrals (id),
  kind TEXT NOT NULL CHECK (kind IN ('submit', 'permit', 'refuse', 'order-escort', 'notify-family', 'leave', 'arrive', 'return',
    'complete', 'cancel', 'amend', 'take-back')),
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  late_reason TEXT,
  reason TEXT,
  details TEXT NOT NULL CHECK (json_valid(details)),
  corrects_id TEXT UNIQUE REFERENCES referral_events (id),
  CHECK (happened_at <= recorded_at),
  CHECK (kind NOT IN ('refuse', 'cancel', 'take-back') OR reason IS NOT NULL),
  CHECK (kind <> 'take-back' OR corrects_id IS NOT NULL)
) STRICT;
CREATE INDEX referral_events_referral ON referral_events (referral_id, id);
`),
}
