import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'
import { refused } from './record-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
const sari = () => office.client('sari')
const wati = () => office.client('wati')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], wati: ['perawat'], tono: ['perekam-medis'] })
})
test.afterAll(() => office.close())

test('a correction keeps the first text, with who, when and why; the values are marked anew', async () => {
  const measurements = [{ sign: 'systolic', kind: null, value: 120 }]
  const visit = await recordVisit(sari(), office.inmateId, {}, { measurements })
  const content = {
    ...visit.content,
    assessment: 'Bronkitis akut',
    measurements: [{ sign: 'systolic', kind: null, value: 210 }],
  }
  const { id, revision } = visit
  await sari().medicalRecords.amend({ id, revision, content, reason: 'Salah ketik tekanan darah' })
  const amended = await sari().medicalRecords.get({ id })
  expect(amended.content.assessment).toBe('Bronkitis akut')
  expect(amended.observations).toMatchObject([{ sign: 'systolic', value: 210, interpretation: 'high' }])
  expect(amended.versions).toMatchObject([
    {
      content: { assessment: 'ISPA tanpa sesak', measurements },
      written: { byName: 'Petugas sari' },
      replaced: { byName: 'Petugas sari', reason: 'Salah ketik tekanan darah' },
    },
  ])
  const same = sari().medicalRecords.amend({ id, revision: revision + 1, content, reason: 'Tidak ada yang berubah' })
  expect(await failureOf(same)).toMatchObject(refused('nothing-changed'))
})

test('of two nurses at one visit the slower one is told who was quicker, and nothing of hers overwrites it', async () => {
  const visit = await recordVisit(sari(), office.inmateId)
  const { id, revision } = visit
  const correction = (text: string) => ({
    ...{ id, revision, reason: 'Melengkapi catatan' },
    content: { ...visit.content, plan: text },
  })
  const outcomes = await Promise.allSettled([
    sari().medicalRecords.amend(correction('Rencana dari tab pertama')),
    sari().medicalRecords.amend(correction('Rencana dari tab kedua')),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const stale = await failureOf(sari().medicalRecords.amend(correction('Terlambat')))
  expect(stale).toMatchObject({ code: 'changed-meanwhile', details: { by: 'Petugas sari' } })
  expect((await sari().medicalRecords.get({ id })).content.plan).toMatch(/^Rencana dari tab/)
})

test('an open visit goes from hand to hand, and what the first hand wrote is kept', async () => {
  const opening = { kind: 'visit', caredAt: null, lateReason: null, instructedBy: null } as const
  const { id, revision } = await sari().medicalRecords.open({ inmateId: office.inmateId, ...opening })
  const blank = (await sari().medicalRecords.get({ id })).content
  const first = { ...blank, subjective: 'Nyeri ulu hati' }
  const step = await sari().medicalRecords.write({ id, revision, content: first, isFinished: false })
  const second = { ...first, assessment: 'Dispepsia' }
  const late = wati().medicalRecords.write({ id, revision, content: second, isFinished: true })
  expect(await failureOf(late)).toMatchObject({ code: 'changed-meanwhile', details: { by: 'Petugas sari' } })
  await wati().medicalRecords.write({ id, revision: step.revision, content: second, isFinished: true })
  const visit = await sari().medicalRecords.get({ id })
  expect(visit).toMatchObject({ state: 'finished', changed: { byName: 'Petugas wati' } })
  expect(visit.versions.map(({ content }) => content.assessment)).toEqual([null])
})

test("one's own entry can be corrected for two days; afterwards and for others it takes the right to correct", async () => {
  const visit = await recordVisit(sari(), office.inmateId)
  const { id, revision } = visit
  const correction = { id, revision, content: { ...visit.content, plan: 'Kontrol bila demam' }, reason: 'Melengkapi' }
  expect(await failureOf(wati().medicalRecords.amend(correction))).toMatchObject(refused('correction-over'))
  expect((await wati().medicalRecords.get({ id })).may).toEqual({
    ...{ amend: false, void: false, move: false },
    addAddendum: true,
  })
  await office.goTo('2026-11-18T01:00:00.001Z', 'sari', 'tono', 'wati', 'rini')
  expect(await failureOf(sari().medicalRecords.amend(correction))).toMatchObject(refused('correction-over'))
  await office.client('tono').medicalRecords.amend(correction)
  expect((await sari().medicalRecords.get({ id })).versions).toHaveLength(1)
})

test('a note is added under its own name, and the text above it stays', async () => {
  const visit = await recordVisit(sari(), office.inmateId)
  await wati().medicalRecords.addAddendum({ id: visit.id, text: 'Pasien kembali, sudah tidak demam' })
  const after = await sari().medicalRecords.get({ id: visit.id })
  expect(after.addenda).toMatchObject([{ text: 'Pasien kembali, sudah tidak demam', byName: 'Petugas wati' }])
  expect(after.content).toEqual(visit.content)
})

test('a voided visit stays readable with its reason, counts no more and takes nothing new', async () => {
  const patient = await arrive(office, 'Pasien Batal')
  const weight = [{ sign: 'weight', kind: null, value: 70 }]
  const visit = await recordVisit(sari(), patient.id, {}, { measurements: weight })
  const { id, revision } = visit
  await sari().medicalRecords.void({ id, revision, reason: 'Pasien tidak jadi diperiksa' })
  const voided = await sari().medicalRecords.get({ id })
  expect(voided).toMatchObject({
    state: 'voided',
    voided: { byName: 'Petugas sari', reason: 'Pasien tidak jadi diperiksa' },
    content: { subjective: 'Batuk berdahak sejak tiga hari' },
    may: { amend: false, void: false, move: false, addAddendum: false },
  })
  expect(await sari().medicalRecords.measurements({ inmateId: patient.id })).toEqual([])
  expect((await sari().recordEntries.summary({ inmateId: patient.id })).keptUntil).toBeNull()
  const addendum = sari().medicalRecords.addAddendum({ id, text: 'Terlambat' })
  expect(await failureOf(addendum)).toMatchObject(refused('encounter-voided'))
})

test('a record is kept for twenty-five years after the last visit', async () => {
  const { keptUntil, lastVisit } = await sari().recordEntries.summary({ inmateId: office.inmateId })
  expect(lastVisit?.caredAt.slice(0, 10)).toBe('2026-11-18')
  expect(keptUntil).toBe('2051-11-18')
})
