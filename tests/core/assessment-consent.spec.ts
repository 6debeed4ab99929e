import { expect, test } from '@playwright/test'
import { requireProgram } from '#tests/harness/programs.ts'
import { archivePaper } from './archive-paper.ts'
import {
  type Assessors,
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
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openAssessors()
})
test.afterEach(() => office.close())

const today = day('2026-11-16')
const moment = { on: today, time: null }
const document = {
  ...{ kind: 'document' as const, source: 'Petikan putusan', place: 'Berkas registrasi', heldOn: today },
  summary: 'Dua kali dihukum',
}

/** Opened, and nobody has asked anything yet. */
async function openUnasked() {
  const { assessments } = office.client('astri')
  const { instruments } = await assessments.choices({ inmateId: office.inmateId })
  const urls = instruments.map(({ url }) => url).filter((url) => url.includes('rri'))
  return (await assessments.open({ inmateId: office.inmateId, trigger: 'initial', reason: 'Baru', urls })).id
}

async function sayNo(id: string, goesOn: 'documents' | 'ended', on = today) {
  const { assessments } = office.client('astri')
  const { ownRevision, revision: caseRevision } = await assessments.find({ id })
  return assessments.recordRefusal({
    ...{ id, revision: ownRevision, caseRevision, on, goesOn },
    ...{ note: 'Dijelaskan dua kali; "saya tidak mau ditanya"', witness: 'Wali blok Sampel' },
  })
}

const agree = async (id: string, on = today) => {
  const { assessments } = office.client('astri')
  const { ownRevision } = await assessments.find({ id })
  return assessments.recordConsent({ id, revision: ownRevision, on, note: '' })
}

test('somebody refuses: it goes on from documents alone, and the result says so', async () => {
  requireProgram(test, 'qpdf', 'pdfinfo', 'pdftotext')
  const { assessments, assessmentProfile } = office.client('astri')
  const id = await openUnasked()
  const { ownRevision, revision } = await assessments.find({ id })
  const late = {
    id,
    revision: ownRevision,
    caseRevision: revision,
    on: day('2026-11-17'),
    goesOn: 'documents' as const,
  }
  expect(await reasonOf(assessments.recordRefusal({ ...late, note: 'Tidak mau', witness: '' }))).toBe(
    'consent-in-future',
  )
  await sayNo(id, 'documents')
  expect(await assessments.find({ id })).toMatchObject({
    consentOn: null,
    refusal: { kind: 'refused', on: today, goesOn: 'documents', witness: 'Wali blok Sampel' },
  })

  // A form that claims consent is not kept, and nobody is interviewed.
  expect(await reasonOf(fill(office, id, rriAnswers()))).toBe('consent-differs')
  expect(await reasonOf(hear(office, id))).toBe('person-refused')
  await fill(office, id, rriAnswers({ persetujuan: ['dokumen'] }))
  await assessments.skipStep({ ...(await reference(office, id)), step: 'study', reason: 'Belum pernah' })
  const step = async () => ({ ...(await reference(office, id)), ...moment })
  const interview = async () => assessments.takeStep({ ...(await step()), step: 'interview', note: 'Dari berkas' })
  expect(await reasonOf(interview())).toBe('source-missing')
  await assessments.recordSource({ assessmentId: id, ...document })
  await interview()
  await scanOf(office, id, 'consent')
  await assessments.analyse({ ...(await step()), analysis: 'Dari berkas', strengths: '', wishes: '' })
  const profile = await office.client('sekar').assessmentProfile.of({ id })
  expect(profile.refusal).toMatchObject({ kind: 'refused', goesOn: 'documents' })
  expect(profile.forms[0]?.scores[0]?.value).toBe(17)

  // Too late for another word once it lies with somebody else; the story tells what was said.
  await assessments.recommend({ ...(await step()), recommendation: 'Program kerja' })
  const paper = await archivePaper(await office.download('astri', `assessment-reports/${id}`), test.info())
  expect(paper.text.replaceAll(/\s+/g, ' ')).toContain(
    'Menolak diwawancarai pada 16 November 2026. Dinilai dari dokumen dan sumber lain saja, tanpa wawancara.',
  )
  await scanOf(office, id, 'report')
  await handOnPaper(office, id, '2026-11-16')
  expect(await reasonOf(sayNo(id, 'ended'))).toBe('not-the-step')
  expect(await reasonOf(agree(id))).toBe('not-the-step')
  const { entries } = await office.client('astri').history.of({ subject: { type: 'assessment', id }, before: null })
  expect(JSON.stringify(entries)).toContain('assessment_refusals')
  expect(await assessmentProfile.comparison({ id })).toEqual([])
})

