import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { resultFileSchema } from '#shared/features/assessment-handover/assessment-result-file.ts'
import { failureOf } from '#tests/harness/client.ts'
import { download } from '#tests/harness/exchange-office.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { knownOffice, type SampleOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { signReport, untilRecommended, untilReport } from './assessment-again.ts'
import {
  type Assessors,
  day,
  fill,
  formOf,
  openAssessment,
  openAssessors,
  reference,
  rriAnswers,
} from './assessment-desk.ts'
import { reasonOf } from './coaching-desk.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const today = '2026-11-16'
let office: Assessors
let bapas: SampleOffice
let keyId: string
let id: string
let folder: TemporaryFolder
let reportNumber: string | null
let reportPaper: string

test.beforeAll(async () => {
  office = await openAssessors()
  folder = temporaryFolder()
  bapas = await sampleOffice({ owner: { kind: 'bapas', name: 'Bapas Kelas I Contoh', post: 'Kepala Bapas' } })
  keyId = await knownOffice(office.admin, bapas)
  id = (await openAssessment(office)).id
  await fill(office, id, rriAnswers())
})
test.afterAll(async () => {
  await office.close()
  folder.remove()
})

const handover = () => office.client('astri').assessmentHandover
const letter = { recipient: 'Pembimbing Kemasyarakatan pada Bapas Kelas I Contoh', place: 'Tempat', note: '' }

async function seal(keyIds: readonly string[] = [keyId]) {
  const stages = new Set<string>()
  for await (const event of await handover().seal({ ...(await reference(office, id)), keyIds: [...keyIds] })) {
    if (event.kind === 'sealed') return { ...event, stages: [...stages] }
    stages.add(event.stage)
  }
  throw new Error('nothing was sealed')
}

async function fetched(path: string, sealedId: string, name: string): Promise<string> {
  const response = await download(office.core, office.officer('astri').token, `${path}/${sealedId}`)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-disposition')).toContain(`"${name}"`)
  writeFileSync(join(folder.path, name), new Uint8Array(await response.arrayBuffer()))
  return join(folder.path, name)
}

test('nothing is sealed or received before the report and the letter are there', async () => {
  const early = await handover().of({ id })
  expect(early).toMatchObject({
    ...{ isReady: false, report: 'missing', letter: null, sealed: null, received: null },
    keys: [{ id: keyId }],
  })
  expect(early.start.recipient).toBe(letter.recipient)
  await untilRecommended(office, id, today)
  ;({ number: reportNumber, paperId: reportPaper } = await signReport(office, id, today))
  expect(await handover().of({ id })).toMatchObject({ isReady: true, report: 'issued' })
  const unlettered = handover().recordReceived({
    ...{ ...(await reference(office, id)), on: day(today), time: null, way: 'paper' },
    ...{ receivedBy: 'Siapa', receivedPost: 'PK', receiptFileId: null },
  })
  expect(await reasonOf(unlettered)).toBe('handover-letter-missing')
  expect(await reasonOf(seal())).toBe('handover-letter-missing')
  for (const name of ['sari', 'bina', 'sekar'])
    expect(
      (
        await failureOf(
          office.client(name).assessmentHandover.recordReceived({
            ...{ caseId: id, revision: 1, on: day(today), time: null, way: 'paper' },
            ...{ receivedBy: 'Siapa', receivedPost: 'PK', receiptFileId: null },
          }),
        )
      ).code,
    ).toBe('forbidden')
})

