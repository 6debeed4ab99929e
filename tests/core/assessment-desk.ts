import type { Answers } from '#shared/features/questionnaires/instrument.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { uploadSome } from '#tests/harness/backup-office.ts'
import type { Client } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'

export const day = (text: string) => text as CalendarDate

/** Astri and Yoga assess, Bambang is the head, Sekar writes for the observation team, Sari nurses, Bina coaches. */
export const openAssessors = (start?: string) =>
  Office.open(
    {
      ...{ astri: ['asesor'], yoga: ['asesor'], bambang: ['kepala'], sekar: ['sekretaris-tpp'] },
      ...{ sari: ['perawat'], bina: ['pembina'], lina: ['petugas-aduan'] },
    },
    start,
  )

export type Assessors = Awaited<ReturnType<typeof openAssessors>>

/** Whoever can call and send files under these names: an office of a core test, or one behind a page. */
export interface Desk {
  readonly inmateId: string
  readonly core: { fetch(request: Request): Promise<Response> }
  client(name: string): Client
  officer(name: string): { readonly token: string }
}

/** All points of part A, 17; the others are ticks without points. */
export const rriAnswers = (changes: Readonly<Record<string, readonly (string | boolean)[]>> = {}) => ({
  persetujuan: ['setuju'],
  ...Object.fromEntries(
    [
      ['a1', '3'],
      ['a2', '1'],
      ['a3', '1'],
      ['a4', '1'],
      ['a5', '4'],
      ['a6', '1'],
      ['a7', '1'],
      ['a8', '1'],
      ['a9', '3'],
      ['a10', '1'],
    ].map(([linkId, code]) => [linkId ?? '', [code ?? '']]),
  ),
  ...{ b1: [false], b2: [false], b3: [false], b4: [false], 'perkara-narkotika': [false] },
  ...changes,
})

/** A first assessment with the instruments named by a part of their url, and consent. */
export async function openAssessment(office: Desk, parts: readonly string[] = ['rri'], inmateId = office.inmateId) {
  const { assessments } = office.client('astri')
  const { instruments } = await assessments.choices({ inmateId })
  const urls = instruments.map(({ url }) => url).filter((url) => parts.some((part) => url.includes(part)))
  const { id, number } = await assessments.open({ inmateId, trigger: 'initial', reason: 'Penghuni baru', urls })
  const { ownRevision } = await assessments.find({ id })
  await assessments.recordConsent({ id, revision: ownRevision, on: day('2026-11-16'), note: '' })
  return { id, number }
}

export async function formOf(office: Desk, id: string, part = 'rri') {
  const { forms } = await office.client('astri').assessments.find({ id })
  const form = forms.find(({ url, state }) => url.includes(part) && state !== 'replaced')
  if (!form) throw new Error(`no form ${part}`)
  return form
}

export async function fill(office: Desk, id: string, answers: Answers, part = 'rri') {
  const { id: formId, revision } = await formOf(office, id, part)
  const given = Object.fromEntries(Object.entries(answers).map(([linkId, values]) => [linkId, [...values]]))
  const { assessments } = office.client('astri')
  await assessments.saveForm({ id: formId, revision, answers: given, isComplete: true, change: null })
}

export const reference = async (office: Desk, caseId: string) => ({
  caseId,
  revision: (await office.client('astri').assessments.find({ id: caseId })).revision,
})

export async function hear(office: Desk, assessmentId: string, on = '2026-11-16') {
  const { assessments } = office.client('astri')
  return assessments.recordSource({
    ...{ assessmentId, kind: 'interview', source: 'Yang bersangkutan', place: 'Ruang asesmen', heldOn: day(on) },
    summary: 'Menjawab semua pertanyaan',
  })
}

export async function scanOf(
  office: Desk,
  caseId: string,
  requirementId: string,
  on = '2026-11-16',
  paperId: string | null = null,
) {
  return office.client('astri').assessments.attachScan({
    ...(await reference(office, caseId)),
    ...{ requirementId, paperId, signedOn: day(on) },
    fileIds: [...(await uploadSome(office.core, office.officer('astri').token, 1))],
    signers: [{ name: 'Agus Sampel', capacity: 'signature' as const }],
  })
}

/** Letter and signed report by hand, with who received them. */
export async function handOnPaper(office: Desk, id: string, at: string) {
  const { assessmentHandover } = office.client('astri')
  const { letter } = await assessmentHandover.of({ id })
  if (letter?.isOutdated)
    await assessmentHandover.voidLetter({ ...(await reference(office, id)), reason: 'Menyertai hasil yang lama' })
  if (letter === null || letter.isOutdated)
    await assessmentHandover.issueLetter({
      ...(await reference(office, id)),
      ...{ recipient: 'Pembimbing Kemasyarakatan Bapas Contoh', place: 'Tempat', note: '', date: day(at) },
    })
  return assessmentHandover.recordReceived({
    ...{ ...(await reference(office, id)), ...on(at), way: 'paper' as const },
    ...{ receivedBy: 'Pak Bimbing Contoh', receivedPost: 'PK Ahli Muda', receiptFileId: null },
  })
}

const on = (text: string) => ({ on: day(text), time: null })

/** Through all eight steps, from the study of what is known to the evaluation. */
export async function carryThrough(office: Desk, id: string, at = '2026-11-16') {
  const { assessments } = office.client('astri')
  const now = async () => ({ ...(await reference(office, id)), ...on(at) })
  await assessments.skipStep({ ...(await reference(office, id)), step: 'study', reason: 'Belum pernah dinilai' })
  await hear(office, id, at)
  await assessments.takeStep({ ...(await now()), step: 'interview', note: 'Wawancara pertama' })
  await scanOf(office, id, 'consent', at)
  await assessments.analyse({
    ...(await now()),
    analysis: 'Uraian analisis',
    strengths: 'Dekat dengan anak',
    wishes: 'Belajar las',
  })
  await assessments.recommend({ ...(await now()), recommendation: 'Program kerja dan konseling' })
  await scanOf(office, id, 'report', at)
  await handOnPaper(office, id, at)
  await office.client('bambang').assessments.decide({ ...(await now()), outcome: 'agreed', reason: null })
  await assessments.file({ ...(await now()), place: 'Lemari A, map 12' })
  await assessments.finish(await reference(office, id))
}
