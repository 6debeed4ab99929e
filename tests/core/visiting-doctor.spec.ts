import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'
import { referralOf } from './referral-samples.ts'

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

test('an order names what carries it out, and that names the order; a paper of somebody else or a more secret one is refused', async () => {
  const { inmateId } = office
  const nurse = office.client('sari')
  const other = await arrive(office, 'Hasan Contoh')
  const visit = await recordVisit(nurse, inmateId)
  const referral = await nurse.referrals.create(referralOf(inmateId))
  const hidden = await nurse.referrals.create(referralOf(inmateId, {}, { confidentiality: 'extra' }))
  const foreign = await nurse.referrals.create(referralOf(other.id))
  const paper = (one: { readonly id: string }) => ({ kind: 'referral', id: one.id }) as const
  const add = (carriedOutBy: { readonly kind: 'referral'; readonly id: string } | null) =>
    nurse.visitingDoctor.add({ ...order, encounterId: visit.id, lateReason: null, carriedOutBy })
  expect(await reasonOf(add(paper(foreign)))).toBe('paper-not-found')
  expect(await reasonOf(add(paper(hidden)))).toBe('paper-more-secret')
  const { id } = await add(paper(referral))
  const shown = async (name: string) =>
    (await office.client(name).visitingDoctor.ofVisit({ encounterId: visit.id }))[0]?.carriedOutBy
  expect(await shown('bina')).toEqual({ kind: 'referral', id: referral.id, number: referral.number })
  expect(await nurse.visitingDoctor.ofPaper(paper(referral))).toMatchObject([{ id, text: order.text }])
  expect(await nurse.visitingDoctor.ofPaper(paper(foreign))).toEqual([])
  expect(await reasonOf(office.client('bina').visitingDoctor.ofPaper(paper(hidden)))).toBe('not-found')

  const { id: prescriptionId } = await nurse.prescriptions.write({
    ...{ inmateId, encounterId: visit.id, instructedBy: 'dr. Rahma', confidentiality: 'normal', isIssued: true },
    ...{ caredAt: null, lateReason: null, iterations: 0, note: null },
    lines: [
      {
        ...{ medicineId: null, outsideText: 'Amlodipin 5 mg', dose: 1, doseUnit: 'tablet', timesPerDay: 1 },
        ...{ asNeeded: false, moments: [], meal: 'any', days: 30, quantity: 30, instructions: null, observed: false },
        ...{ startsOn: '2026-11-16', overrideReason: null },
      },
    ],
  })
  const carriedOutBy = { kind: 'prescription', id: prescriptionId } as const
  await nurse.visitingDoctor.link({ id, revision: 1, carriedOutBy })
  expect(await nurse.visitingDoctor.ofPaper(paper(referral))).toEqual([])
  expect(await nurse.visitingDoctor.ofPaper(carriedOutBy)).toMatchObject([{ id, carriedOutBy }])
  const { entries } = await nurse.history.of({ subject: { type: 'medical-record', id: inmateId }, before: null })
  const link = entries.find(({ procedure }) => procedure === 'visitingDoctor.link')
  expect(JSON.stringify(link)).toContain(referral.number)
  await nurse.visitingDoctor.link({ id, revision: 2, carriedOutBy: null })
  expect(await shown('sari')).toBeNull()
})
