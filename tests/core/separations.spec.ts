import { join } from 'node:path'
import { createTriggers, dropTriggers } from '#electron/database/audit-triggers.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/all-migrations.ts'
import { openConnection } from '#electron/database/open.ts'
import type { Instant } from '#shared/time/instant.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { arrive, askSrq, askTb } from './arrival-desk.ts'
import { clinicOf, reasonOf } from './clinic-office.ts'

const begun = {
  encounterId: null,
  responseId: null,
  ground: null,
  block: 'C',
  room: '1',
  caredAt: null,
  lateReason: null,
}

const visit = (inmateId: string, confidentiality: 'normal' | 'extra' = 'normal') => ({
  inmateId,
  kind: 'visit' as const,
  caredAt: null,
  lateReason: null,
  instructedBy: null,
  confidentiality,
})

test('somebody who came long ago is put apart from the record or a visit, moved, and let out again', async ({
  core,
}) => {
  test.slow()
  const { registry, nurse, as } = await clinicOf(core)
  const inmateId = await arrive(registry, 'Joko Lama', '2026-03-02', '09:00')
  expect((await nurse.arrivals.board({ show: 'all' })).map(({ inmate }) => inmate.id)).not.toContain(inmateId)

  const begin = (more: object = {}) => nurse.separations.begin({ ...begun, inmateId, ...more })
  expect(await reasonOf(begin())).toBe('ground-missing')
  const { id: encounterId } = await nurse.medicalRecords.open(visit(inmateId))
  const other = await arrive(registry, 'Orang Lain', '2026-11-16', '07:00')
  const { id: elsewhere } = await nurse.medicalRecords.open(visit(other))
  expect(await reasonOf(begin({ encounterId: elsewhere }))).toBe('visit-not-usable')
  const { id: responseId } = await askTb(nurse, inmateId, true)
  expect(await reasonOf(nurse.separations.begin({ ...begun, inmateId: other, responseId }))).toBe(
    'screening-not-usable',
  )
  expect(await reasonOf(begin({ encounterId, caredAt: '2026-11-17T00:00:00.000Z' }))).toBe('care-in-future')
  expect(await reasonOf(begin({ encounterId, caredAt: '2026-11-10T00:00:00.000Z' }))).toBe('late-reason-missing')
  const { id } = await begin({ encounterId, responseId, ground: 'Batuk tiga minggu' })
  expect(await reasonOf(begin({ encounterId }))).toBe('already-separated')

  // Who guards the block reads where and since when, in the list as on the banner.
  const guard = await as('komar', 'pembina')
  const seen = await guard.separations.list({})
  expect(seen).toMatchObject([{ id, block: 'C', room: '1', person: { id: inmateId } }])
  expect(JSON.stringify([seen, await guard.separations.placeOf({ inmateId })])).not.toMatch(/TB|batuk|skrining|KJ-/i)
  expect(await reasonOf(guard.separations.listOfClinic({}))).toBe('forbidden')
  expect(await reasonOf(guard.separations.of({ inmateId }))).toBe('forbidden')
  expect(await reasonOf(guard.separations.begin({ ...begun, inmateId, ground: 'x' }))).toBe('forbidden')

  const [found] = await nurse.separations.listOfClinic({})
  expect(found?.origin).toMatchObject({
    arrivalId: null,
    visit: { id: encounterId },
    screening: { id: responseId },
    ground: 'Batuk tiga minggu',
  })
  expect((await nurse.shiftHandover.page({})).matters).toContainEqual(
    expect.objectContaining({ kind: 'separation', about: 'C/1', isLate: false }),
  )

  const change = { id, revision: 1, block: 'C', room: '2', caredAt: null, lateReason: null }
  expect(await reasonOf(nurse.separations.changeRoom({ ...change, room: '1' }))).toBe('same-room')
  expect(await reasonOf(nurse.separations.changeRoom({ ...change, caredAt: '2026-11-15T23:00:00.000Z' }))).toBe(
    'before-last-room',
  )
  await nurse.separations.changeRoom(change)
  expect(await reasonOf(nurse.separations.changeRoom({ ...change, room: '3' }))).toBe('changed-meanwhile')
  expect((await guard.separations.placeOf({ inmateId }))?.room).toBe('2')
  await nurse.separations.end({ id, revision: 2, reason: 'Hasil dahak negatif' })
  expect(await reasonOf(nurse.separations.changeRoom({ ...change, revision: 3 }))).toBe('separation-ended')
  expect(await nurse.separations.of({ inmateId })).toMatchObject([
    {
      id,
      room: '2',
      endReason: 'Hasil dahak negatif',
      moves: [{ from: { room: '1' }, to: { room: '2' }, byName: 'Petugas wati' }],
    },
  ])
  expect(await guard.separations.list({})).toEqual([])
  const story = JSON.stringify(
    await nurse.history.of({ subject: { type: 'medical-record', id: inmateId }, before: null }),
  )
  for (const told of ['separation_moves', 'Batuk tiga minggu', 'Hasil dahak negatif']) expect(story).toContain(told)
})

