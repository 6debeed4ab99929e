import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { subjectsRead } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { reasonOf } from './coaching-desk.ts'
import { bring, fillDossier, medicalRecords, portrait, recorder, redPortrait, sheet } from './licence-office.ts'
import { day, openStaff, type Staff } from './staff-desk.ts'

let office: Staff
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openStaff()
})
test.afterEach(() => office.close())

const red = [190, 20, 30] as const

test('what is found in a portrait: its size, how it stands, and the wall behind', async () => {
  const { workers, licenceDossier } = office.client('tuti')
  const { id: workerId } = await workers.add(recorder())
  const samples = [
    ['large and red', portrait(400, 533, red), []],
    ['too small', portrait(200, 266, red), ['too-small']],
    ['lying', portrait(533, 500, red), ['not-upright']],
    ['blue wall', portrait(400, 533, [20, 60, 190]), ['other-background:blue']],
    ['white wall', portrait(400, 533, [250, 250, 250]), ['other-background:white']],
    ['a JPEG of a telephone', plainJpeg, ['too-small', 'not-upright', 'other-background:mixed']],
    ['no picture', await sheet(), ['no-picture']],
  ] as const
  for (const [name, body, wanted] of samples) {
    const fileId = await bring(office, 'tuti', body)
    const { id } = await licenceDossier.add({
      workerId,
      kind: 'photo',
      fileId,
      issuedOn: day('2026-11-01'),
      validUntil: null,
    })
    const { documents } = await licenceDossier.find({ workerId })
    const found = documents.find((one) => one.id === id)?.findings ?? []
    expect([name, found.map(({ kind, background }) => [kind, background].filter(Boolean).join(':'))]).toEqual([
      name,
      wanted,
    ])
  }
})

test("an old health letter and a registration that has ended are named and not attached; the age is the office's", async () => {
  const { workers, licences, licenceDossier } = office.client('tuti')
  const { id: workerId } = await workers.add(recorder())
  await fillDossier(office, workerId, { 'health-letter': '2026-08-15' })
  const ended = { workerId, kind: 'str', issuedOn: day('2019-01-01'), validUntil: day('2024-01-01') }
  await licenceDossier.add({ ...ended, fileId: await bring(office, 'tuti', await sheet()) })
  const service = { workerId, service: medicalRecords, facts: { 'independent-practice': false }, renews: null }
  const { id, attached } = await licences.open({ ...service, trigger: 'new', place: 'Klinik Rutan Contoh' })
  expect(attached).toBe(3)
  const keptOf = async (kind: string) => (await licences.find({ id })).papers.find((paper) => paper.id === kind)?.kept
  expect((await keptOf('health-letter'))?.findings).toMatchObject([{ kind: 'too-old', months: 3, on: '2026-08-15' }])
  expect((await keptOf('str'))?.findings).toMatchObject([{ kind: 'expired', on: '2024-01-01' }])
  expect(await licenceDossier.settings({})).toEqual({ letterMonths: null, revision: 0, fileMonths: 3 })
  await licenceDossier.changeSettings({ letterMonths: 6, revision: 0 })
  expect((await keptOf('health-letter'))?.findings).toEqual([])
  expect((await failureOf(licenceDossier.changeSettings({ letterMonths: 6, revision: 0 }))).code).toBe(
    'changed-meanwhile',
  )
})

