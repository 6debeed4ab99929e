import { join } from 'node:path'
import { dropTriggers } from '#electron/database/audit-triggers.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/all-migrations.ts'
import { openConnection } from '#electron/database/open.ts'
import type { Instant } from '#shared/time/instant.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const now = '2026-11-16T01:00:00.000Z' as Instant

test('cases of before the engine keep their history; their answers get the name of the outcome', ({ folder }) => {
  const database = openConnection(join(folder, 'uji.db'), Buffer.alloc(32, 5))
  migrate(
    database,
    migrations.filter(({ name }) => name < '0014'),
    now,
  )
  dropTriggers(database)
  database.exec(`
INSERT INTO accounts (id, name, full_name, roles, state, created_at) VALUES ('a', 'sari', 'Sari', '[]', 'active', '${now}');
INSERT INTO inmates (id, search_row, name, name_key, sex, nationality, jkn_status, state, created_at)
  VALUES ('i', 1, 'Djoko', 'djoko', 'male', 'ID', 'unknown', 'present', '${now}');
INSERT INTO service_cases (id, service_id, service_version, number, inmate_id, trigger, reason, opened_by, opened_at, phase, clock_id,
  clock_start, calendar_version, revision)
  VALUES ('c', 'rekomendasi-medis', 1, 'RM-2026-0001', 'i', 'family', 'x', 'a', '${now}', 'answered', 'five-working-days',
    'unit-file-complete', 'v', 7);
INSERT INTO case_events (id, case_id, sequence, kind, at, recorded_at, account_id) VALUES
  ('e1', 'c', 1, 'opened', '${now}', '${now}', 'a'),
  ('e2', 'c', 2, 'answered', '${now}', '${now}', 'a'),
  ('e3', 'c', 3, 'refused', '${now}', '${now}', 'a');`)
  expect(migrate(database, migrations, now)).toContain('0014-case-engine')
  expect(
    database.prepare('select kind, choice, amount, undoes, leads_to from case_events order by sequence').all(),
  ).toEqual([
    { kind: 'opened', choice: null, amount: null, undoes: null, leads_to: null },
    { kind: 'answered', choice: 'recommended', amount: null, undoes: null, leads_to: null },
    { kind: 'refused', choice: 'refused', amount: null, undoes: null, leads_to: null },
  ])
  expect(database.prepare('select number, trigger, applicant_name, revision from service_cases').all()).toEqual([
    { number: 'RM-2026-0001', trigger: 'family', applicant_name: null, revision: 7 },
  ])
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
})
