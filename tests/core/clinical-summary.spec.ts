import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { SummaryChoice } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { fhirFaults } from '#tests/harness/fhir.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { completeSrq } from './clinic-office.ts'
import { Office } from './recommendation-office.ts'
import { recordVisit } from './record-office.ts'
import { refused } from './record-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], bina: ['bidan'], rekam: ['perekam-medis'] })
})
test.afterAll(() => office.close())

const period = { from: '2026-11-01' as CalendarDate, until: '2026-11-30' as CalendarDate }

const choiceOf = (change: Partial<SummaryChoice> = {}): SummaryChoice => ({
  inmateId: office.inmateId,
  ...period,
  sections: ['problems', 'allergies', 'medicines', 'visits', 'labs', 'immunisations', 'screenings'],
  visitIds: [],
  extraIds: [],
  extraReason: null,
  purpose: 'Rujukan hipertensi',
  recipient: 'RSUD Contoh',
  ...change,
})

async function make(client: Client, choice: SummaryChoice) {
  const { hash } = await client.clinicalSummaries.preview(choice)
  return client.clinicalSummaries.make({ choice, hash })
}

async function paperOf(name: string, id: string) {
  const answer = await office.download(name, `clinical-summaries/${id}`)
  if (answer.status !== 200) return { status: answer.status, text: '', pages: 0 }
  const file = test.info().outputPath('ringkasan.pdf')
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  const run = (program: string, ...words: readonly string[]) => execFileSync(program, words, { encoding: 'utf8' })
  const pages = Number(/^Pages: +(\d+)$/m.exec(run('pdfinfo', file))?.[1])
  return { status: 200, text: run('pdftotext', file, '-').replaceAll(/\s+/g, ' '), pages }
}

const documentOf = async (name: string, id: string) => {
  const answer = await office.download(name, `clinical-summary-documents/${id}`)
  return { status: answer.status, text: answer.status === 200 ? await answer.text() : '' }
}

const rowOf = async (client: Client, id: string) =>
  (await client.clinicalSummaries.list({ inmateId: office.inmateId })).find((one) => one.id === id)

let chosen = ''
let kept = ''

test('what was chosen is shown, kept as it was shown, printed, and told as FHIR; what was not chosen stays', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const client = office.client('sari')
  const target = { inmateId: office.inmateId, encounterId: null }
  const allergy = { category: 'medication', substance: 'Penisilin', severity: 'severe', verification: 'told' } as const
  await client.recordEntries.addAllergy({ ...target, ...allergy, reaction: 'Sesak' })
  const problem = { onsetOn: null, note: null, confidentiality: 'normal' } as const
  await client.recordEntries.addProblem({ ...target, ...problem, code: 'I10', display: 'Hipertensi' })
  await completeSrq(client, office.inmateId, 3)
  const vitals = [{ sign: 'systolic', kind: null, value: 210 }]
  const one = await recordVisit(client, office.inmateId, {}, { measurements: vitals })
  await recordVisit(client, office.inmateId, {}, { subjective: 'Sakit gigi yang lain' })
  chosen = one.id

  await office.client('rekam').recordSettings.changeIdentifiers({ organizationId: '1000012345', facilityNumber: null })
  const options = await client.clinicalSummaries.options({ inmateId: office.inmateId, ...period })
  expect(options.visits.map(({ id }) => id)).toContain(one.id)
  expect(options.visits).toHaveLength(2)
  const choice = choiceOf({ visitIds: [one.id] })
  const preview = await client.clinicalSummaries.preview(choice)
  expect(preview.alert?.text).toBe('Penisilin (berat, menurut cerita): Sesak')
  const { id } = await client.clinicalSummaries.make({ choice, hash: preview.hash })
  kept = id

  const { text, pages } = await paperOf('sari', id)
  const hash = (await rowOf(client, id))?.hash ?? ''
  for (const section of preview.sections)
    for (const cell of section.rows.flat())
      for (const line of cell.split('\n')) expect(text.replaceAll(' ', '')).toContain(line.replaceAll(' ', ''))
  expect(text).toContain('Tekanan darah sistolik 210 mmHg (tinggi)')
  expect(text).toContain('RSUD Contoh')
  expect(text).toContain('Skrining kesehatan jiwa')
  expect(text.replaceAll(' ', '')).toContain(hash)
  expect(text).not.toContain('Sakit gigi')
  expect(text).toContain(`halaman 1 dari ${pages}`)
  expect(pages).toBe(1)

  const document = await documentOf('sari', id)
  expect(fhirFaults(JSON.parse(document.text))).toEqual([])
  expect(document.text).toContain('"http://hl7.org/fhir/sid/icd-10"')
  expect(document.text).toContain('"http://sys-ids.kemkes.go.id/organization/1000012345"')
  expect(document.text).not.toContain('Sakit gigi')
  expect((await documentOf('sari', id)).text).toBe(document.text)
})

test('a later correction of the record changes nothing in what was kept, and the row itself refuses to be changed', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const client = office.client('sari')
  const before = await documentOf('sari', kept)
  const { revision, content } = await client.medicalRecords.get({ id: chosen })
  const changed = { ...content, subjective: 'Sebenarnya demam' }
  await client.medicalRecords.amend({ id: chosen, revision, content: changed, reason: 'Salah tulis' })
  expect((await documentOf('sari', kept)).text).toBe(before.text)
  expect((await paperOf('sari', kept)).text).not.toContain('Sebenarnya demam')
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const row = database.prepare<[], { content: string; content_hash: string }>('select * from clinical_summaries').get()
  const tamper = () => database.prepare("update clinical_summaries set content = '{}'").run()
  expect(tamper).toThrow()
  database.close()
  expect(
    createHash('sha256')
      .update(row?.content ?? '')
      .digest('hex'),
  ).toBe(row?.content_hash)
})

