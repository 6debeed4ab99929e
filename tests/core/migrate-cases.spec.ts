import { join } from 'node:path'
import { createTriggers, dropTriggers, existingTriggers, generateTriggers } from '#electron/database/audit-triggers.ts'
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

test('cases of before other services keep their rows, indices and history; a case without an inmate fits beside them', ({
  folder,
}) => {
  const database = openConnection(join(folder, 'uji.db'), Buffer.alloc(32, 5))
  migrate(
    database,
    migrations.filter(({ name }) => name < '0017'),
    now,
  )
  dropTriggers(database)
  database.exec(`
INSERT INTO accounts (id, name, full_name, roles, state, created_at) VALUES ('a', 'sari', 'Sari', '[]', 'active', '${now}');
INSERT INTO inmates (id, search_row, name, name_key, sex, nationality, jkn_status, state, created_at)
  VALUES ('i', 1, 'Djoko', 'djoko', 'male', 'ID', 'unknown', 'present', '${now}');
INSERT INTO service_cases (id, service_id, service_version, number, inmate_id, trigger, applicant_name, applicant_relation, reason,
  opened_by, opened_at, phase, emergency_reason, clock_id, clock_start, calendar_version, revision)
  VALUES ('c', 'rekomendasi-medis', 1, 'RM-2026-0001', 'i', 'family', 'Rahmat', 'Ayah', 'x', 'a', '${now}', 'outside', 'gawat',
    'five-working-days', 'unit-file-complete', 'v', 7);
INSERT INTO case_events (id, case_id, sequence, kind, at, recorded_at, account_id) VALUES ('e1', 'c', 1, 'opened', '${now}', '${now}', 'a');
INSERT INTO command_log (id, at, procedure, change_count, digest, previous, hash) VALUES ('k', '${now}', 'x', 1, 'x', 'x', 'x');
INSERT INTO change_log (command_id, table_name, row_key, operation, before, after)
  VALUES ('k', 'service_cases', 'c', 'insert', NULL, '{"id":"c"}');`)
  const logged = database.prepare('select * from change_log').all()
  expect(migrate(database, migrations, now)).toContain('0017-cases-of-any-service')
  expect(database.prepare('select * from service_cases').all()).toEqual([
    {
      id: 'c',
      service_id: 'rekomendasi-medis',
      service_version: 1,
      number: 'RM-2026-0001',
      subject_kind: 'inmate',
      inmate_id: 'i',
      trigger: 'family',
      applicant_name: 'Rahmat',
      applicant_relation: 'Ayah',
      fact_answers: '{}',
      renews: null,
      reason: 'x',
      opened_by: 'a',
      opened_at: now,
      phase: 'outside',
      emergency_reason: 'gawat',
      clock_id: 'five-working-days',
      clock_start: 'unit-file-complete',
      calendar_version: 'v',
      revision: 7,
      worker_id: null,
    },
  ])
  expect(database.prepare('select kind from case_events where case_id = ?').all('c')).toEqual([{ kind: 'opened' }])
  expect(database.prepare('select * from change_log').all()).toEqual(logged)
  expect(database.pragma('foreign_key_check')).toEqual([])
  const indices = database.prepare("select name from pragma_index_list('service_cases') where origin = 'c'").all()
  expect(indices.map((row) => (row as { name: string }).name).toSorted()).toEqual([
    'service_cases_inmate',
    'service_cases_phase',
    'service_cases_renews',
    'service_cases_results',
    'service_cases_worker',
  ])

  dropTriggers(database)
  const insert = (id: string, change: string) =>
    database.exec(`
CREATE TEMP TABLE one AS SELECT * FROM service_cases WHERE id = 'c';
UPDATE one SET id = '${id}', number = '${id}', ${change};
INSERT INTO service_cases SELECT * FROM one; DROP TABLE one;`)
  const refused = (id: string, change: string) => {
    expect(() => insert(id, change)).toThrow(/constraint/)
    database.exec('DROP TABLE IF EXISTS one')
  }
  insert('own', "subject_kind = 'none', inmate_id = NULL, applicant_relation = NULL, renews = 'c'")
  refused('no-inmate', 'inmate_id = NULL')
  refused('inmate-of-none', "subject_kind = 'none'")
  refused('of-nothing', "subject_kind = 'other', inmate_id = NULL")
  refused('relation-of-nobody', 'applicant_name = NULL')
  refused('answers', "fact_answers = 'yes'")
  refused('renews-itself', "renews = 'renews-itself'")
  expect(database.prepare('select id from service_cases order by id').all()).toEqual([{ id: 'c' }, { id: 'own' }])
  database.close()
})

