// What was signed and written before the head sent an assessment back is of other results.
import { expect, test } from '@playwright/test'
import { untilRecommended } from './assessment-again.ts'
import {
  type Assessors,
  day,
  fill,
  formOf,
  handOnPaper,
  openAssessment,
  openAssessors,
  reference,
  rriAnswers,
} from './assessment-desk.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openAssessors()
})
test.afterEach(() => office.close())

const today = '2026-11-16'
const tomorrow = '2026-11-17'

const issue = async (id: string, on: string) =>
  office.client('astri').assessmentReport.issue({
    ...(await reference(office, id)),
    setting: { paper: 'A4', letterheadMode: 'printed', date: day(on), classification: 'PK.01.07.01' },
  })

/** Of the report that stands. */
async function standingPaper(id: string): Promise<string> {
  const { papers } = await office.client('astri').assessments.find({ id })
  const copies = papers.find((one) => one.id === 'report')?.copies ?? []
  return copies.find(({ voided }) => voided === null)?.id ?? ''
}

const bringBack = async (id: string, on: string) =>
  office.client('astri').assessments.attachScan({
    ...{ ...(await reference(office, id)), requirementId: 'report', paperId: await standingPaper(id) },
    ...{ signedOn: day(on), fileIds: [await office.upload('astri')] },
    signers: [{ name: 'Petugas astri', capacity: 'signature' }],
  })

test('the report and the letter of before are handed over no more: struck out, new ones take their place', async () => {
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  await untilRecommended(office, id, today)
  const first = await issue(id, today)
  await bringBack(id, today)
  expect((await office.client('astri').assessments.find({ id })).isReportOutdated).toBe(false)
  await handOnPaper(office, id, today)
  const { letter: before } = await office.client('astri').assessmentHandover.of({ id })
  await office.client('bambang').assessments.decide({
    ...{ ...(await reference(office, id)), on: day(today), time: null },
    ...{ outcome: 'refused', reason: 'Kurang cek silang' },
  })

  await office.goTo('2026-11-17T02:00:00.000Z', 'astri', 'bambang')
  const { assessments, assessmentReport, assessmentHandover } = office.client('astri')
  const then = async () => ({ ...(await reference(office, id)), on: day(tomorrow), time: null })
  await assessments.reopen({ ...(await reference(office, id)), reason: 'Diperbaiki' })
  const frozen = await formOf(office, id)
  await assessments.redoForm({ id: frozen.id, revision: frozen.revision, reason: 'Butir A1' })
  await assessments.skipStep({ ...(await reference(office, id)), step: 'study', reason: 'Sudah diketahui' })
  await assessments.takeStep({ ...(await then()), step: 'interview', note: 'Ditanya lagi' })
  await assessments.analyse({ ...(await then()), analysis: 'Uraian baru', strengths: '', wishes: '' })
  await assessments.recommend({ ...(await then()), recommendation: 'Konseling saja' })

  expect((await assessments.find({ id })).isReportOutdated).toBe(true)
  expect(await assessmentReport.of({ id })).toMatchObject({ isFinal: true, isStale: true })
  expect(await assessmentHandover.of({ id })).toMatchObject({
    isReady: false,
    letter: { id: before?.id, isOutdated: true },
  })
  const received = { way: 'paper' as const, receivedBy: 'Pak Bimbing', receivedPost: 'PK', receiptFileId: null }
  const withOldLetter = assessmentHandover.recordReceived({ ...(await then()), ...received })
  expect(await reasonOf(withOldLetter)).toBe('handover-letter-outdated')
  // A new letter, but the signed report still tells the results of before.
  expect(await reasonOf(handOnPaper(office, id, tomorrow))).toBe('report-outdated')

  await assessments.voidPaper({
    ...{ ...(await reference(office, id)), paperId: await standingPaper(id) },
    ...{ reason: 'Hasil ditetapkan lagi', keepLetter: false },
  })
  const anew = await issue(id, tomorrow)
  expect(anew.number).not.toBe(first.number)
  await bringBack(id, tomorrow)
  expect((await assessments.find({ id })).isReportOutdated).toBe(false)
  await handOnPaper(office, id, tomorrow)
  expect((await assessmentHandover.of({ id })).letter).toMatchObject({ isOutdated: false, date: tomorrow })
})
