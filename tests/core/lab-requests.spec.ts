import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'
import { refused } from './record-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open(
    { sari: ['perawat'], bina: ['bidan'], budi: ['kepala'], dian: ['perekam-medis'] },
    '2026-11-16T01:00:00.000Z',
  )
})
test.afterAll(() => office.close())

const everybody = ['sari', 'bina', 'budi', 'dian', 'rini'] as const
const now = { at: null, lateReason: null }
const all = { inmateId: null, states: [], isOverdue: false }

type Creating = Parameters<Client['labRequests']['create']>[0]

const requestOf = (inmateId: string, change: Partial<Creating> = {}): Creating => ({
  inmateId,
  encounterId: null,
  ...now,
  laboratory: 'RSUD Contoh',
  priority: 'urgent',
  tests: [
    { name: 'Hemoglobin', loinc: '718-7' },
    { name: 'Pemeriksaan khusus', loinc: null },
  ],
  question: 'Pucat dan lemas, anemia?',
  specimen: 'Darah vena',
  specimenAt: null,
  specimenBy: 'Sari Contoh',
  clinicianName: 'Sari Contoh',
  confidentiality: 'normal',
  ...change,
})

const hemoglobin = (value: string, interpretation: 'low' | 'normal') => ({
  test: 'Hemoglobin',
  loinc: '718-7',
  value,
  unit: 'g/dL',
  reference: '12,0 - 16,0',
  interpretation,
})
const answer = { ...now, takenOn: '2026-11-28', note: null, fileIds: [] }

test('asked, sent, answered into the record at a visit, read; what is out of order or unfounded is refused', async () => {
  await office.goTo('2026-11-29T01:00:00.000Z', ...everybody)
  const client = office.client('sari')
  const { id: inmateId } = await arrive(office, 'Hasil Contoh')
  const visit = await recordVisit(client, inmateId)
  const { labRequests } = client
  const { id, number } = await labRequests.create(requestOf(inmateId, { encounterId: visit.id }))
  expect(number).toBe('LB-2026-0001')
  expect(await failureOf(labRequests.markRead({ id, revision: 1 }))).toMatchObject(refused('move-not-possible'))
  const early = { id, revision: 1, at: '2026-11-28T23:00:00.000Z', lateReason: null }
  expect(await failureOf(labRequests.send(early))).toMatchObject(refused('before-request'))
  await labRequests.send({ id, revision: 1, ...now })
  const results = [hemoglobin('8,1', 'low')]
  const stale = labRequests.addResult({ id, revision: 1, ...answer, results })
  expect(await failureOf(stale)).toMatchObject({ code: 'changed-meanwhile' })
  await labRequests.addResult({ id, revision: 2, ...answer, results })
  const answered = await labRequests.get({ id })
  expect(answered).toMatchObject({
    state: 'resulted',
    isAbnormal: true,
    moves: ['specimen', 'result', 'read'],
    dueAt: null,
  })
  expect(answered.results.map(({ test: name, value }) => [name, value])).toEqual([['Hemoglobin', '8,1']])
  const { labResults } = await client.recordEntries.list({ inmateId })
  expect(labResults).toHaveLength(1)
  expect(labResults[0]).toMatchObject({ laboratory: 'RSUD Contoh', reference: '12,0 - 16,0' })
  const filed = await client.medicalRecords.get({ id: answered.resultEncounterId ?? '' })
  expect(filed).toMatchObject({ state: 'finished' })
  expect(JSON.stringify(filed)).toContain('Hemoglobin: 8,1 g/dL')
  await labRequests.markRead({ id, revision: 3 })
  expect(await failureOf(labRequests.void({ id, revision: 4, reason: 'salah orang' }))).toMatchObject(
    refused('move-not-possible'),
  )
  await labRequests.addResult({ id, revision: 4, ...answer, results: [hemoglobin('12,5', 'normal')] })
  expect(await labRequests.get({ id })).toMatchObject({ state: 'resulted', read: null })
  const { id: other } = await arrive(office, 'Lain Contoh')
  expect(await failureOf(labRequests.create(requestOf(other, { encounterId: visit.id })))).toMatchObject(
    refused('encounter-other-person'),
  )
})

test('a test that few may know of hides the request, and so does a visit that few may see', async () => {
  await office.goTo('2026-11-30T01:00:00.000Z', ...everybody)
  const { labRequests } = office.client('sari')
  const { id: inmateId } = await arrive(office, 'Rahasia Contoh')
  const hidden = await recordVisit(office.client('sari'), inmateId, {}, { confidentiality: 'extra' })
  const byVisit = await labRequests.create(requestOf(inmateId, { encounterId: hidden.id }))
  const byTest = await labRequests.create(requestOf(inmateId, { tests: [{ name: 'Tes HIV', loinc: null }] }))
  for (const { id } of [byVisit, byTest]) {
    expect((await labRequests.get({ id })).confidentiality).toBe('extra')
    expect(await failureOf(office.client('bina').labRequests.get({ id }))).toMatchObject({ code: 'not-found' })
    expect((await office.download('bina', `lab-request-letters/${id}`)).status).toBe(404)
  }
  expect(await office.client('bina').labRequests.list({ ...all, inmateId })).toEqual([])
  await labRequests.addResult({ id: byTest.id, revision: 1, ...answer, results: [hemoglobin('9', 'low')] })
  expect((await office.client('bina').recordEntries.list({ inmateId })).labResults).toEqual([])
})