test('the letter takes a number of the register, says nothing of the result, and a wrong one is voided', async () => {
  requireProgram(test, 'pdftotext')
  const late = handover().issueLetter({ ...(await reference(office, id)), ...letter, date: day('2026-11-17') })
  expect(await reasonOf(late)).toBe('handover-letter-in-future')
  const { start } = await handover().of({ id })
  const wrong = await handover().issueLetter({ ...(await reference(office, id)), ...letter, date: day(today) })
  expect(wrong.number).toBe(start.nextNumber)
  const twice = handover().issueLetter({ ...(await reference(office, id)), ...letter, date: day(today) })
  expect(await reasonOf(twice)).toBe('handover-letter-out')
  await handover().voidLetter({ ...(await reference(office, id)), reason: 'Salah alamat' })
  const { letterId, number } = await handover().issueLetter({
    ...{ ...(await reference(office, id)), ...letter, note: 'Mohon diterima pada hari kerja.', date: day(today) },
  })
  expect(number).not.toBe(wrong.number)
  const pdf = await download(office.core, office.officer('astri').token, `letters/${letterId}`)
  const path = join(folder.path, 'surat.pdf')
  writeFileSync(path, new Uint8Array(await pdf.arrayBuffer()))
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  for (const part of [number ?? '', 'Djoko Soesilo', 'Bapas Kelas I Contoh', 'Mohon diterima pada hari kerja.'])
    expect(text).toContain(part)
  for (const part of ['Tinggi', 'Sedang', 'Rendah', 'konseling']) expect(text).not.toContain(part)
  expect((await download(office.core, office.officer('sari').token, `letters/${letterId}`)).status).toBe(403)
})

test('one sealed file: age opens it for the Bapas alone, minisign and sha256sum accept it, the data fits its schema', async () => {
  requireProgram(test, 'age', 'minisign', 'unzip', 'sha256sum', 'qpdf', 'pdftotext')
  const unknown = seal([randomUUID()])
  expect(await reasonOf(unknown)).toBe('handover-key-not-usable')
  const sealed = await seal()
  expect(sealed).toMatchObject({
    isKnown: false,
    stages: expect.arrayContaining(['collect', 'write', 'check', 'store']),
  })
  const { sealed: shown } = await handover().of({ id })
  expect(shown).toMatchObject({
    id: sealed.id,
    edition: 1,
    copies: [],
    recipients: [{ fingerprint: bapas.fingerprint }],
  })
  expect(readdirSync(join(office.folder, 'outgoing'))).toEqual([sealed.id])
  const age = await fetched('assessment-annexes', sealed.id, `${sealed.name}.zip.age`)
  await fetched('assessment-annex-age-signatures', sealed.id, `${sealed.name}.zip.age.minisig`)
  await fetched('assessment-annex-signatures', sealed.id, `${sealed.name}.zip.minisig`)
  const bytes = readFileSync(age)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(shown?.fileSha256)
  writeFileSync(join(folder.path, 'bapas.txt'), `${bapas.identity}\n`)
  writeFileSync(join(folder.path, 'other.txt'), `${(await sampleOffice()).identity}\n`)
  const zip = join(folder.path, `${sealed.name}.zip`)
  expect(() => execFileSync('age', ['-d', '-i', join(folder.path, 'other.txt'), age], { stdio: 'pipe' })).toThrow()
  execFileSync('age', ['-d', '-i', join(folder.path, 'bapas.txt'), '-o', zip, age])
  for (const file of [age, zip]) execFileSync('minisign', ['-Vqm', file, '-P', shown?.publicKey ?? ''])
  execFileSync('unzip', ['-q', zip, '-d', folder.path])
  const bag = join(folder.path, sealed.name)
  execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: bag })
  const data = readdirSync(join(bag, 'data')).toSorted()
  expect(data).toEqual(shown?.parts.map(({ path }) => path.slice('data/'.length)).toSorted())
  for (const name of data) expect(name).not.toContain('Djoko')
  // The scan is a stand-in of a few bytes; the report is the very sheet that was issued.
  for (const name of data.filter((one) => /^0[12]-.*\.pdf$/.test(one)))
    execFileSync('qpdf', ['--check', join(bag, 'data', name)], { stdio: 'pipe' })
  const report = join(bag, 'data/02-laporan-hasil-asesmen.pdf')
  const issued = await download(office.core, office.officer('astri').token, `assessment-reports/${id}`)
  expect(readFileSync(report).equals(Buffer.from(await issued.arrayBuffer()))).toBe(true)
  const read = execFileSync('pdftotext', ['-layout', report, '-'], { encoding: 'utf8' })
  expect(read).not.toContain('KONSEP')
  for (const part of [`Nomor: ${reportNumber}`, 'RAHASIA', 'Dekat dengan anak', 'Program kerja'])
    expect(read).toContain(part)
  const scan = data.find((name) => name.startsWith('03-laporan-bertanda-tangan'))
  const [scanned] = (await office.client('astri').assessments.find({ id })).papers
    .flatMap(({ copies }) => copies ?? [])
    .filter((copy) => copy.id === reportPaper)
    .flatMap(({ files }) => files)
  const asKept = await download(office.core, office.officer('astri').token, scanned?.id ?? '')
  expect(readFileSync(join(bag, 'data', scan ?? '')).equals(Buffer.from(await asKept.arrayBuffer()))).toBe(true)
  expect(data.filter((name) => name.startsWith('0'))).toHaveLength(3)

  const said = JSON.parse(readFileSync(join(bag, 'data/hasil-asesmen.json'), 'utf8'))
  const schema = JSON.parse(readFileSync(join(bag, 'data/hasil-asesmen.schema.json'), 'utf8'))
  expect(Object.keys(said).toSorted()).toEqual([...schema.required].toSorted())
  const result = resultFileSchema.parse(said)
  const [form] = result.forms
  expect(result).toMatchObject({
    person: { name: 'Djoko Soesilo', registerNumber: 'AI.17/2026' },
    assessment: { recommendation: 'Program kerja', strengths: 'Dekat dengan anak', wishes: 'Belajar las' },
    bundle: { publicKey: shown?.publicKey, supersedes: null },
  })
  expect(form?.url).toContain('rri')
  expect(form?.result.scores.some(({ value, band }) => value === 17 && band !== null)).toBe(true)
  const instrument = readFileSync(join(bag, form?.instrument.path ?? ''))
  expect(createHash('sha256').update(instrument).digest('hex')).toBe(form?.instrument.sha256)
  for (const secret of ['nationalId', 'Menjawab semua pertanyaan', 'diagnos'])
    expect(JSON.stringify(said)).not.toContain(secret)

  const { copies } = (await handover().of({ id })).sealed ?? { copies: [] }
  expect(copies).toMatchObject([{ kind: 'download', byName: 'Petugas astri' }])
  expect((await download(office.core, office.officer('bambang').token, `assessment-annexes/${sealed.id}`)).status).toBe(
    403,
  )
})

