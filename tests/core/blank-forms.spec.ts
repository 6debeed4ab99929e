import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientOf } from '#tests/harness/client.ts'
import { passwordOf, resourcesFolder, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { textOf } from './letter-office.ts'
import { Office } from './recommendation-office.ts'

let office: Office
let caseId: string

test.beforeEach(async () => {
  office = await Office.open({ sari: ['perawat'] })
  caseId = await office.openCase('sari')
})
test.afterEach(() => office.close())

test('a blank form is looked at before it is printed: the same sheet, no paper in the queue, the look logged', async () => {
  requireProgram(test, 'pdftotext')
  const address = (name: string, inmateId = office.inmateId, more = '') =>
    `blank-forms/${name}?inmate=${inmateId}&paper=A4${more}`
  const sari = office.client('sari')
  const before = await sari.printQueue.list({ which: 'open' })
  const response = await office.download(
    'sari',
    address('formulir-rekomendasi-dokter', office.inmateId, `&case=${caseId}`),
  )
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const text = textOf(Buffer.from(await response.arrayBuffer()), test.info().outputPath('preview.pdf'))
  expect(text).toContain('Djoko Soesilo')
  expect(await sari.printQueue.list({ which: 'open' })).toEqual(before)
  expect((await office.download('sari', address('formulir-risalah-sidang-tpp'))).status).toBe(403)
  expect((await office.download('rini', address('formulir-rekomendasi-dokter'))).status).toBe(403)
  for (const wrong of [
    address('surat-pengantar-kalapas'),
    address('formulir-permohonan-wbp', '0199aaaa-0000-7000-8000-000000000000'),
    address('formulir-permohonan-wbp', office.inmateId, '&case=0199aaaa-0000-7000-8000-000000000000'),
    'blank-forms/formulir-permohonan-wbp',
  ])
    expect((await office.download('sari', wrong)).status, wrong).toBe(404)
  const { database } = await openRaw(office.folder, 'sari', passwordOf('sari'))
  const looked = database
    .prepare("SELECT kind, subject_id AS subject FROM read_log WHERE procedure = 'printQueue.preview'")
    .all()
  const refused = database
    .prepare("SELECT count(*) FROM security_log WHERE procedure = 'printQueue.preview' AND event = 'forbidden'")
    .pluck()
    .get()
  database.close()
  expect(looked).toEqual([{ kind: 'identity', subject: office.inmateId }])
  expect(refused).toBe(2)
})

test('to whom a blank form goes is data, with the names of posts as they are on its day', async () => {
  requireProgram(test, 'pdftotext')
  const response = await office.download(
    'sari',
    `blank-forms/formulir-permohonan-wbp?inmate=${office.inmateId}&paper=A4`,
  )
  const text = textOf(Buffer.from(await response.arrayBuffer()), test.info().outputPath('form.pdf'))
  expect(text).toContain('Direktur Jenderal Pemasyarakatan')
  expect(text).toContain('melalui 1. Kepala Rutan Kelas IIB Contoh')
  expect(text).not.toMatch(/[{}]/)

  const resources = temporaryFolder()
  cpSync(resourcesFolder, resources.path, { recursive: true })
  const path = join(resources.path, 'letters/wording/formulir-kosong.json')
  const wording = JSON.parse(readFileSync(path, 'utf8'))
  wording.forms['formulir-permohonan-wbp'].recipient = { post: '{kepala-kanwil}', through: [], place: 'Kota Contoh' }
  writeFileSync(path, JSON.stringify(wording))
  await office.core.close()
  const core = await startCore(office.folder, { clock: testMorning, resourcesFolder: resources.path })
  try {
    const client = clientOf(core, null)
    const { token } = await client.session.logIn({ name: 'sari', password: passwordOf('sari') })
    const address = `http://lentera.test/files/blank-forms/formulir-permohonan-wbp?inmate=${office.inmateId}&paper=A4`
    const changed = await core.fetch(new Request(address, { headers: { authorization: `Bearer ${token}` } }))
    const other = textOf(Buffer.from(await changed.arrayBuffer()), test.info().outputPath('other.pdf'))
    expect(other).toContain('di Kota Contoh')
    expect(other).not.toContain('melalui')
  } finally {
    await core.close()
    resources.remove()
  }
})
