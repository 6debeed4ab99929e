import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'
import { refused } from './record-samples.ts'
import { referralOf } from './referral-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const staff = { sari: ['perawat'], bina: ['bidan'], budi: ['kepala'], wali: ['wali'] } as const
  office = await Office.open(staff, '2026-11-16T01:00:00.000Z')
})
test.afterAll(() => office.close())

const everybody = ['sari', 'bina', 'budi', 'rini'] as const
const all = { inmateId: null, states: [], path: null, overdueOn: null }

async function person(name: string) {
  return (await arrive(office, name)).id
}

test('what is extra confidential is not there for the midwife, and the head is not told the clinic', async () => {
  await office.goTo('2026-11-29T01:00:00.000Z', ...everybody)
  const inmateId = await person('Rahasia Contoh')
  const visit = await recordVisit(office.client('sari'), inmateId, {}, { confidentiality: 'extra' })
  const { referrals } = office.client('sari')
  const hidden = { encounterId: visit.id, path: 'terencana' } as const
  const { id } = await referrals.create(
    referralOf(inmateId, hidden, { clinic: 'Poli Khusus', confidentiality: 'normal' }),
  )
  expect((await referrals.get({ id })).content.confidentiality).toBe('extra')
  expect(await failureOf(office.client('bina').referrals.get({ id }))).toMatchObject({ code: 'not-found' })
  const search = { text: 'rahasia CONT', limit: 4 }
  expect((await referrals.search(search)).map((found) => found.id)).toEqual([id])
  expect(await office.client('bina').referrals.search(search)).toEqual([])
  expect(await referrals.search({ ...search, text: '%' })).toEqual([])
  expect((await office.client('bina').referrals.list({ ...all, inmateId })).referrals).toEqual([])
  expect(await office.client('budi').referralPermits.get({ id })).toMatchObject({
    clinic: null,
    hospital: 'RSUD Contoh',
  })
  expect(await failureOf(office.client('budi').referrals.get({ id }))).toMatchObject({ code: 'forbidden' })
})

test('a letter begins with what the newest visit says; another person, a voided visit and a foreign case are refused', async () => {
  await office.goTo('2026-11-29T02:00:00.000Z', ...everybody)
  const client = office.client('sari')
  const inmateId = await person('Isi Contoh')
  const target = { inmateId, encounterId: null }
  const allergy = { category: 'medication', substance: 'Penisilin', severity: 'severe', verification: 'told' } as const
  await client.recordEntries.addAllergy({ ...target, ...allergy, reaction: 'Sesak' })
  const visit = await recordVisit(
    client,
    inmateId,
    {},
    {
      ...{ objective: 'Ronki kedua paru', measurements: [{ sign: 'systolic', kind: null, value: 120 }] },
      procedures: [{ code: null, display: 'Nebulisasi', note: null }],
    },
  )
  expect(await client.referrals.prefill({ inmateId, encounterId: null })).toMatchObject({
    encounterId: visit.id,
    complaint: 'Batuk berdahak sejak tiga hari',
    vitalSigns: 'Tekanan darah sistolik 120 mmHg',
    diagnoses: [{ code: 'J06.9', display: 'Infeksi saluran napas atas akut' }],
    treatment: 'Istirahat, minum hangat\nNebulisasi',
    allergies: 'Penisilin: Sesak',
    cases: [],
  })
  const other = await person('Lain Contoh')
  expect(await failureOf(client.referrals.create(referralOf(other, { encounterId: visit.id })))).toMatchObject(
    refused('encounter-other-person'),
  )
  await client.medicalRecords.void({ id: visit.id, revision: visit.revision, reason: 'Salah orang ini' })
  expect(await failureOf(client.referrals.create(referralOf(inmateId, { encounterId: visit.id })))).toMatchObject(
    refused('encounter-voided'),
  )
  const caseId = await office.openCase('sari')
  expect(await failureOf(client.referrals.create(referralOf(inmateId, { caseId })))).toMatchObject(
    refused('case-other-person'),
  )
  expect(await failureOf(client.referrals.create(referralOf(office.inmateId, { caseId })))).toMatchObject(
    refused('case-not-answered'),
  )
})

test("hospitals, payers and time limits are the office's own, and hold at once", async () => {
  await office.goTo('2026-12-01T01:00:00.000Z', ...everybody)
  const usual = await office.admin.referralSettings.get({})
  expect(usual.payers).toContain('JKN')
  await office.admin.referralSettings.change({
    ...usual,
    permissionHours: 2,
    hospitals: [{ name: 'RS Baru', clinics: [] }],
  })
  const { referrals } = office.client('sari')
  const { id } = await referrals.create(referralOf(await person('Setelan Contoh')))
  expect((await referrals.get({ id })).due).toContainEqual({ kind: 'permission', at: '2026-12-01T03:00:00.000Z' })
  expect((await referrals.list(all)).referrals.map((one) => one.id)).toContain(id)
  expect(await failureOf(office.client('sari').referralSettings.change(usual))).toMatchObject({ code: 'forbidden' })
})