test('one PDF and one package in the manner of the portal, which common tools open; read only by who may', async () => {
  requireProgram(test, 'qpdf', 'unzip', 'pdfinfo')
  const { workers, licences } = office.client('tuti')
  const { id: workerId } = await workers.add(recorder())
  await fillDossier(office, workerId)
  const service = { workerId, service: medicalRecords, facts: { 'independent-practice': false }, renews: null }
  const { id } = await licences.open({ ...service, trigger: 'new', place: 'Klinik Rutan Contoh' })
  const folder = temporaryFolder().path
  const save = async (path: string, name: string) => {
    const response = await office.download('tuti', path)
    expect([path, response.status]).toEqual([path, 200])
    writeFileSync(join(folder, name), Buffer.from(await response.arrayBuffer()))
    return join(folder, name)
  }
  const pdf = await save(`licence-dossiers/${id}`, 'berkas.pdf')
  execFileSync('qpdf', ['--check', pdf])
  // Four scans of two pages, and the portrait.
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Pages:\s+9/)
  const zip = await save(`licence-packages/${id}`, 'berkas.zip')
  execFileSync('unzip', ['-t', zip])
  const names = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim().split('\n')
  expect(names).toEqual([
    ...['01_ijazah_rani-contoh.pdf', '02_str_rani-contoh.pdf', '03_ktp_rani-contoh.pdf'],
    ...['04_pas-foto_rani-contoh.png', '05_surat-sehat_rani-contoh.pdf'],
  ])
  expect(execFileSync('unzip', ['-p', zip, '04_pas-foto_rani-contoh.png']).equals(redPortrait())).toBe(true)
  for (const name of ['sari', 'ayu', 'bina']) {
    expect((await office.download(name, `licence-dossiers/${id}`)).status).toBe(403)
    expect((await office.download(name, `licence-packages/${id}`)).status).toBe(403)
  }
  expect(await subjectsRead(office.folder, 'licences.joinPapers')).toBe(1)
  const [scan] = (await office.client('bambang').licenceDossier.find({ workerId })).documents
  expect((await office.download('bambang', `${scan?.fileId}`)).status).toBe(200)
  expect((await office.download('sari', `${scan?.fileId}`)).status).toBe(403)
})

test("a scan that an application uses is not struck out; one that is nobody's is not kept", async () => {
  const { workers, licences, licenceDossier } = office.client('tuti')
  const { id: workerId } = await workers.add(recorder())
  const ids = await fillDossier(office, workerId)
  const service = { workerId, service: medicalRecords, facts: { 'independent-practice': false }, renews: null }
  const { id } = await licences.open({ ...service, trigger: 'new', place: 'Klinik Rutan Contoh' })
  const struck = { id: ids.photo ?? '', revision: 1, reason: 'Foto lama' }
  expect(await reasonOf(licenceDossier.voidDocument(struck))).toBe('document-in-use')
  const told = await licences.find({ id })
  const paper = told.papers.find((one) => one.id === 'photo')
  const reference = { caseId: id, revision: told.revision }
  await licences.voidPaper({
    ...reference,
    paperId: paper?.attached?.paperId ?? '',
    reason: 'Foto lama',
    keepLetter: false,
  })
  await licenceDossier.voidDocument(struck)
  const now = await licences.find({ id })
  expect(now.papers.find((one) => one.id === 'photo')).toMatchObject({ attached: null, kept: null })
  expect(
    await reasonOf(
      licences.attachDocument({ caseId: id, revision: now.revision, requirementId: 'photo', documentId: struck.id }),
    ),
  ).toBe('document-not-usable')
  const again = {
    caseId: id,
    revision: now.revision,
    requirementId: 'photo',
    fileId: await bring(office, 'tuti', redPortrait()),
  }
  await licences.attachScan({ ...again, issuedOn: day('2026-11-10'), validUntil: null })
  expect((await licences.find({ id })).papers.find((one) => one.id === 'photo')?.attached).toMatchObject({
    ...{ issuedOn: '2026-11-10', findings: [] },
  })
  const notOwn = await bring(office, 'sari', redPortrait())
  const kept = { workerId, kind: 'photo', issuedOn: day('2026-11-01'), validUntil: null }
  expect(await reasonOf(licenceDossier.add({ ...kept, fileId: notOwn }))).toBe('document-not-usable')
  const own = await bring(office, 'tuti', redPortrait())
  expect(await reasonOf(licenceDossier.add({ ...kept, fileId: own, issuedOn: day('2027-01-01') }))).toBe(
    'document-day-in-future',
  )
  expect(await reasonOf(licenceDossier.add({ ...kept, fileId: own, validUntil: day('2025-01-01') }))).toBe(
    'document-days-turned-round',
  )
})