test('what does not come back is overdue after the days of the office, stands on the start page and in the handover', async () => {
  await office.goTo('2026-12-01T01:00:00.000Z', ...everybody)
  const { id: inmateId } = await arrive(office, 'Terlambat Contoh')
  const { id, number } = await office.client('sari').labRequests.create(requestOf(inmateId))
  await office.goTo('2026-12-04T02:00:00.000Z', ...everybody)
  const client = office.client('sari')
  const overdue = () => client.labRequests.list({ inmateId, states: [], isOverdue: true })
  expect(await overdue()).toEqual([])
  expect((await client.shiftHandover.page({})).matters).toContainEqual(
    expect.objectContaining({ kind: 'lab-request', isLate: false, link: `/poliklinik/permintaan-lab/${id}` }),
  )
  await office.client('budi').labRequests.changeTerms({ overdueDays: 3, source: 'Perjanjian dengan RSUD Contoh' })
  expect((await overdue()).map((request) => request.number)).toEqual([number])
  const missing = async () =>
    (await client.today.list({})).items.filter(
      ({ kind, id: item }) => kind === 'lab-result-missing' && item.endsWith(id),
    )
  expect(await missing()).toMatchObject([{ severity: 'late', data: { number } }])
  // Two days after it was written down, only whoever may correct the record still calls it off.
  const reason = 'Bahan rusak di jalan'
  expect((await client.labRequests.get({ id })).moves).toEqual(['specimen', 'send', 'result'])
  expect(await failureOf(client.labRequests.void({ id, revision: 1, reason }))).toMatchObject(
    refused('correction-over'),
  )
  await office.client('dian').labRequests.void({ id, revision: 1, reason })
  expect(await missing()).toEqual([])
  expect(await client.labRequests.get({ id })).toMatchObject({ voided: { reason: 'Bahan rusak di jalan' }, moves: [] })
})

test('a request is called off by its writer at once, and by no other nurse; both stand in the printed record', async () => {
  requireProgram(test, 'pdftotext')
  await office.goTo('2026-12-07T01:00:00.000Z', ...everybody)
  const { id: inmateId } = await arrive(office, 'Batal Contoh')
  const { labRequests } = office.client('sari')
  const { id } = await labRequests.create(requestOf(inmateId))
  const reason = 'Salah orang'
  const byAnother = office.client('bina').labRequests.void({ id, revision: 1, reason })
  expect(await failureOf(byAnother)).toMatchObject(refused('correction-over'))
  await labRequests.void({ id, revision: 1, reason })
  const { number } = await labRequests.create(requestOf(inmateId, { laboratory: 'Labkesda Contoh' }))
  const print = async (name: string) => {
    const answer = await office.download(name, `medical-records/${inmateId}?dari=2026-12-01&sampai=2026-12-31`)
    const file = test.info().outputPath('rekam-medis.pdf')
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/[ \n]+/g, ' ')
  }
  const text = await print('sari')
  for (const word of ['Permintaan laboratorium', number, 'Labkesda', 'Dibatalkan: Salah orang'])
    expect(text).toContain(word)
  const secret = await labRequests.create(requestOf(inmateId, { tests: [{ name: 'Tes HIV', loinc: null }] }))
  expect(await print('sari')).toContain(secret.number)
  expect(await print('bina')).not.toContain(secret.number)
})

test('a specimen is added and put right until the result has been read, and never lies in the future', async () => {
  await office.goTo('2026-12-08T01:00:00.000Z', ...everybody)
  const { id: inmateId } = await arrive(office, 'Bahan Contoh')
  const { labRequests } = office.client('bina')
  const nothing = { specimen: null, specimenAt: null, specimenBy: null }
  const { id } = await office.client('sari').labRequests.create(requestOf(inmateId, nothing))
  const taken = { specimen: 'Darah vena', specimenAt: '2026-12-08T00:30:00.000Z', specimenBy: 'Bina Contoh' }
  const future = { ...taken, specimenAt: '2026-12-08T02:00:00.000Z' }
  expect(await failureOf(labRequests.changeSpecimen({ id, revision: 1, ...future }))).toMatchObject(
    refused('in-future'),
  )
  await labRequests.changeSpecimen({ id, revision: 1, ...taken })
  expect(await labRequests.get({ id })).toMatchObject({ ...taken, state: 'requested', revision: 2 })
  await labRequests.send({ id, revision: 2, ...now })
  await labRequests.changeSpecimen({ id, revision: 3, ...taken, specimen: 'Urine' })
  const told = JSON.stringify(
    await office.client('bina').history.of({ subject: { type: 'lab-request', id }, before: null }),
  )
  for (const word of ['Darah vena', 'Urine']) expect(told).toContain(word)
  await labRequests.addResult({ id, revision: 4, ...answer, results: [hemoglobin('13', 'normal')] })
  await labRequests.markRead({ id, revision: 5 })
  const late = labRequests.changeSpecimen({ id, revision: 6, ...taken })
  expect(await failureOf(late)).toMatchObject(refused('move-not-possible'))
})

test('the letter is one page with the tests, the question and who takes the specimen', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { id: inmateId } = await arrive(office, 'Surat Contoh')
  const { id, number } = await office.client('sari').labRequests.create(requestOf(inmateId))
  const response = await office.download('sari', `lab-request-letters/${id}`)
  expect(response.status).toBe(200)
  const file = test.info().outputPath('permintaan.pdf')
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  const run = (program: string, ...given: readonly string[]) => execFileSync(program, given, { encoding: 'utf8' })
  expect(run('pdfinfo', file)).toMatch(/^Pages: +1$/m)
  const text = run('pdftotext', '-layout', file, '-').replaceAll(/[ \n]+/g, ' ')
  const words = [
    number,
    'Surat Contoh',
    'RSUD Contoh',
    '1. Hemoglobin (LOINC 718-7)',
    '2. Pemeriksaan khusus',
    'anemia?',
  ]
  for (const word of [...words, 'Darah vena', 'Segera', 'Sari Contoh']) expect(text).toContain(word)
})