test('consent is withdrawn midway: answers and interview stay, nothing new is asked, and it may be given again', async () => {
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  await hear(office, id)
  await office.goTo('2026-11-18T02:00:00.000Z', 'astri', 'bambang')
  const later = office.client('astri').assessments
  expect(await reasonOf(sayNo(id, 'documents', day('2026-11-15')))).toBe('consent-order')
  await sayNo(id, 'documents', day('2026-11-17'))
  expect(await later.find({ id })).toMatchObject({ consentOn: '2026-11-16', refusal: { kind: 'withdrawn' } })
  expect((await formOf(office, id)).answers).toMatchObject({ a5: ['4'], persetujuan: ['setuju'] })
  // What was said before that day may still be written down; nothing of a later day.
  await hear(office, id, '2026-11-16')
  expect(await reasonOf(hear(office, id, '2026-11-18'))).toBe('person-refused')
  const form = await formOf(office, id)
  const change = { sourceId: null, reason: 'Menurut berkas perkara' }
  const { id: formId, revision } = form
  await later.saveForm({ id: formId, revision, answers: rriAnswers({ a5: ['2'] }), isComplete: true, change })
  // In other words it is still the same no.
  await sayNo(id, 'documents', day('2026-11-18'))
  expect((await later.find({ id })).refusal).toMatchObject({ kind: 'withdrawn', on: '2026-11-18' })

  expect(await reasonOf(agree(id, day('2026-11-17')))).toBe('consent-order')
  await agree(id, day('2026-11-18'))
  expect(await later.find({ id })).toMatchObject({ consentOn: '2026-11-18', refusal: null })
  await hear(office, id, '2026-11-18')
})

test('the refusal ends the assessment: its words are the reason, everything stays, and it may be taken up again', async () => {
  const { assessments } = office.client('astri')
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  const seen = await assessments.find({ id })
  await sayNo(id, 'ended')
  const ended = await assessments.find({ id })
  expect(ended).toMatchObject({ phase: 'cancelled', due: null, refusal: { kind: 'withdrawn', goesOn: 'ended' } })
  expect(JSON.stringify(ended.timeline)).toContain('saya tidak mau ditanya')
  expect(ended.forms[0]?.answers).toEqual(seen.forms[0]?.answers)
  const { items } = await office.todayOf('astri')
  expect(items.filter(({ kind }) => kind === 'assessment-waiting')).toEqual([])
  expect(await reasonOf(sayNo(id, 'documents'))).toBe('not-the-step')

  await assessments.reopen({ ...(await reference(office, id)), reason: 'Ia mau lagi' })
  const { id: formId, revision } = await formOf(office, id)
  const same = { id: formId, revision, answers: rriAnswers(), isComplete: true, change: null }
  expect(await reasonOf(assessments.saveForm(same))).toBe('person-refused')
  await agree(id)
  await assessments.saveForm(same)
  // Two people at once: the second sees that something was said meanwhile.
  const stale = { id, revision: seen.ownRevision, caseRevision: seen.revision, on: today, note: 'x', witness: '' }
  const second = office.client('yoga').assessments.recordRefusal({ ...stale, goesOn: 'documents' })
  await expect(second).rejects.toMatchObject({ code: 'changed-meanwhile' })
})