test('what stands behind an extra confidential visit is not told to who may not know of it', async ({ core }) => {
  const { inmateId, as } = await clinicOf(core)
  const doctor = await as('dina', 'dokter')
  const { id: encounterId } = await doctor.medicalRecords.open(visit(inmateId, 'extra'))
  await doctor.separations.begin({ ...begun, inmateId, encounterId, ground: 'Rahasia sekali' })
  const midwife = await as('maya', 'bidan')
  expect((await doctor.separations.listOfClinic({}))[0]?.origin.ground).toBe('Rahasia sekali')
  const told = [
    await midwife.separations.listOfClinic({}),
    await midwife.separations.of({ inmateId }),
    await midwife.history.of({ subject: { type: 'medical-record', id: inmateId }, before: null }),
  ]
  expect(told[0]).toHaveLength(1)
  expect(JSON.stringify(told)).not.toContain('Rahasia sekali')
  expect(JSON.stringify(told)).not.toContain('KJ-')
  expect(await reasonOf(midwife.separations.begin({ ...begun, inmateId, encounterId }))).toBe('visit-not-usable')
})

test('nobody who has died or left is put apart; who leaves while apart stands out until it is ended', async ({
  core,
}) => {
  const { registry, nurse } = await clinicOf(core)
  const inmateId = await arrive(registry, 'Karta Pergi', '2026-11-16', '07:00')
  const dead = await arrive(registry, 'Lasmi Wafat', '2026-11-16', '07:00', { sex: 'female' })
  const left = { revision: 1, on: '2026-11-16', time: null, note: null, letterNumber: null } as const
  const { id } = await nurse.separations.begin({ ...begun, inmateId, ground: 'Batuk lama' })
  await registry.inmates.release({ ...left, inmateId, reason: 'bebas-murni' })
  await registry.inmates.recordDeath({ ...left, inmateId: dead, where: null })
  const again = { ...begun, ground: 'Batuk lama' }
  expect(await reasonOf(nurse.separations.begin({ ...again, inmateId: dead }))).toBe('person-dead')
  expect(await reasonOf(nurse.separations.begin({ ...again, inmateId }))).toBe('person-released')
  expect(
    await reasonOf(
      nurse.separations.changeRoom({ id, revision: 1, block: 'C', room: '9', caredAt: null, lateReason: null }),
    ),
  ).toBe('person-released')
  expect(await nurse.separations.list({})).toMatchObject([{ id, person: { state: 'released' } }])
  expect((await nurse.shiftHandover.page({})).matters).toContainEqual(
    expect.objectContaining({ kind: 'separation', isLate: true }),
  )
  await nurse.separations.end({ id, revision: 1, reason: 'Sudah bebas' })
  expect(await nurse.separations.list({})).toEqual([])
})