test('left off while it is written, nothing of it remains and it can be sealed afterwards', async () => {
  const { sealed: before } = await handover().of({ id })
  await handover().voidLetter({ ...(await reference(office, id)), reason: 'Penerima diganti' })
  await handover().issueLetter({ ...(await reference(office, id)), ...letter, place: 'Sini', date: day(today) })
  for (const stage of ['collect', 'write', 'store']) {
    for await (const event of await handover().seal({ ...(await reference(office, id)), keyIds: [keyId] }))
      if (event.kind === 'progress' && event.stage === stage) break
    await expect.poll(() => readdirSync(join(office.folder, 'outgoing'))).toEqual([before?.id])
    expect((await handover().of({ id })).sealed?.id).toBe(before?.id)
  }
  expect(await seal()).toMatchObject({ isKnown: false })
})

test('sealed again while nothing changed it is the same file; with another letter a new edition takes its place', async () => {
  const { sealed: first } = await handover().of({ id })
  expect(await seal()).toMatchObject({ id: first?.id, isKnown: true })
  await handover().voidLetter({ ...(await reference(office, id)), reason: 'Penerima diganti' })
  await handover().issueLetter({ ...(await reference(office, id)), ...letter, place: 'Contoh', date: day(today) })
  const stale = handover().recordReceived({
    ...{ ...(await reference(office, id)), on: day(today), time: null, way: 'sealed' },
    ...{ receivedBy: 'Siapa', receivedPost: 'PK', receiptFileId: null },
  })
  expect(await reasonOf(stale)).toBe('handover-unsealed')
  const second = await seal()
  expect(second).toMatchObject({ isKnown: false })
  expect((await handover().of({ id })).sealed).toMatchObject({ id: second.id, edition: 3 })
  const old = await download(office.core, office.officer('astri').token, `assessment-annexes/${first?.id}`)
  expect(await old.json()).toMatchObject({ code: 'refused', data: { reason: 'handover-superseded' } })
})

