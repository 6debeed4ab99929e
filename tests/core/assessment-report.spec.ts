// The report of an assessment on paper, as foreign programs read it, beside what is stored.
import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import type { AssessmentReport } from '#shared/features/assessment-report/assessment-report.contract.ts'
import { failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { codeFor, completeAssessments } from '#tests/unit/assessment-samples.ts'
import { archivePaper } from './archive-paper.ts'
import { untilRecommended } from './assessment-again.ts'
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
} from './assessment-desk.ts'
import { signedNeeds } from './assessment-office.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(180_000)
  requireProgram(test, 'qpdf', 'pdfinfo', 'pdftotext')
  office = await openAssessors()
})
test.afterEach(() => office.close())

const today = '2026-11-16'
const setting: AssessmentReport['setting'] = {
  ...{ paper: 'A4', letterheadMode: 'printed', date: day(today), classification: 'PK.01.07.01' },
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')
const paperOf = async (path: string) => {
  const { info } = await archivePaper(await office.download('astri', path), test.info())
  // In the order of the sheet: a cell of a table stays in one piece.
  const file = test.info().outputPath('paper.pdf')
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
  return { info, text: flat(text), pages: text.split('\f').slice(0, -1) }
}
const reportOf = (id: string, more = '') => paperOf(`assessment-reports/${id}${more}`)

/** Secret above and below on each page, and each page tells how many there are. */
function expectMarked(pages: readonly string[]): void {
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) {
    expect(page.match(/RAHASIA/g)?.length ?? 0, `page ${index + 1}`).toBeGreaterThanOrEqual(2)
    expect(page).toContain(`halaman ${index + 1} dari ${pages.length}`)
    expect(page, 'a page that is signed says something').toMatch(/\S+ \S+ \S+ \S+/)
  }
}

const issue = async (id: string, more: Partial<typeof setting> = {}, name = 'astri') =>
  office.client(name).assessmentReport.issue({ ...(await reference(office, id)), setting: { ...setting, ...more } })

const needs = {
  ...completeAssessments['kebutuhan-kriminogenik-02'],
  ...{ k1: [codeFor('k1', 2)], k2: [codeFor('k2', 2)], 'k1-bukti': ['Keterangan istri, 3 November'] },
  ...{ k21: [codeFor('k21', 1)], k25: [codeFor('k25', 2)] },
}

/** Both instruments, one signed here; a cross-check that changed an answer, and a band that two people set. */
async function story() {
  await signedNeeds(office.client('astri'), office.client('bambang'))
  const { id, number } = await openAssessment(office, ['rri', 'kebutuhan'])
  const { assessments } = office.client('astri')
  await fill(office, id, rriAnswers({ 'a5-bukti': ['Putusan Nomor 12/Pid.B/2019'], b2: [true], 'b2-bukti': ['Surat'] }))
  await fill(office, id, needs, 'kebutuhan')
  await assessments.recordSource({
    ...{ assessmentId: id, kind: 'cross-check', source: 'Kakak kandung', place: 'Telepon', heldOn: day(today) },
    summary: 'Umur pertama kali dipidana dibetulkan',
  })
  const { sources } = await assessments.find({ id })
  const form = await formOf(office, id)
  await assessments.saveForm({
    ...{ id: form.id, revision: form.revision, isComplete: true },
    answers: rriAnswers({ a10: ['0'], 'a5-bukti': ['Putusan Nomor 12/Pid.B/2019'], b2: [true], 'b2-bukti': ['Surat'] }),
    change: { sourceId: sources[0]?.id ?? null, reason: 'Ternyata bekerja sebagai kuli' },
  })
  const wanted = { formId: form.id, scoreId: 'risiko', toBand: 'Tinggi', reason: 'Sakit berat sejak Agustus' }
  const { id: overrideId } = await assessments.proposeOverride(wanted)
  return { id, number, overrideId }
}

