import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { arrive, everyVisit, recordVisit } from './record-office.ts'
import { refused, visitOf } from './record-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
const sari = () => office.client('sari')
const target = () => ({ inmateId: office.inmateId, encounterId: null })
const penicillin = {
  category: 'medication',
  substance: 'Penisilin',
  reaction: 'Sesak',
  severity: 'severe',
  verification: 'told',
} as const

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], wati: ['perawat'] })
})
test.afterAll(() => office.close())

test('no known allergy is a statement of its own; an allergy that becomes known takes its place, and no statement hides it', async () => {
  const { recordEntries } = sari()
  const alerts = () => recordEntries.alerts({ inmateId: office.inmateId })
  expect(await alerts()).toEqual({ allergies: [], isNoneKnown: false })
  await recordEntries.stateNoAllergy(target())
  expect(await alerts()).toEqual({ allergies: [], isNoneKnown: true })
  const { id } = await recordEntries.addAllergy({ ...target(), ...penicillin })
  expect(await alerts()).toEqual({ allergies: [{ substance: 'Penisilin', severity: 'severe' }], isNoneKnown: false })
  expect(await failureOf(recordEntries.stateNoAllergy(target()))).toMatchObject(refused('allergy-known'))
  const twice = recordEntries.addAllergy({ ...target(), ...penicillin, substance: 'PENISILIN' })
  expect(await failureOf(twice)).toMatchObject(refused('allergy-known'))
  await recordEntries.verifyAllergy({ id, revision: 1 })
  const { allergies } = await recordEntries.list({ inmateId: office.inmateId })
  expect(allergies.map(({ state, statement }) => [statement, state])).toEqual([
    ['allergy', 'active'],
    ['none-known', 'replaced'],
  ])
  expect(allergies[0]).toMatchObject({ verification: 'confirmed', verified: { byName: 'Petugas sari' } })
  await recordEntries.voidEntry({ kind: 'allergy', id, revision: 2, reason: 'Ternyata orang lain' })
  expect(await alerts()).toEqual({ allergies: [], isNoneKnown: false })
})

test('a problem is opened, resolved and opened again; two at once are told', async () => {
  const { recordEntries } = sari()
  const problem = {
    code: 'I10',
    display: 'Hipertensi',
    onsetOn: '2025-03-01',
    note: null,
    confidentiality: 'normal',
  } as const
  const { id } = await recordEntries.addProblem({ ...target(), ...problem })
  const open = async () =>
    (await recordEntries.summary({ inmateId: office.inmateId })).problems.map((one) => one.display)
  expect(await open()).toEqual(['Hipertensi'])
  await recordEntries.resolveProblem({ id, revision: 1, on: '2026-11-16' })
  expect(await open()).toEqual([])
  const stale = recordEntries.reopenProblem({ id, revision: 1 })
  expect((await failureOf(stale)).code).toBe('changed-meanwhile')
  await recordEntries.reopenProblem({ id, revision: 2 })
  expect(await open()).toEqual(['Hipertensi'])
  const future = recordEntries.addProblem({ ...target(), ...problem, onsetOn: '2026-11-17' })
  expect(await failureOf(future)).toMatchObject(refused('date-in-future'))
})

test('immunisations, lab results with their paper and files stand in the record; a foreign upload is not taken', async () => {
  const { recordEntries } = sari()
  const given = { vaccine: 'Hepatitis B', givenOn: '2026-11-16', dose: 2, batch: 'B-17', place: null, note: null }
  await recordEntries.addImmunisation({ ...target(), ...given })
  const fileId = await office.upload('sari')
  const result = {
    test: 'Hemoglobin',
    loinc: '718-7',
    value: '11,2',
    unit: 'g/dL',
    reference: '13,0 - 17,0',
    interpretation: 'low',
    takenOn: '2026-11-16',
    laboratory: 'RSUD Contoh',
    note: null,
    confidentiality: 'normal',
  } as const
  await recordEntries.addLabResult({ ...target(), ...result, fileId })
  const foreign = await office.upload('wati')
  const steal = recordEntries.addFiles({ ...target(), title: 'Foto', fileIds: [foreign], confidentiality: 'normal' })
  expect(await failureOf(steal)).toMatchObject(refused('file-not-usable'))
  const again = recordEntries.addLabResult({ ...target(), ...result, fileId })
  expect(await failureOf(again)).toMatchObject(refused('file-not-usable'))
  const listed = await recordEntries.list({ inmateId: office.inmateId })
  expect(listed.immunisations).toMatchObject([given])
  expect(listed.labResults).toMatchObject([{ ...result, file: { id: fileId, mediaType: 'image/png' } }])
  expect(listed.files).toEqual([])
  expect((await office.download('wati', fileId)).status).toBe(200)
  expect((await office.download('rini', fileId)).status).toBe(403)
})