test('a record that changed between looking and keeping is refused', async () => {
  const client = office.client('sari')
  const choice = choiceOf({ visitIds: [chosen] })
  const { hash } = await client.clinicalSummaries.preview(choice)
  const { revision, content } = await client.medicalRecords.get({ id: chosen })
  const changed = { ...content, subjective: 'Demam dua hari' }
  await client.medicalRecords.amend({ id: chosen, revision, content: changed, reason: 'Salah tulis' })
  expect(await failureOf(client.clinicalSummaries.make({ choice, hash }))).toMatchObject(
    refused('summary-choice-changed'),
  )
  expect(
    await failureOf(client.clinicalSummaries.preview({ ...choice, until: '2026-10-01' as CalendarDate })),
  ).toMatchObject(refused('period-reversed'))
  const strange = '01990000-0000-7000-8000-000000000001'
  expect(await failureOf(client.clinicalSummaries.preview({ ...choice, visitIds: [strange] }))).toMatchObject(
    refused('summary-choice-changed'),
  )
})

test('what is extra confidential goes in only by name, with a reason, by whoever may see it; others are not told of the summary', async () => {
  const [sari, bina] = [office.client('sari'), office.client('bina')]
  const secret = { confidentiality: 'extra', subjective: 'Hasil tes yang sangat pribadi' } as const
  const { id: secretId } = await recordVisit(sari, office.inmateId, {}, secret)
  const target = { inmateId: office.inmateId, encounterId: null, onsetOn: null, note: null, code: 'B20' }
  await sari.recordEntries.addProblem({ ...target, display: 'Masalah yang dirahasiakan', confidentiality: 'extra' })

  const seen = await sari.clinicalSummaries.options({ inmateId: office.inmateId, ...period })
  expect(seen.extra.map(({ section }) => section)).toEqual(['problems', 'visits'])
  expect(seen.visits.map(({ id }) => id)).not.toContain(secretId)
  expect((await bina.clinicalSummaries.options({ inmateId: office.inmateId, ...period })).extra).toEqual([])

  const words = async (choice: SummaryChoice) => JSON.stringify(await sari.clinicalSummaries.preview(choice))
  expect(await words(choiceOf())).not.toMatch(/sangat pribadi|dirahasiakan/)
  const ticked = choiceOf({ extraIds: [secretId], extraReason: 'Diminta dokter penerima' })
  expect(await failureOf(sari.clinicalSummaries.preview({ ...ticked, extraReason: null }))).toMatchObject(
    refused('extra-reason-missing'),
  )
  expect(await failureOf(bina.clinicalSummaries.preview(ticked))).toMatchObject(refused('extra-not-allowed'))
  // Not as an ordinary visit either.
  expect(await failureOf(sari.clinicalSummaries.preview(choiceOf({ visitIds: [secretId] })))).toMatchObject(
    refused('summary-choice-changed'),
  )
  expect(await words(ticked)).toContain('sangat pribadi')
  expect(await words(ticked)).not.toContain('dirahasiakan')
  const { id } = await make(sari, ticked)
  expect((await rowOf(sari, id))?.confidentiality).toBe('extra')
  expect(await rowOf(bina, id)).toBeUndefined()
  expect([(await paperOf('bina', id)).status, (await documentOf('bina', id)).status]).toEqual([404, 404])
  expect((await paperOf('rini', id)).status).toBe(403)
})

test('only handing it over is a disclosure; one that was struck out says so and leaves no more', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const client = office.client('sari')
  const { id } = await make(client, choiceOf({ sections: ['problems', 'allergies'] }))
  const listed = async () => client.disclosures.list({ from: null, until: null, inmateId: office.inmateId })
  expect(await listed()).toEqual([])
  const [basis] = (await client.medicalRecords.reference({})).bases
  const given = { id, basisId: basis?.id ?? '', askedBy: 'Dokter RSUD', request: null, givenOn: period.from }
  await client.clinicalSummaries.give(given)
  const [told] = await listed()
  expect(told).toMatchObject({ recipients: ['RSUD Contoh'], byHand: { askedBy: 'Dokter RSUD' } })
  expect(told?.papers[0]).toContain((await rowOf(client, id))?.hash)

  expect((await documentOf('sari', id)).status).toBe(200)
  const striking = { id, revision: 1, reason: 'Penerimanya keliru' }
  await client.clinicalSummaries.void(striking)
  expect((await rowOf(client, id))?.voided?.reason).toBe('Penerimanya keliru')
  expect(await failureOf(client.clinicalSummaries.void({ ...striking, revision: 2 }))).toMatchObject(
    refused('already-voided'),
  )
  expect(await failureOf(client.clinicalSummaries.give(given))).toMatchObject(refused('already-voided'))
  expect((await paperOf('sari', id)).text).toMatch(/DIBATALKAN oleh Petugas sari.*Penerimanya keliru/)
  expect((await documentOf('sari', id)).status).toBe(404)
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const reads = database.prepare<[], { procedure: string }>('select distinct procedure from read_log').all()
  database.close()
  expect(reads.map(({ procedure }) => procedure)).toEqual(
    expect.arrayContaining(['clinicalSummaries.preview', 'clinicalSummaries.print', 'clinicalSummaries.document']),
  )
})