test('rooms apart of before hang on their arrival as they did; their rows are logged anew only from now on', ({
  folder,
}) => {
  const now = '2026-11-16T01:00:00.000Z' as Instant
  const database = openConnection(join(folder, 'uji.db'), Buffer.alloc(32, 5))
  migrate(
    database,
    migrations.filter(({ name }) => name < '0035'),
    now,
  )
  dropTriggers(database)
  database.exec(`
INSERT INTO accounts (id, name, full_name, roles, state, created_at) VALUES ('a', 'sari', 'Sari', '[]', 'active', '${now}');
INSERT INTO inmates (id, search_row, name, name_key, sex, nationality, jkn_status, state, created_at)
  VALUES ('i', 1, 'Djoko', 'djoko', 'male', 'ID', 'unknown', 'present', '${now}');
PRAGMA foreign_keys=OFF;
INSERT INTO arrivals (id, inmate_id, event_id, came_on, arrived_at, time_known, state, opened_at)
  VALUES ('c', 'i', 'e', '2026-11-16', '${now}', 1, 'open', '${now}');
INSERT INTO separations (id, inmate_id, arrival_id, response_id, block, room, began_at, recorded_at, late_reason, recorded_by, state,
  ended_at, ended_by, end_reason, revision) VALUES
  ('s1', 'i', 'c', 'r', 'A', '1', '${now}', '${now}', NULL, 'a', 'ended', '${now}', 'a', 'negatif', 2),
  ('s2', 'i', 'c', 'r', 'A', '2', '${now}', '${now}', 'malam', 'a', 'active', NULL, NULL, NULL, 1);`)
  const before = database.prepare('select * from separations order by id').all()
  const step = migrations.find(({ name }) => name === '0035-separations')
  step?.up(database)
  createTriggers(database)
  expect(database.prepare('select * from separations order by id').all()).toEqual(
    before.map((row) => ({ ...(row as object), encounter_id: null, ground: null })),
  )
  const triggers = database
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'trigger' and tbl_name = 'separations'")
    .all()
  expect(triggers.map(({ name }) => name).toSorted()).toEqual([
    'trace_separations_delete',
    'trace_separations_insert',
    'trace_separations_update',
  ])
  const insert = (columns: string, values: string) =>
    database.exec(`INSERT INTO separations (id, inmate_id, ${columns}, block, room, began_at, recorded_at, recorded_by, state)
      VALUES ('s3', 'i', ${values}, 'A', '3', '${now}', '${now}', 'a', 'active')`)
  dropTriggers(database)
  expect(() => insert('arrival_id', "'c'")).toThrow(/CHECK/)
  insert('ground', "'batuk'")
  database.close()
})

test('two people of whom both are apart stay apart when they turn out to be one', async ({ core }) => {
  const { registry, nurse } = await clinicOf(core)
  const keptId = await arrive(registry, 'Mira Contoh', '2026-11-16', '07:00', { sex: 'female' })
  const absorbedId = await arrive(registry, 'Mirah Contoh', '2026-11-16', '07:05', { sex: 'female' })
  await nurse.separations.begin({ ...begun, inmateId: keptId, ground: 'Batuk' })
  await nurse.separations.begin({ ...begun, inmateId: absorbedId, ground: 'Batuk darah', room: '7' })
  await askSrq(nurse, absorbedId)
  await registry.inmateMerges.merge({
    kept: { id: keptId, revision: 1 },
    absorbed: { id: absorbedId, revision: 1 },
    fromAbsorbed: [],
    reason: 'Tercatat dua kali',
  })
  const both = await nurse.separations.of({ inmateId: keptId })
  expect(both.map(({ room, endedAt }) => [room, endedAt]).toSorted()).toEqual([
    ['1', null],
    ['7', null],
  ])
  expect(await reasonOf(nurse.separations.begin({ ...begun, inmateId: absorbedId, ground: 'x' }))).toBe('merged-away')
  expect(await nurse.separations.list({})).toHaveLength(2)
})