test('whoever received it ends the step; history and log of readings tell of it', async () => {
  const received = {
    ...{ on: day(today), time: null, way: 'sealed' as const },
    ...{ receivedBy: 'Pak Bimbing', receivedPost: 'PK Ahli Muda', receiptFileId: null },
  }
  const before = handover().recordReceived({ ...(await reference(office, id)), ...received, on: day('2026-11-15') })
  expect(await reasonOf(before)).toBe('received-before-letter')
  await handover().recordReceived({ ...(await reference(office, id)), ...received })
  const told = await handover().of({ id })
  expect(told).toMatchObject({ isReady: false, received: { way: 'sealed', by: 'Pak Bimbing', post: 'PK Ahli Muda' } })
  const { steps } = await office.client('astri').assessments.find({ id })
  expect(steps.find((step) => step.id === 'hand-over')?.state).toBe('done')
  const { entries } = await office.client('astri').history.of({ subject: { type: 'assessment', id }, before: null })
  expect(JSON.stringify(entries)).toContain('Pak Bimbing')
})

test('without an issued report, or with one that tells older results, it says so; on paper a report from outside goes', async () => {
  const registry = office.client('rini')
  const person = newcomer()
  const { id: inmateId } = await registry.inmates.register({
    ...{ ...person, name: 'Karta Wijaya', nationalId: null, birthDate: '1985-05-05' },
    arrival: { ...person.arrival, on: day(today), time: null },
    firstRegister: { ...person.firstRegister, since: day(today), registerNumber: 'AI.99/2026' },
  })
  const { assessments } = office.client('astri')
  const { id: other } = await openAssessment(office, ['rri'], inmateId)
  await fill(office, other, rriAnswers())
  await untilReport(office, other, today)
  const { ownRevision, revision: caseRevision } = await assessments.find({ id: other })
  await assessments.recordRefusal({
    ...{ id: other, revision: ownRevision, caseRevision, on: day(today), goesOn: 'documents' },
    ...{ note: 'Tidak mau ditanya lagi', witness: 'Wali blok Sampel' },
  })
  await handover().issueLetter({ ...(await reference(office, other)), ...letter, date: day(today) })
  expect(await handover().of({ id: other })).toMatchObject({ isReady: true, report: 'missing' })
  const kept = readdirSync(join(office.folder, 'outgoing')).length
  const sealing = async () => {
    const events = await handover().seal({ ...(await reference(office, other)), keyIds: [keyId] })
    for await (const event of events) if (event.kind === 'sealed') return event
    throw new Error('nothing was sealed')
  }
  expect(await reasonOf(sealing())).toBe('handover-report-missing')
  const { papers } = await assessments.find({ id: other })
  const [foreign] = papers.find((one) => one.id === 'report')?.copies ?? []
  await assessments.voidPaper({
    ...{ ...(await reference(office, other)), paperId: foreign?.id ?? '', keepLetter: false },
    reason: 'Diterbitkan di sini',
  })
  await signReport(office, other, today)
  const sealed = await sealing()
  expect(sealed.isKnown).toBe(false)
  const age = await fetched('assessment-annexes', sealed.id, `${sealed.name}.zip.age`)
  const zip = join(folder.path, `${sealed.name}.zip`)
  execFileSync('age', ['-d', '-i', join(folder.path, 'bapas.txt'), '-o', zip, age])
  execFileSync('unzip', ['-q', zip, '-d', folder.path])
  const data = join(folder.path, sealed.name, 'data')
  const said = resultFileSchema.parse(JSON.parse(readFileSync(join(data, 'hasil-asesmen.json'), 'utf8')))
  expect(said.assessment.refusal).toEqual({ kind: 'withdrawn', on: today })
  const told = execFileSync('pdftotext', ['-raw', join(data, '02-laporan-hasil-asesmen.pdf'), '-'], {
    encoding: 'utf8',
  })
  const flat = told.replaceAll(/\s+/g, ' ')
  expect(flat).toContain('Disetujui 16 November 2026, dicabut pada 16 November 2026.')
  expect(flat).toContain('Tidak mau ditanya lagi')
  expect(readdirSync(join(office.folder, 'outgoing'))).toHaveLength(kept + 1)

  const form = await formOf(office, other)
  await assessments.redoForm({ id: form.id, revision: form.revision, reason: 'Butir A1' })
  expect(await handover().of({ id: other })).toMatchObject({ isReady: false, report: 'stale' })
})
