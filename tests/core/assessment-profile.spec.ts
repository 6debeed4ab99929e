import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { assessAgain, importOtherBands, untilReport } from './assessment-again.ts'
import {
  type Assessors,
  carryThrough,
  day,
  fill,
  formOf,
  handOnPaper,
  openAssessment,
  openAssessors,
  reference,
  rriAnswers,
  scanOf,
} from './assessment-desk.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openAssessors()
})
test.afterEach(() => office.close())

const handOver = async (id: string, at: string) => handOnPaper(office, id, at)

test('the profile shows sum, band, the whole band table and every item with its evidence; an override stands beside', async () => {
  const { id } = await openAssessment(office)
  const { assessments, assessmentProfile } = office.client('astri')
  const evidence = { 'a5-bukti': ['Putusan Nomor 12 dan 40'], b2: [true], 'b2-bukti': ['Surat keluarga'] }
  await fill(office, id, rriAnswers({ a10: ['0'], ...evidence }))
  expect((await assessmentProfile.of({ id })).forms, 'nothing is shown before it is frozen').toEqual([])
  const form = await formOf(office, id)
  const proposal = { formId: form.id, scoreId: 'risiko', toBand: 'Tinggi', reason: 'Sakit berat' }
  const { id: overrideId } = await assessments.proposeOverride(proposal)
  await office
    .client('bambang')
    .assessments.settleOverride({ id: overrideId, revision: 1, isConfirmed: true, reason: null })
  await untilReport(office, id, '2026-11-16')

  const profile = await office.client('sekar').assessmentProfile.of({ id })
  expect(profile).toMatchObject({ strengths: 'Dekat dengan anak', wishes: 'Belajar las' })
  const [score] = profile.forms[0]?.scores ?? []
  expect(score).toMatchObject({ id: 'risiko', value: 16, max: 17, isTotal: false, band: { label: 'Sangat tinggi' } })
  expect(score?.bands.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['Rendah', 0, 6],
    ['Sedang', 7, 11],
    ['Tinggi', 12, 15],
    ['Sangat tinggi', 16, 17],
  ])
  expect(score?.override).toMatchObject({
    toBand: 'Tinggi',
    proposedByName: 'Petugas astri',
    settledByName: 'Petugas bambang',
  })
  expect(score?.items).toHaveLength(10)
  expect(score?.items.find(({ linkId }) => linkId === 'a5')).toMatchObject({
    ...{ points: 4, evidence: 'Putusan Nomor 12 dan 40' },
  })
  expect(profile.forms[0]?.ticks).toMatchObject([{ linkId: 'b2', evidence: 'Surat keluarga' }])
  expect((await failureOf(office.client('bina').assessmentProfile.of({ id }))).code).toBe('forbidden')
  const reads = await office.admin.audit.reads({ before: null, readerId: null, subject: null })
  expect(reads.some(({ procedure, kind }) => procedure === 'assessmentProfile.of' && kind === 'assessment')).toBe(true)
})

test('a year later every difference of an item or a band waits for a reason before it is handed over', async () => {
  const { id: first, number } = await openAssessment(office)
  await fill(office, first, rriAnswers())
  expect(await office.client('astri').assessmentProfile.comparison({ id: first })).toEqual([])
  await carryThrough(office, first)
  const id = await assessAgain(office, rriAnswers({ a1: ['0'], b1: [true], 'a2-bukti': ['Catatan lain'] }))
  const { assessmentProfile } = office.client('astri')

  const [found] = await assessmentProfile.comparison({ id })
  expect(found).toMatchObject({ isOtherVersion: false, against: { assessmentId: first, number } })
  expect(found?.scores).toMatchObject([
    {
      id: 'risiko',
      before: { value: 17, band: 'Sangat tinggi' },
      after: { value: 14, band: 'Tinggi' },
      difference: -3,
    },
  ])
  // A tick is judged of the person too; evidence is not.
  expect(found?.differences.map(({ kind, key, because }) => [kind, key, because])).toEqual([
    ['score', 'risiko', null],
    ['item', 'a1', null],
    ['item', 'b1', null],
  ])
  expect(found?.course.map(({ scores }) => scores[0]?.value)).toEqual([17, 14])

  expect((await office.client('astri').assessments.find({ id })).openDifferences).toBe(3)
  expect(await reasonOf(handOver(id, '2027-11-15'))).toBe('differences-unexplained')
  const formId = found?.formId ?? ''
  const explain = (kind: 'score' | 'item', key: string, reason = 'Akta lahir ditemukan') =>
    assessmentProfile.explain({ formId, kind, key, reason })
  expect(await reasonOf(explain('item', 'a2'))).toBe('no-such-difference')
  await explain('score', 'risiko')
  await explain('item', 'a1')
  expect(await reasonOf(handOver(id, '2027-11-15'))).toBe('differences-unexplained')
  await explain('item', 'b1', 'Salah')
  await explain('item', 'b1', 'Keterangan keluarga, 3 November 2027')
  const [told] = await assessmentProfile.comparison({ id })
  expect(told?.differences.at(-1)?.because).toMatchObject({
    text: 'Keterangan keluarga, 3 November 2027',
    byName: 'Petugas astri',
  })
  await handOver(id, '2027-11-15')
  expect(await reasonOf(explain('item', 'a1'))).toBe('already-handed-over')
})

