import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}
const order = {
  ...{ kind: 'obat', text: 'Amoksisilin 500 mg 3 x 1', doctorName: 'dr. Rahma Wulandari' },
  ...{ doctorLicence: '503/SIP/2026', lateReason: null, fileId: null },
}

let office: Office
test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], bina: ['bidan'] })
})
test.afterAll(() => office.close())

test('an order waits for its own signed sheet, and anybody of the clinic attaches it; nothing is deleted', async () => {
  const [sari, bina] = [office.client('sari'), office.client('bina')]
  const visit = await recordVisit(sari, office.inmateId)
  // A file of the visit is not the sheet of an order.
  const target = { inmateId: office.inmateId, encounterId: visit.id }
  const other = await office.upload('sari')
  await sari.recordEntries.addFiles({ ...target, title: 'Foto luka', fileIds: [other], confidentiality: 'normal' })
  expect(await reasonOf(sari.visitingDoctor.add({ ...order, encounterId: visit.id, kind: 'jamu' }))).toBe(
    'kind-unknown',
  )
  expect(await reasonOf(sari.visitingDoctor.add({ ...order, encounterId: visit.id, fileId: other }))).toBe(
    'file-not-usable',
  )
  const { id } = await sari.visitingDoctor.add({ ...order, encounterId: visit.id })
  expect(await bina.visitingDoctor.ofVisit({ encounterId: visit.id })).toMatchObject([
    { id, kindName: 'Obat', state: 'waiting', sheet: null, doctorName: order.doctorName, mayVoid: false },
  ])
  const lines = async () => (await office.todayOf('bina')).items.filter(({ kind }) => kind === 'order-sheet-waiting')
  expect(await lines()).toMatchObject([{ data: { count: 1 }, link: '/poliklinik/dokter-tamu' }])

  const foreign = { id, revision: 1, fileId: await office.upload('sari') }
  expect(await reasonOf(bina.visitingDoctor.attach(foreign))).toBe('file-not-usable')
  const fileId = await office.upload('bina')
  expect(await bina.visitingDoctor.attach({ id, revision: 1, fileId })).toEqual({ revision: 2 })
  expect(await lines()).toEqual([])
  expect(await sari.visitingDoctor.list({ state: 'signed' })).toMatchObject([
    { id, state: 'signed', sheet: { fileId, byName: 'Petugas bina' } },
  ])
  expect(await reasonOf(sari.visitingDoctor.attach({ id, revision: 2, fileId }))).toBe('already-attached')
  expect(await reasonOf(bina.visitingDoctor.void({ id, revision: 2, reason: 'Salah orang' }))).toBe('not-yours')
  expect(await reasonOf(sari.visitingDoctor.void({ id, revision: 1, reason: 'Salah orang' }))).toBe('changed-meanwhile')
  await sari.visitingDoctor.void({ id, revision: 2, reason: 'Salah orang' })
  expect(await sari.visitingDoctor.ofVisit({ encounterId: visit.id })).toMatchObject([
    { id, state: 'voided', sheet: { fileId }, voided: { reason: 'Salah orang', byName: 'Petugas sari' } },
  ])
  const { entries } = await sari.history.of({ subject: { type: 'medical-record', id: office.inmateId }, before: null })
  expect(
    entries
      .filter(({ changes }) => changes.some(({ table }) => table === 'doctor_orders'))
      .map(({ procedure, by }) => ({ procedure, by })),
  ).toEqual([
    { procedure: 'visitingDoctor.void', by: 'Petugas sari' },
    { procedure: 'visitingDoctor.attach', by: 'Petugas bina' },
    { procedure: 'visitingDoctor.add', by: 'Petugas sari' },
  ])
})

test('an order of a secret visit is not told of to whoever lacks the right: no row, no count, no history, no sheet', async () => {
  const [sari, bina] = [office.client('sari'), office.client('bina')]
  const secret = await recordVisit(sari, office.inmateId, {}, { confidentiality: 'extra' })
  const { id } = await sari.visitingDoctor.add({ ...order, encounterId: secret.id, text: 'kata sandi kamboja' })
  expect((await sari.visitingDoctor.list({ state: 'waiting' })).map((one) => one.id)).toEqual([id])
  expect(await bina.visitingDoctor.list({ state: 'waiting' })).toEqual([])
  expect(await reasonOf(bina.visitingDoctor.ofVisit({ encounterId: secret.id }))).toBe('not-found')
  expect(await reasonOf(bina.visitingDoctor.add({ ...order, encounterId: secret.id }))).toBe('not-found')
  const attach = { id, revision: 1, fileId: await office.upload('bina') }
  expect(await reasonOf(bina.visitingDoctor.attach(attach))).toBe('not-found')
  expect((await office.todayOf('bina')).items.filter(({ kind }) => kind === 'order-sheet-waiting')).toEqual([])
  const told = await bina.history.of({ subject: { type: 'medical-record', id: office.inmateId }, before: null })
  expect(JSON.stringify(told)).not.toContain('kamboja')
})

test('an order entered long after its visit says why; one of a visit that was struck out is refused and waits no more', async () => {
  const sari = office.client('sari')
  const late = 'Akhir pekan atau hari libur'
  const { id: inmateId } = await arrive(office, 'Contoh Yang Lama', '2026-11-10')
  const visit = await recordVisit(sari, inmateId, { caredAt: '2026-11-14T03:00:00.000Z', lateReason: late })
  const encounterId = visit.id
  expect(await reasonOf(sari.visitingDoctor.add({ ...order, encounterId }))).toBe('late-reason-missing')
  const { id } = await sari.visitingDoctor.add({ ...order, encounterId, lateReason: late })
  expect(await sari.visitingDoctor.ofVisit({ encounterId })).toMatchObject([{ id, recorded: { lateReason: late } }])
  await sari.medicalRecords.void({ id: visit.id, revision: visit.revision, reason: 'Salah orang' })
  expect((await sari.visitingDoctor.list({ state: 'waiting' })).map((one) => one.id)).not.toContain(id)
  expect(await reasonOf(sari.visitingDoctor.add({ ...order, encounterId, lateReason: late }))).toBe('encounter-voided')
})
