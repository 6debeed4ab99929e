import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import {
  type Assessors,
  carryThrough,
  day,
  fill,
  formOf,
  handOnPaper,
  hear,
  openAssessment,
  openAssessors,
  reference,
  rriAnswers,
  scanOf,
} from './assessment-desk.ts'
import { numberIn } from './assessment-overview-read.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openAssessors()
})
test.afterEach(() => office.close())

test('a first assessment goes through the eight steps; what came out is frozen, and the next is due in a year', async () => {
  const { id, number } = await openAssessment(office)
  expect(number).toBe('AS-2026-0001')
  const { assessments } = office.client('astri')
  const opened = await assessments.find({ id })
  // Seven calendar days, the day of the opening not counted.
  expect(opened.due).toBe('2026-11-23')
  await fill(office, id, rriAnswers())
  await carryThrough(office, id)
  const ended = await assessments.find({ id })
  expect(ended.phase).toBe('done')
  expect(ended.nextDueOn).toBe('2027-11-16')
  expect(ended.filedPlace).toBe('Lemari A, map 12')
  const [form] = ended.forms
  expect(form?.state).toBe('frozen')
  const total = form?.result?.scores.find(({ band }) => band?.label === 'Sangat tinggi')
  expect(total?.value).toBe(17)
  expect(ended.steps.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D', 'E', 'E', 'F', 'G', 'H'])
  const found = await assessments.search({ text: number.slice(-4), limit: 5 })
  expect(found).toMatchObject([{ id, number }])
  expect(await assessments.search({ text: 'tidak ada orang ini', limit: 5 })).toEqual([])
  // Somebody else's view: the secretary of the team reads, the clinic, coaching and the desk have no part in it.
  expect((await office.client('sekar').assessments.find({ id })).number).toBe(number)
  for (const name of ['sari', 'bina', 'lina'])
    expect((await failureOf(office.client(name).assessments.find({ id }))).code).toBe('forbidden')
})

test('when the next is due follows the months of the office, as they stood on the day that is told of', async () => {
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  const repeatAfter = async (repeatMonths: number) => {
    const { assessmentWorklist } = office.client('bambang')
    const source = 'Surat Kepala Kantor Wilayah'
    await assessmentWorklist.changeSettings({ ...(await assessmentWorklist.settings({})), repeatMonths, source })
  }
  const standingOn = async (on: string) => {
    const question = { from: day(on), to: day(on), circle: 'inmates' } as const
    const report = await office.client('astri').assessmentOverview.numbers(question)
    return ['current', 'overdue'].map((column) => numberIn(report, 'standing-sex', 'all', column))
  }
  await repeatAfter(6)
  await carryThrough(office, id)
  expect((await office.client('astri').assessments.find({ id })).nextDueOn).toBe('2027-05-16')
  await office.goTo('2027-05-20T01:00:00.000Z', 'astri', 'bambang')
  expect([await standingOn('2027-05-16'), await standingOn('2027-05-17')]).toEqual([
    [1, 0],
    [0, 1],
  ])
  await repeatAfter(24)
  expect(await standingOn('2027-05-19'), 'what was told of that day stays').toEqual([0, 1])
  expect(await standingOn('2027-05-20')).toEqual([1, 0])
})

test('nothing is asked before consent, half a form is kept, a whole one is changed only with a reason', async () => {
  const { assessments } = office.client('astri')
  const { instruments } = await assessments.choices({ inmateId: office.inmateId })
  const urls = instruments.map(({ url }) => url).filter((url) => url.includes('rri'))
  const opening = { inmateId: office.inmateId, trigger: 'initial', reason: 'Baru', urls }
  const { id } = await assessments.open(opening)
  expect(await reasonOf(assessments.open(opening))).toBe('assessment-running')
  const first = await formOf(office, id)
  const save = { id: first.id, revision: first.revision, isComplete: false, change: null }
  expect(await reasonOf(assessments.saveForm({ ...save, answers: { a1: ['3'] } }))).toBe('consent-missing')
  expect(await reasonOf(hear(office, id))).toBe('consent-missing')
  const own = await assessments.find({ id })
  const late = { id, revision: own.ownRevision, on: day('2026-11-17'), note: '' }
  expect(await reasonOf(assessments.recordConsent(late))).toBe('consent-in-future')
  await assessments.recordConsent({ ...late, on: day('2026-11-16') })

  const half = { persetujuan: ['setuju'], a1: ['3'] }
  await assessments.saveForm({ ...save, answers: half })
  expect((await formOf(office, id)).answers).toMatchObject(half)
  // Another assessor who still sees the empty form does not overwrite it.
  const other = office.client('yoga').assessments.saveForm({ ...save, answers: {} })
  expect((await failureOf(other)).code).toBe('changed-meanwhile')
  const now = await formOf(office, id)
  const wrong = { ...save, revision: now.revision, answers: { ...half, a1: ['2'] } }
  expect(await reasonOf(assessments.saveForm(wrong))).toBe('answers-incomplete')
  expect(await reasonOf(assessments.saveForm({ ...wrong, answers: half, isComplete: true }))).toBe('answers-incomplete')
  await fill(office, id, rriAnswers())

  const whole = await formOf(office, id)
  expect(whole.state).toBe('completed')
  const lower = { id: whole.id, revision: whole.revision, answers: rriAnswers({ a5: ['2'] }), isComplete: true }
  expect(await reasonOf(assessments.saveForm({ ...lower, change: null }))).toBe('change-needs-reason')
  const { id: sourceId } = await assessments.recordSource({
    ...{ assessmentId: id, kind: 'cross-check', source: 'Kejaksaan Negeri', place: 'Surat', heldOn: day('2026-11-16') },
    summary: 'Satu hukuman terdahulu, bukan tiga',
  })
  await assessments.saveForm({ ...lower, change: { sourceId, reason: 'Putusan terdahulu hanya satu' } })
  const checked = await formOf(office, id)
  expect(checked.changes).toMatchObject([
    { linkId: 'a5', before: ['4'], after: ['2'], source: 'Kejaksaan Negeri', reason: 'Putusan terdahulu hanya satu' },
  ])
  expect(checked.result?.scores.find(({ value }) => value === 15)?.band?.label).toBe('Tinggi')
  const { sources } = await assessments.find({ id })
  const used = sources.find((one) => one.id === sourceId)
  const withdraw = { id: sourceId, revision: used?.revision ?? 0, reason: 'Salah' }
  expect(await reasonOf(assessments.withdrawSource(withdraw))).toBe('source-used')
})

test('a band is put in place of the sum only by two people, and analysis waits for the second', async () => {
  const { id } = await openAssessment(office)
  const { assessments } = office.client('astri')
  await fill(office, id, rriAnswers())
  const form = await formOf(office, id)
  const scoreId = form.result?.scores.find(({ value, band }) => value === 17 && band !== null)?.id ?? ''
  const proposal = { formId: form.id, scoreId, reason: 'Sakit berat, tidak mungkin mengulangi' }
  expect(await reasonOf(assessments.proposeOverride({ ...proposal, toBand: 'Sangat tinggi' }))).toBe('same-band')
  expect(await reasonOf(assessments.proposeOverride({ ...proposal, toBand: 'Biasa saja' }))).toBe('unknown-band')
  const { id: overrideId } = await assessments.proposeOverride({ ...proposal, toBand: 'Tinggi' })
  expect(await reasonOf(assessments.proposeOverride({ ...proposal, toBand: 'Sedang' }))).toBe('override-open')
  await assessments.skipStep({ ...(await reference(office, id)), step: 'study', reason: 'Belum pernah' })
  const now = async () => ({ ...(await reference(office, id)), on: day('2026-11-16'), time: null })
  const interview = async () => assessments.takeStep({ ...(await now()), step: 'interview', note: 'Wawancara' })
  expect(await reasonOf(interview())).toBe('interview-missing')
  await hear(office, id)
  await interview()
  const analysis = async () => assessments.analyse({ ...(await now()), analysis: 'A', strengths: '', wishes: '' })
  expect(await reasonOf(analysis())).toBe('override-pending')
  // The assessor has no right to sign below it.
  const sign = { id: overrideId, revision: 1, isConfirmed: true, reason: null }
  expect((await failureOf(assessments.settleOverride(sign))).code).toBe('forbidden')
  await office.client('bambang').assessments.settleOverride(sign)
  const settled = await formOf(office, id)
  expect(settled.overrides).toMatchObject([{ fromBand: 'Sangat tinggi', toBand: 'Tinggi', state: 'confirmed' }])
  // The sum stays what it is.
  expect(settled.result?.scores.find((score) => score.id === scoreId)?.value).toBe(17)
})

test('the head sends an assessment back: what was frozen stays, and a copy of it is worked on', async () => {
  const { id } = await openAssessment(office)
  const { assessments } = office.client('astri')
  await fill(office, id, rriAnswers())
  const now = async () => ({ ...(await reference(office, id)), on: day('2026-11-16'), time: null })
  await assessments.skipStep({ ...(await reference(office, id)), step: 'study', reason: 'Belum pernah' })
  await hear(office, id)
  await assessments.takeStep({ ...(await now()), step: 'interview', note: 'Wawancara' })
  await scanOf(office, id, 'consent')
  await assessments.analyse({ ...(await now()), analysis: 'A', strengths: '', wishes: '' })
  const frozen = await formOf(office, id)
  const again = {
    id: frozen.id,
    revision: frozen.revision,
    answers: rriAnswers({ a1: ['0'] }),
    isComplete: true,
    change: null,
  }
  expect(await reasonOf(assessments.saveForm(again))).toBe('form-frozen')
  await assessments.recommend({ ...(await now()), recommendation: 'R' })
  await scanOf(office, id, 'report')
  await handOnPaper(office, id, '2026-11-16')
  const { decide } = office.client('bambang').assessments
  expect(await reasonOf(decide({ ...(await now()), outcome: 'refused', reason: null }))).toBe('reason-missing')
  await decide({ ...(await now()), outcome: 'refused', reason: 'Cek silang dengan keluarga belum ada' })
  await assessments.reopen({ ...(await reference(office, id)), reason: 'Diperbaiki' })
  const { id: copy } = await assessments.redoForm({ id: frozen.id, revision: frozen.revision, reason: 'Cek silang' })
  const { forms } = await assessments.find({ id })
  expect(forms.map(({ state }) => state)).toEqual(['replaced', 'completed'])
  expect(forms.find((form) => form.id === copy)?.answers).toEqual(frozen.answers)
  expect(forms[0]?.result).toEqual(frozen.result)
})