test('an entry is struck out by whoever wrote it, within two days, with a reason, and stays in sight', async () => {
  const { recordEntries } = sari()
  const [entry] = (await recordEntries.list({ inmateId: office.inmateId })).immunisations
  if (!entry) throw new Error('nothing is listed')
  const strike = { kind: 'immunisation', id: entry.id, revision: entry.revision, reason: 'Salah vaksin' } as const
  const others = office.client('wati').recordEntries.voidEntry(strike)
  expect(await failureOf(others)).toMatchObject(refused('correction-over'))
  await recordEntries.voidEntry(strike)
  const [voided] = (await recordEntries.list({ inmateId: office.inmateId })).immunisations
  expect(voided).toMatchObject({ mayVoid: false, voided: { byName: 'Petugas sari', reason: 'Salah vaksin' } })
  const twice = recordEntries.voidEntry({ ...strike, revision: entry.revision + 1 })
  expect(await failureOf(twice)).toMatchObject(refused('already-voided'))
})

test('an entry found out at a visit must be of that person', async () => {
  const other = await arrive(office, 'Orang Lain')
  const visit = await recordVisit(sari(), other.id)
  const wrong = sari().recordEntries.addAllergy({ ...target(), encounterId: visit.id, ...penicillin })
  expect((await failureOf(wrong)).code).toBe('not-found')
})

test('follow-ups of today stand on the start page without a medical word', async () => {
  const followUp = { on: '2026-11-16', note: 'Ganti balutan luka' } as const
  await sari().medicalRecords.record(visitOf(office.inmateId, {}, { followUp }))
  const { items } = await sari().today.list({})
  const own = items.filter(({ kind }) => kind === 'clinic-follow-up')
  expect(own).toMatchObject([{ data: { inmateName: 'Djoko Soesilo' }, dueOn: '2026-11-16', severity: 'normal' }])
  expect(JSON.stringify(own)).not.toContain('balutan')
  expect((await office.client('rini').today.list({})).items).toEqual([])
  const [due] = (await sari().medicalRecords.today({})).followUps
  await sari().medicalRecords.closeFollowUp({ id: due?.id ?? '', reason: 'Dirujuk ke RSUD' })
  expect((await sari().medicalRecords.today({})).followUps).toEqual([])
})

test('what is given out by hand is logged with asker, basis and papers, and nobody can change it', async () => {
  const given = {
    ...{ inmateId: office.inmateId, givenOn: '2026-11-16', askedBy: 'Keluarga (istri)', recipient: 'Siti Contoh' },
    ...{ basisId: 'consent', request: 'Surat 12/2026', papers: ['Ringkasan kunjungan November 2026'] },
  }
  await sari().disclosures.record(given)
  const [logged] = await sari().disclosures.list({ from: null, until: null, inmateId: office.inmateId })
  expect(logged).toMatchObject({
    bundle: null,
    byHand: { askedBy: 'Keluarga (istri)', givenOn: '2026-11-16', request: 'Surat 12/2026' },
    recipients: ['Siti Contoh'],
    papers: given.papers,
    byName: 'Petugas sari',
  })
  expect(logged?.basis).toContain('Peraturan Menteri Kesehatan Nomor 24 Tahun 2022')
  const unknown = sari().disclosures.record({ ...given, basisId: 'curiosity' })
  expect(await failureOf(unknown)).toMatchObject(refused('basis-unknown'))
  const future = sari().disclosures.record({ ...given, givenOn: '2026-11-17' })
  expect(await failureOf(future)).toMatchObject(refused('given-in-future'))
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  expect(() => database.exec("update record_disclosures set recipient = 'x'")).toThrow('append-only')
  expect(() => database.exec('delete from record_disclosures')).toThrow('append-only')
  database.close()
})

test('a filter that ends before it begins is refused', async () => {
  const reversed = { ...everyVisit, from: '2026-11-17', until: '2026-11-16' } as const
  const list = sari().medicalRecords.list({ inmateId: office.inmateId, ...reversed })
  expect(await failureOf(list)).toMatchObject(refused('period-reversed'))
})
