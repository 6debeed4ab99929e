import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { everyVisit, recordVisit, visitsOf } from './record-office.ts'

test.describe.configure({ mode: 'default' })

let office: Office
let secretId: string
let secretFile: string
/** Holds the right to what is extra confidential; the midwife does not. */
const nurse = () => office.client('sari')
const midwife = () => office.client('bina')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], bina: ['bidan'] })
  await recordVisit(nurse(), office.inmateId)
  const secret = await recordVisit(
    nurse(),
    office.inmateId,
    {},
    {
      subjective: 'Konseling setelah tes, kata sandi: kamboja',
      diagnoses: [{ code: 'Z21', display: 'Status infeksi HIV tanpa gejala', rank: 'primary' }],
      measurements: [{ sign: 'weight', kind: null, value: 55 }],
      followUp: { on: '2026-11-16', note: 'Ambil obat' },
      confidentiality: 'extra',
    },
  )
  secretId = secret.id
  const target = { inmateId: office.inmateId, encounterId: secretId }
  await nurse().recordEntries.addProblem({
    ...target,
    ...{ code: 'Z21', display: 'Status HIV', onsetOn: null, note: null, confidentiality: 'extra' },
  })
  secretFile = await office.upload('sari')
  await nurse().recordEntries.addLabResult({
    ...target,
    ...{ test: 'Anti-HIV', loinc: null, value: 'reaktif', unit: null, reference: 'non-reaktif', note: null },
    ...{ interpretation: 'abnormal', takenOn: '2026-11-16', laboratory: null, confidentiality: 'extra' },
    fileId: secretFile,
  })
})
test.afterAll(() => office.close())

test('whoever lacks the right is not told that it is there: no row, no count, no trace of the words', async () => {
  const { inmateId } = office
  const answers = {
    list: await midwife().medicalRecords.list({ inmateId, ...everyVisit }),
    today: await midwife().medicalRecords.today({}),
    search: await midwife().medicalRecords.search({ text: 'kamboja', limit: 10, inmateId: null, ...everyVisit }),
    byCode: await midwife().medicalRecords.search({ text: 'z21', limit: 10, inmateId: null, ...everyVisit }),
    measurements: await midwife().medicalRecords.measurements({ inmateId }),
    entries: await midwife().recordEntries.list({ inmateId }),
    summary: await midwife().recordEntries.summary({ inmateId }),
    history: await midwife().history.of({ subject: { type: 'medical-record', id: inmateId }, before: null }),
    due: (await midwife().today.list({})).items,
  }
  expect(answers.list.total).toBe(1)
  expect(answers.list.encounters).toHaveLength(1)
  expect(answers.search).toEqual({ found: [], hasMore: false })
  expect(JSON.stringify(answers)).not.toMatch(/HIV|Z21|kamboja|Ambil obat|extra/)
  expect(JSON.stringify(answers)).not.toContain(secretId)
  expect((await failureOf(midwife().medicalRecords.get({ id: secretId }))).code).toBe('not-found')
  expect((await office.download('bina', secretFile)).status).toBe(403)
})

test('whoever holds the right sees all of it, and finds it', async () => {
  const { inmateId } = office
  expect(await visitsOf(nurse(), inmateId)).toHaveLength(2)
  const { found } = await nurse().medicalRecords.search({ text: 'kambo', limit: 10, inmateId: null, ...everyVisit })
  expect(found.map(({ id }) => id)).toEqual([secretId])
  const { labResults, problems } = await nurse().recordEntries.list({ inmateId })
  expect(labResults).toMatchObject([{ test: 'Anti-HIV', file: { id: secretFile } }])
  expect(problems).toMatchObject([{ display: 'Status HIV' }])
  expect((await office.download('sari', secretFile)).status).toBe(200)
  const { entries } = await nurse().history.of({ subject: { type: 'medical-record', id: inmateId }, before: null })
  expect(JSON.stringify(entries)).toContain('kamboja')
})

test('nobody without the right changes, corrects or moves what she cannot see', async () => {
  const visit = await nurse().medicalRecords.get({ id: secretId })
  const reference = { id: secretId, revision: visit.revision, reason: 'Mencoba-coba' }
  const { content } = visit
  const tries = [
    midwife().medicalRecords.amend({ ...reference, content }),
    midwife().medicalRecords.void(reference),
    midwife().medicalRecords.move({ ...reference, toInmateId: office.inmateId }),
    midwife().medicalRecords.addAddendum({ id: secretId, text: 'Catatan' }),
    midwife().medicalRecords.closeFollowUp({ id: visit.followUp?.id ?? '', reason: 'Tidak perlu' }),
  ]
  for (const attempt of tries) expect((await failureOf(attempt)).code).toBe('not-found')
})