test('before results are frozen it is a concept; then values, bands, reasons and signatures stand as stored, on every page RAHASIA', async () => {
  const { id, number, overrideId } = await story()
  const concept = await reportOf(id)
  expectMarked(concept.pages)
  for (const page of concept.pages) expect(page).toContain('KONSEP')
  expect(concept.text).toContain('Hasil sementara: belum ditetapkan')
  expect(concept.text).toContain('masih menunggu orang kedua: Tinggi, menggantikan Sangat tinggi')

  const settle = { id: overrideId, revision: 1, isConfirmed: true, reason: 'Sudah dibaca' }
  await office.client('bambang').assessments.settleOverride(settle)
  expect(await reasonOf(issue(id))).toBe('report-not-frozen')
  await untilRecommended(office, id, today, {
    ...{ analysis: 'Uraian pertama.\n\nUraian kedua.', strengths: 'Dekat dengan anak', wishes: 'Belajar las' },
    recommendation: 'Program kerja dan konseling',
  })
  const { text, pages, info } = await reportOf(id)
  expectMarked(pages)
  expect(text).not.toMatch(/KONSEP|Hasil sementara/)
  expect(info).toMatch(/Page size: +59[45](\.\d+)? x 84[12]/)
  expect((await reportOf(id, '?kertas=F4')).info).toMatch(/Page size: +609(\.\d+)? x 935/)
  expect((await office.download('astri', `assessment-reports/${id}?kertas=A3`)).status).toBe(404)

  // Every value beside the stored one; nothing is typed here that the result does not say.
  const { forms } = await office.client('astri').assessmentProfile.of({ id })
  expect(forms).toHaveLength(2)
  for (const { title, scores } of forms) {
    expect(text).toContain(flat(title))
    for (const { value, max, band, bands } of scores) {
      expect(text).toContain(`Nilai ${value} dari ${max}: ${band.label}`)
      for (const { label, from, to } of bands)
        expect(text).toContain(`${label} ${from === to ? from : `${from} sampai ${to}`}`)
    }
  }
  const domains = forms.find(({ url }) => url.includes('kebutuhan'))?.scores ?? []
  expect(domains.map(({ value }) => value)).toEqual([4, 0, 0, 0, 1, 0, 2, 7])
  const { versions = [] } =
    (await office.client('astri').assessmentInstruments.list({})).instruments.find(({ url }) =>
      /kebutuhan/.test(url),
    ) ?? {}
  const signed = versions.find(({ office: own }) => own)
  for (const said of [
    number,
    'Sangat tinggi 16 sampai 17',
    'hasil hitungan',
    'DIPAKAI: ditetapkan dua orang',
    'Kategori yang dipakai: Tinggi, menggantikan Sangat tinggi',
    'Diusulkan : Petugas astri, 16 November 2026',
    'Alasan : Sakit berat sejak Agustus',
    'Disetujui orang kedua : Petugas bambang, 16 November 2026',
    'Sudah dibaca',
    'Putusan Nomor 12/Pid.B/2019',
    'Keterangan istri, 3 November',
    'Ternyata bekerja sebagai kuli (Kakak kandung)',
    'Cek silang Kakak kandung Telepon',
    'Dekat dengan anak',
    'Belajar las',
    'Uraian pertama. Uraian kedua.',
    'Program kerja dan konseling',
    'Bambang Contoh, Kepala Rutan',
    'Tidak ada asesmen sebelumnya dengan instrumen yang sama.',
    'Asesor,',
  ])
    expect(text).toContain(said)
  expect(text.replaceAll(' ', '')).toContain(signed?.office?.signer?.fingerprint.replaceAll(' ', ''))
  for (const { url, version } of forms) {
    const file = (await office.client('astri').assessmentInstruments.list({})).instruments.find(
      (one) => one.url === url,
    )
    const hash = file?.versions.find((one) => one.version === version)?.id ?? 'missing'
    // A narrow column breaks it between its groups, where other columns may come between.
    for (const group of hash.match(/.{1,8}/g) ?? []) expect(text).toContain(group)
  }
})

test('issued with a number it never changes; the signed scan fulfils the paper; a result that comes out anew makes it old', async () => {
  const { id } = await openAssessment(office)
  const { assessments, assessmentReport } = office.client('astri')
  await fill(office, id, rriAnswers())
  await untilRecommended(office, id, today)
  expect(await assessmentReport.of({ id })).toMatchObject({
    ...{ isFinal: true, issued: null, isStale: false },
    signers: [{ post: 'Asesor', name: 'Petugas astri' }, { post: expect.stringContaining('Kepala') }],
  })
  const stale = { caseId: id, revision: 1, setting }
  expect((await failureOf(assessmentReport.issue(stale))).code).toBe('changed-meanwhile')
  const { letterId, number } = await issue(id, { paper: 'F4' })
  expect(number).toMatch(/PK\.01\.07\.01/)
  expect(await reasonOf(issue(id)), 'one report at a time').toBe('paper-out-of-order')

  const report = await reportOf(id)
  expect(report.text).toContain(`Nomor: ${number}`)
  expect(report.info).toMatch(/Page size: +609/)
  expectMarked(report.pages)
  const bytes = async (path: string) => Buffer.from(await (await office.download('astri', path)).arrayBuffer())
  const first = await bytes(`letters/${letterId}`)
  expect((await bytes(`assessment-reports/${id}`)).equals(first)).toBe(true)
  const { letters } = office.client('bambang')
  expect(
    (await letters.register({ year: 2026 })).filter(({ template }) => template === 'laporan-asesmen'),
  ).toHaveLength(1)

  const paper = (await assessments.find({ id })).papers.find((one) => one.id === 'report')
  expect(paper).toMatchObject({ kind: 'letter', template: 'laporan-asesmen', state: 'issued' })
  const [copy] = paper?.copies ?? []
  expect(copy).toMatchObject({ state: 'issued', letter: { id: letterId, number, isIssued: true } })
  await assessments.attachScan({
    ...{ ...(await reference(office, id)), requirementId: 'report', paperId: copy?.id ?? '', signedOn: day(today) },
    fileIds: [await office.upload('astri')],
    signers: [{ name: 'Petugas astri', capacity: 'signature' }],
  })
  const now = async () => ({ ...(await reference(office, id)), on: day(today), time: null })
  await handOnPaper(office, id, today)

  await office
    .client('bambang')
    .assessments.decide({ ...(await now()), outcome: 'refused', reason: 'Kurang cek silang' })
  await assessments.reopen({ ...(await reference(office, id)), reason: 'Diperbaiki' })
  const frozen = await formOf(office, id)
  await assessments.redoForm({ id: frozen.id, revision: frozen.revision, reason: 'Butir A1' })
  expect(await assessmentReport.of({ id })).toMatchObject({
    isFinal: false,
    isStale: true,
    issued: { letterId, number },
  })
  expect((await reportOf(id)).pages[0]).toContain('KONSEP')
  expect((await bytes(`letters/${letterId}`)).equals(first), 'what was signed stays').toBe(true)
})