test('cases of before the steps of the house keep every event; the new kinds say what belongs to them', ({
  folder,
}) => {
  const database = openConnection(join(folder, 'uji.db'), Buffer.alloc(32, 5))
  migrate(
    database,
    migrations.filter(({ name }) => name < '0039'),
    now,
  )
  dropTriggers(database)
  database.exec(`
INSERT INTO accounts (id, name, full_name, roles, state, created_at) VALUES ('a', 'sari', 'Sari', '[]', 'active', '${now}');
INSERT INTO inmates (id, search_row, name, name_key, sex, nationality, jkn_status, state, created_at)
  VALUES ('i', 1, 'Djoko', 'djoko', 'male', 'ID', 'unknown', 'present', '${now}');
INSERT INTO service_cases (id, service_id, service_version, number, subject_kind, inmate_id, trigger, fact_answers, reason, opened_by,
  opened_at, phase, clock_id, clock_start, calendar_version)
  VALUES ('c', 's', 1, 'RM-1', 'inmate', 'i', 't', '{}', 'x', 'a', '${now}', 'outside', 'k', 'k', 'v'),
    ('d', 's', 1, 'RM-2', 'inmate', 'i', 't', '{}', 'x', 'a', '${now}', 'outside', 'k', 'k', 'v');
INSERT INTO case_events (id, case_id, sequence, kind, step, at, recorded_at, account_id, reason, letter_number, letter_date, choice,
  amount, undoes, leads_to) VALUES
  ('e1', 'c', 1, 'opened', 'open', '${now}', '${now}', 'a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('e2', 'c', 2, 'extended', NULL, '${now}', '${now}', 'a', 'x', NULL, NULL, NULL, 2, NULL, NULL),
  ('e3', 'c', 3, 'extension-withdrawn', NULL, '${now}', '${now}', 'a', 'x', NULL, NULL, NULL, NULL, 'e2', NULL),
  ('e4', 'c', 4, 'answered', 'answer', '${now}', '${now}', 'a', NULL, '7/LK', '2026-11-16', 'recommended', NULL, NULL, NULL),
  ('e5', 'c', 5, 'reopened', NULL, '${now}', '${now}', 'a', 'x', NULL, NULL, NULL, NULL, NULL, 'preparing');`)
  const before = database.prepare('select * from case_events order by sequence').all()
  createTriggers(database)
  expect(migrate(database, migrations, now)).toContain('0039-steps-of-the-house')
  const untold = { note: null, linked_case_id: null }
  expect(database.prepare('select * from case_events order by sequence').all()).toEqual(
    before.map((row) => ({ ...(row as object), ...untold })),
  )
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(existingTriggers(database)).toEqual(generateTriggers(database))
  expect(database.prepare('select count(*) as count from change_log').get()).toEqual({ count: 0 })

  dropTriggers(database)
  const insert = (id: string, kind: string, told: Readonly<Record<string, string>>) => {
    const columns = ['id', 'case_id', 'sequence', 'kind', 'at', 'recorded_at', 'account_id', ...Object.keys(told)]
    const values = [id, 'c', 10 + database.prepare('select id from case_events').all().length, kind, now, now, 'a']
    database
      .prepare(`insert into case_events (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
      .run(...values, ...Object.values(told))
  }
  const refused = (kind: string, told: Readonly<Record<string, string>>) =>
    expect(() => insert('no', kind, told), `${kind} ${JSON.stringify(told)}`).toThrow(/constraint/)
  insert('n1', 'step-taken', { step: 's', note: 'Diperiksa' })
  insert('n2', 'step-skipped', { step: 's', reason: 'x' })
  insert('n3', 'clock-chosen', { choice: 'k', reason: 'x' })
  insert('n4', 'lapsed', {})
  insert('n5', 'joined', { choice: 'duplicate', reason: 'x', linked_case_id: 'd' })
  insert('n6', 'parted', { reason: 'x' })
  refused('step-taken', { step: 's' })
  refused('step-taken', { note: 'x' })
  refused('step-taken', { step: 's', note: '' })
  refused('step-skipped', { step: 's' })
  refused('finished', { note: 'x' })
  refused('clock-chosen', { reason: 'x' })
  refused('joined', { choice: 'duplicate', reason: 'x' })
  refused('joined', { choice: 'duplicate', reason: 'x', linked_case_id: 'c' })
  refused('joined', { choice: 'duplicate', reason: 'x', linked_case_id: 'nobody' })
  refused('parted', {})
  refused('other', {})
  database.close()
})

test('letters of before reports of assessments keep number, sheet, prints and walls; a letter may now be read as an assessment', ({
  folder,
}) => {
  const database = openConnection(join(folder, 'uji.db'), Buffer.alloc(32, 5))
  migrate(
    database,
    migrations.filter(({ name }) => name < '0072'),
    now,
  )
  dropTriggers(database)
  const letter = (id: string, state: string, number: string | null, reads: string) =>
    `INSERT INTO letters (id, template, input, paper, letterhead_mode, date, classification, state, number, issued_at, owner_type, owner_id,
      owner_part, permission, reads, subject_type, subject_id, created_by, created_at, revision)
    VALUES ('${id}', 'rekomendasi-dokter', '{"a":1}', 'F4', 'printed', '2026-11-16', 'PK', '${state}', ${number === null ? 'NULL' : `'${number}'`},
      '${now}', 'case-paper', 'c', 'p', 'view:health', '${reads}', 'inmate', 'i', 'a', '${now}', 3);`
  database.exec(`
INSERT INTO accounts (id, name, full_name, roles, state, created_at) VALUES ('a', 'sari', 'Sari', '[]', 'active', '${now}');
${letter('l1', 'issued', 'W1-PK-1', 'health')}
${letter('l2', 'draft', null, 'nothing')}
INSERT INTO letter_prints (id, letter_id, at, account_id, copy_number) VALUES ('p', 'l1', '${now}', 'a', 1);`)
  const kept = () => database.prepare('select * from letters order by id').all()
  const before = kept()
  createTriggers(database)
  expect(migrate(database, migrations, now)).toContain('0072-letters-of-assessments')
  expect(kept()).toEqual(before)
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(existingTriggers(database)).toEqual(generateTriggers(database))
  const run = (sql: string) => () => database.exec(sql)
  expect(run("update letters set input = '{}' where id = 'l1'")).toThrow('issued letters are frozen')
  dropTriggers(database)
  expect(run(letter('l3', 'issued', 'w1-pk- 1', 'health')), 'a number is given once').toThrow('UNIQUE')
  expect(run(letter('l4', 'draft', null, 'secret'))).toThrow('CHECK')
  database.exec(letter('l5', 'draft', null, 'assessment'))
  database.close()
})