test('a form that is taken up again keeps the reasons of the differences that stayed', async () => {
  const { id: first } = await openAssessment(office)
  await fill(office, first, rriAnswers())
  await carryThrough(office, first)
  const id = await assessAgain(office, rriAnswers({ a1: ['0'], a6: ['0'] }))
  const { assessments, assessmentProfile } = office.client('astri')
  const [found] = await assessmentProfile.comparison({ id })
  const formId = found?.formId ?? ''
  for (const { kind, key } of found?.differences ?? [])
    await assessmentProfile.explain({ formId, kind, key, reason: 'Akta lahir ditemukan' })
  await handOver(id, '2027-11-15')
  const now = async () => ({ ...(await reference(office, id)), on: day('2027-11-15'), time: null })
  await office.client('bambang').assessments.decide({ ...(await now()), outcome: 'refused', reason: 'Butir A2 salah' })
  await assessments.reopen({ ...(await reference(office, id)), reason: 'Diperbaiki' })
  const frozen = await formOf(office, id)
  const { id: copy } = await assessments.redoForm({ id: frozen.id, revision: frozen.revision, reason: 'Butir A2' })
  const { revision } = await formOf(office, id)
  const answers = rriAnswers({ a1: ['0'], a2: ['0'], a6: ['0'] })
  await assessments.saveForm({
    ...{ id: copy, revision, answers, isComplete: true, change: { sourceId: null, reason: 'Tidak ada catatan' } },
  })
  expect(await reasonOf(handOver(id, '2027-11-15')), 'the copy is not frozen').toBe('forms-incomplete')
  await assessments.skipStep({ ...(await reference(office, id)), step: 'study', reason: 'Sudah diketahui' })
  await assessments.takeStep({ ...(await now()), step: 'interview', note: 'Ditanya lagi' })
  await assessments.analyse({ ...(await now()), analysis: 'A', strengths: '', wishes: '' })
  await assessments.recommend({ ...(await now()), recommendation: 'R' })
  const [again] = await assessmentProfile.comparison({ id })
  // A1 and A6 are as they were; A2 is new, and the sum is another one.
  expect(again?.differences.map(({ key, because }) => [key, because !== null])).toEqual([
    ['risiko', false],
    ['a1', true],
    ['a2', false],
    ['a6', true],
  ])
  expect(await reasonOf(handOver(id, '2027-11-15'))).toBe('differences-unexplained')
  for (const key of ['risiko', 'a2'] as const)
    await assessmentProfile.explain({
      ...{ formId: copy, kind: key === 'a2' ? 'item' : 'score', key, reason: 'Catatan tidak ada' },
    })
  expect((await assessments.find({ id })).isReportOutdated).toBe(true)
  expect(await reasonOf(handOver(id, '2027-11-15')), 'what was signed before').toBe('report-outdated')
  const [old] = (await assessments.find({ id })).papers.find((paper) => paper.id === 'report')?.copies ?? []
  const struck = { ...(await reference(office, id)), reason: 'Hasil ditetapkan lagi', keepLetter: false }
  await assessments.voidPaper({ ...struck, paperId: old?.id ?? '' })
  await scanOf(office, id, 'report', '2027-11-15')
  expect((await assessments.find({ id })).isReportOutdated).toBe(false)
  await handOver(id, '2027-11-15')
})

/** Every stored result, as its bytes. */
async function storedResults(): Promise<readonly unknown[]> {
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const rows = database.prepare('select id, answers, result, snapshot, state from assessment_forms order by id').all()
  database.close()
  return rows
}

test('re-scoring all stored sets after importing a v03 changes nothing; the next one is compared across the versions', async () => {
  const { id: first } = await openAssessment(office)
  await fill(office, first, rriAnswers({ a1: ['0'], a5: ['0'], a9: ['0'] }))
  await carryThrough(office, first)
  const { assessmentProfile } = office.client('astri')
  const [stored, profile] = [await storedResults(), await assessmentProfile.of({ id: first })]
  expect(profile.forms[0]?.scores[0]).toMatchObject({ value: 7, band: { label: 'Sedang' } })
  await importOtherBands(office)
  expect(await storedResults()).toEqual(stored)
  expect(await assessmentProfile.of({ id: first })).toEqual(profile)

  const id = await assessAgain(office, rriAnswers({ a1: ['0'], a5: ['0'], a9: ['0'] }))
  const [found] = await office.client('astri').assessmentProfile.comparison({ id })
  expect(found).toMatchObject({ version: '03', isOtherVersion: true, against: { version: '02' } })
  // Same answers, same sum: the other bands alone make another word of it, and that is said too.
  expect(found?.differences).toMatchObject([{ kind: 'score', before: 'Sedang (7)', after: 'Sangat tinggi (7)' }])
  const kept = (await storedResults()).filter((row) =>
    stored.some((one) => (one as { id: string }).id === (row as { id: string }).id),
  )
  expect(kept).toEqual(stored)
  expect(await office.client('astri').assessmentProfile.of({ id: first })).toEqual(profile)
})
