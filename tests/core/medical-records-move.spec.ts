import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit, visitsOf } from './record-office.ts'
import { refused } from './record-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
let right: { readonly id: string }
const sari = () => office.client('sari')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], wati: ['perawat'] })
  right = await arrive(office, 'Joko Susilo')
})
test.afterAll(() => office.close())

test('a visit of the wrong person moves with what was found out at it; both records tell it, and it can be taken back', async () => {
  const wrong = office.inmateId
  const visit = await recordVisit(sari(), wrong, {}, { measurements: [{ sign: 'weight', kind: null, value: 81 }] })
  const target = { inmateId: wrong, encounterId: visit.id }
  const allergy = {
    category: 'medication',
    substance: 'Amoksisilin',
    severity: 'severe',
    verification: 'told',
  } as const
  await sari().recordEntries.addAllergy({ ...target, ...allergy, reaction: 'Gatal' })
  const fileId = await office.upload('sari')
  await sari().recordEntries.addFiles({ ...target, title: 'Foto luka', fileIds: [fileId], confidentiality: 'normal' })
  const { id, revision } = visit
  const same = sari().medicalRecords.move({ id, revision, toInmateId: wrong, reason: 'Salah orang' })
  expect(await failureOf(same)).toMatchObject(refused('same-person'))

  const moved = await sari().medicalRecords.move({ id, revision, toInmateId: right.id, reason: 'Nama mirip' })
  expect(await visitsOf(sari(), wrong)).toEqual([])
  expect((await visitsOf(sari(), right.id)).map((one) => one.id)).toEqual([id])
  expect((await sari().medicalRecords.measurements({ inmateId: right.id })).map(({ value }) => value)).toEqual([81])
  expect(await sari().recordEntries.alerts({ inmateId: wrong })).toEqual({ allergies: [], isNoneKnown: false })
  expect((await sari().recordEntries.alerts({ inmateId: right.id })).allergies).toMatchObject([
    { substance: 'Amoksisilin', severity: 'severe' },
  ])
  for (const inmateId of [wrong, right.id]) {
    const { moves } = await sari().medicalRecords.list({
      ...{ inmateId, kinds: [], from: null, until: null, carerId: null },
    })
    expect(moves, inmateId).toMatchObject([
      { reason: 'Nama mirip', byName: 'Petugas sari', from: { name: 'Djoko Soesilo' }, to: { name: 'Joko Susilo' } },
    ])
    const { entries } = await sari().history.of({ subject: { type: 'medical-record', id: inmateId }, before: null })
    expect(
      entries.map(({ procedure }) => procedure),
      inmateId,
    ).toContain('medicalRecords.move')
  }
  expect((await office.download('sari', fileId)).status).toBe(200)
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const reader = database.prepare<[string], { subject_id: string }>('select subject_id from files where id = ?')
  expect(reader.get(fileId)?.subject_id).toBe(right.id)
  database.close()

  const others = office.client('wati').medicalRecords.undoMove({ moveId: moved.moveId, reason: 'Bukan hak saya' })
  expect(await failureOf(others)).toMatchObject(refused('correction-over'))
  await sari().medicalRecords.undoMove({ moveId: moved.moveId, reason: 'Ternyata benar semula' })
  expect((await visitsOf(sari(), wrong)).map((one) => one.id)).toEqual([id])
  expect((await sari().recordEntries.alerts({ inmateId: wrong })).allergies).toHaveLength(1)
  expect((await sari().recordEntries.alerts({ inmateId: right.id })).allergies).toEqual([])
  const twice = sari().medicalRecords.undoMove({ moveId: moved.moveId, reason: 'Sekali lagi' })
  expect(await failureOf(twice)).toMatchObject(refused('move-undone'))
})

test('only the last move can be taken back, and nobody receives a visit from before he came', async () => {
  const third = await arrive(office, 'Orang Ketiga')
  const visit = await recordVisit(sari(), office.inmateId)
  const { id, revision } = visit
  const first = await sari().medicalRecords.move({ id, revision, toInmateId: right.id, reason: 'Nama mirip' })
  const again = { id, revision: first.revision, toInmateId: third.id, reason: 'Masih salah orang' }
  await sari().medicalRecords.move(again)
  const undo = sari().medicalRecords.undoMove({ moveId: first.moveId, reason: 'Kembali ke awal' })
  expect(await failureOf(undo)).toMatchObject(refused('moved-again'))
  await office.goTo('2026-11-17T01:00:00.000Z', 'rini', 'sari')
  const late = await arrive(office, 'Baru Datang', '2026-11-17')
  const { revision: now } = await sari().medicalRecords.get({ id })
  const early = sari().medicalRecords.move({ id, revision: now, toInmateId: late.id, reason: 'Belum di sini' })
  expect(await failureOf(early)).toMatchObject(refused('person-not-here'))
})

test('when two records become one, the visits are under the kept one, and the other takes no new ones', async () => {
  const twin = await arrive(office, 'Joko Susila', '2026-11-16')
  await recordVisit(sari(), twin.id)
  const before = (await visitsOf(sari(), right.id)).length
  const { inmates, inmateMerges } = office.client('rini')
  const referenceTo = async (id: string) => ({ id, revision: (await inmates.profile({ id })).revision })
  await inmateMerges.merge({
    kept: await referenceTo(right.id),
    absorbed: await referenceTo(twin.id),
    fromAbsorbed: [],
    reason: 'Orang yang sama',
  })
  expect(await visitsOf(sari(), right.id)).toHaveLength(before + 1)
  expect(await failureOf(recordVisit(sari(), twin.id))).toMatchObject(refused('merged-away'))
})