test('nobody else reads it, every look is put down as one at an assessment, and nobody else stands on it', async () => {
  const { firstRegister, ...person } = newcomer()
  const other = await office.client('rini').inmates.register({
    ...{ ...person, name: 'Slamet Pembanding', nationalId: null },
    firstRegister: { ...firstRegister, registerNumber: 'AI.77/2026' },
  })
  const elsewhere = await openAssessment(office, ['rri'], other.id)
  await fill(office, elsewhere.id, rriAnswers({ 'a1-bukti': ['Bukti milik Slamet'] }))
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  await untilRecommended(office, id, today)
  const { letterId } = await issue(id)
  const { text } = await reportOf(id)
  expect(text).not.toMatch(/Slamet/)
  expect(text).not.toContain(elsewhere.number)

  for (const name of ['sari', 'bina', 'lina']) {
    expect((await office.download(name, `assessment-reports/${id}`)).status, name).toBe(403)
    expect((await office.download(name, `letters/${letterId}`)).status, name).toBe(403)
    expect((await failureOf(office.client(name).assessmentReport.of({ id }))).code).toBe('forbidden')
  }
  expect((await failureOf(issue(id, {}, 'bambang'))).code).toBe('forbidden')
  expect((await office.core.fetch(new Request(`http://lentera.test/files/assessment-reports/${id}`))).status).toBe(401)
  expect((await office.download('astri', `assessment-reports/${crypto.randomUUID()}`)).status).toBe(404)
  await office.download('astri', `letters/${letterId}`)

  const reads = await office.admin.audit.reads({ before: null, readerId: null, subject: null })
  for (const procedure of ['assessmentReport.print', 'assessmentReport.issue', 'letters.read'])
    expect(
      reads.filter((one) => one.procedure === procedure && one.kind === 'assessment'),
      procedure,
    ).not.toEqual([])
})

test('a year later: no report while a difference lacks its reason, then each stands beside it; long texts lose nothing', async () => {
  const { id: first, number } = await openAssessment(office)
  await fill(office, first, rriAnswers())
  await carryThrough(office, first)
  await office.goTo('2027-11-15T08:00:00.000Z', 'astri', 'yoga', 'bambang')
  const { id } = await openAssessment(office)
  const long = (mark: string, count: number) =>
    `awal-${mark} ${'keterangan yang panjang dari keluarga. '.repeat(count)}akhir-${mark}`
  await fill(office, id, rriAnswers({ a1: ['0'], 'a2-bukti': [long('a2', 20)], 'a3-bukti': [long('a3', 40)] }))
  await hear(office, id, '2027-11-15')
  await untilRecommended(office, id, '2027-11-15', {
    ...{ strengths: long('kuat', 90), wishes: long('ingin', 90), recommendation: long('rekomendasi', 190) },
    analysis: Array.from({ length: 12 }, (_one, index) => long(`analisis${index}`, 14)).join('\n\n'),
  })
  const on = { ...setting, date: day('2027-11-15') }
  expect(await reasonOf(issue(id, on))).toBe('report-differences-unexplained')
  const { assessmentProfile } = office.client('astri')
  const [found] = await assessmentProfile.comparison({ id })
  for (const { kind, key } of found?.differences ?? [])
    await assessmentProfile.explain({ formId: found?.formId ?? '', kind, key, reason: `Akta ditemukan: ${key}` })
  await issue(id, on)
  const { text, pages } = await reportOf(id)
  expectMarked(pages)
  for (const said of [
    `Dibandingkan dengan ${number} yang ditetapkan 16 November 2026, versi 02.`,
    '17 (Sangat tinggi) 14 (Tinggi) -3',
    'Akta ditemukan: a1 (Petugas astri, 15 November 2027)',
    'Akta ditemukan: risiko',
  ])
    expect(text).toContain(said)
  const marks = [
    'a2',
    'a3',
    'kuat',
    'ingin',
    'rekomendasi',
    ...Array.from({ length: 12 }, (_one, at) => `analisis${at}`),
  ]
  for (const mark of marks) {
    expect(text.split(`awal-${mark} `).length, mark).toBe(2)
    expect(text.split(`akhir-${mark}`).length, mark).toBeGreaterThanOrEqual(2)
  }
  // Whoever signs does so under words, not on a page alone.
  expect(pages.at(-1)).toMatch(/Demikian laporan ini[\s\S]*Asesor,[\s\S]*Petugas astri/)
})
