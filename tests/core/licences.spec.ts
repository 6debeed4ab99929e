import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { subjectsRead } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { reasonOf } from './coaching-desk.ts'
import { bring, fillDossier, medicalRecords, recorder, sheet, takeTurn } from './licence-office.ts'
import { Office } from './recommendation-office.ts'
import { day, nurse, openStaff, type Staff } from './staff-desk.ts'

let office: Staff
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openStaff()
})
test.afterEach(() => office.close())

const forRani = (workerId: string, isIndependent = false) => ({
  ...{ workerId, service: medicalRecords, trigger: 'new', place: 'Klinik Rutan Contoh', renews: null },
  facts: { 'independent-practice': isIndependent },
})

test('seventeen steps with one return, the survey, the permit filed, and the renewal from the kept scans', async () => {
  const { workers, licences, credentials, today } = office.client('tuti')
  const { id: workerId } = await workers.add(recorder())
  await fillDossier(office, workerId)
  const { id, number, attached } = await licences.open(forRani(workerId))
  expect([number, attached]).toEqual(['IP-2026-0001', 5])
  const told = () => licences.find({ id })
  const reference = async () => ({ caseId: id, revision: (await told()).revision })
  expect((await told()).papers.map((paper) => [paper.number, paper.isNeeded, paper.attached !== null])).toEqual([
    ...[1, 2, 3, 4, 5].map((one) => [one, true, true]),
    [6, false, false],
  ])
  const on = '2026-11-16'
  const seen: (string | null)[] = []
  const turn = async () => seen.push(await takeTurn(office, id, on))
  for (let step = 0; step < 3; step += 1) await turn()
  expect(await told()).toMatchObject({
    turn: { kind: 'post', post: 'front-office', postName: 'Petugas front office DPMPTSP' },
  })
  await turn()
  expect((await told()).workingDaysLeft).toBe(7)
  const back = { reason: 'Foto buram', on: day(on), time: null, letterNumber: null, letterDate: null }
  await licences.returnForCorrection({ ...(await reference()), ...back })
  expect(await told()).toMatchObject({ phase: 'returned', deadline: { started: true } })
  expect((await today.list({})).items.map(({ kind }) => kind)).toContain('licence-returned')
  await licences.resubmit(await reference())
  for (let step = 0; step < 11; step += 1) await turn()
  expect((await told()).phase).toBe('answered')
  const issue = async () => ({
    ...(await reference()),
    ...{ licenceNumber: '503/SIP-PMIK/2026', issuedOn: day(on), validUntil: day('2031-11-16') },
    ...{ fileId: await bring(office, 'tuti', await sheet()), isHere: true },
  })
  expect(await reasonOf(licences.issue(await issue()))).toBe('steps-missing')
  expect((await today.list({})).items.map(({ kind }) => kind)).toContain('licence-survey')
  while ((await turn()) && seen.at(-1) !== null);
  expect(await reasonOf(licences.issue({ ...(await issue()), validUntil: day('2026-11-15') }))).toBe(
    'licence-until-before-issue',
  )
  await licences.issue(await issue())
  const done = await told()
  expect(done).toMatchObject({ phase: 'done', issued: { number: '503/SIP-PMIK/2026', validUntil: '2031-11-16' } })
  const named = done.steps
    .filter(({ takenBy }) => !['open', 'attach-paper', 'finish'].includes(takenBy))
    .map((step) => step.id)
  expect([...new Set(seen)].filter((step) => step !== null)).toEqual(expect.arrayContaining(named))
  expect(done.steps.map(({ state }) => state)).not.toContain('ahead')

  const page = await credentials.ofWorker({ workerId })
  expect(page.licences).toMatchObject([{ kind: 'sip', number: '503/SIP-PMIK/2026', standing: 'valid', isHere: true }])
  const [renewable] = (await licences.choices({ workerId })).renewable
  expect(renewable).toMatchObject({ id, place: 'Klinik Rutan Contoh', facts: { 'independent-practice': false } })
  const renewal = await licences.open({ ...forRani(workerId), trigger: 'renewal', facts: {}, renews: id })
  expect(renewal.attached).toBe(5)
  expect(await licences.find({ id: renewal.id })).toMatchObject({
    ...{ trigger: 'Perpanjangan', renews: { id, number }, missing: 0 },
    facts: [{ title: 'Praktik pribadi/mandiri', holds: false }],
  })
  expect((await licences.choices({ workerId })).renewable).toEqual([])
  const history = await licences.list({ workerId })
  expect(history.map((row) => [row.number, row.phase])).toEqual([
    ['IP-2026-0002', 'preparing'],
    ['IP-2026-0001', 'done'],
  ])
  expect(await subjectsRead(office.folder, 'licences.find')).toBeGreaterThan(0)
})

test('independent practice asks for ten papers; the same permit is not applied for twice; walls', async () => {
  const { workers, licences } = office.client('tuti')
  const { id: workerId } = await workers.add(recorder())
  const { id } = await licences.open(forRani(workerId, true))
  expect((await licences.find({ id })).papers.map((paper) => paper.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(await reasonOf(licences.open({ ...forRani(workerId), place: 'klinik rutan contoh' }))).toBe(
    'application-running',
  )
  const { id: nurseId } = await workers.add(nurse())
  expect(await reasonOf(licences.open(forRani(nurseId)))).toBe('profession-differs')
  expect(await reasonOf(licences.open({ ...forRani(workerId), place: 'Lain', facts: {} }))).toBe('facts-unanswered')
  expect(await office.client('bambang').licences.list({ workerId: null })).toHaveLength(1)
  for (const name of ['sari', 'ayu', 'bina'])
    expect((await failureOf(office.client(name).licences.find({ id }))).code).toBe('forbidden')
  expect((await failureOf(office.client('bambang').licences.open(forRani(workerId)))).code).toBe('forbidden')
  const { revision } = await licences.find({ id })
  await licences.withdraw({ caseId: id, revision, reason: 'Pindah tugas' })
  expect((await licences.find({ id })).phase).toBe('cancelled')
})

test('another profession is another file', async () => {
  const folder = temporaryFolder()
  cpSync(resourcesFolder, folder.path, { recursive: true })
  const services = join(folder.path, 'services')
  const text = readFileSync(join(services, 'izin-praktik-perawat.json'), 'utf8')
  const other = text
    .replaceAll('izin-praktik-perawat', 'izin-praktik-gizi')
    .replace('"profession": "perawat"', '"profession": "gizi"')
    .replaceAll('Izin Praktik Perawat', 'Izin Praktik Nutrisionis')
  writeFileSync(join(services, 'izin-praktik-gizi.json'), other)
  const elsewhere = await Office.open({ tuti: ['kepegawaian'] }, undefined, { resourcesFolder: folder.path })
  try {
    const { workers, licences } = elsewhere.client('tuti')
    const { id: workerId } = await workers.add(nurse({ profession: 'gizi' }))
    const { services: offered } = await licences.choices({ workerId })
    expect(offered.map(({ id, name }) => [id, name])).toEqual([['izin-praktik-gizi', 'Izin Praktik Nutrisionis']])
    const place = 'Klinik Rutan Contoh'
    const { id } = await licences.open({
      ...{ workerId, service: 'izin-praktik-gizi', trigger: 'new', place, renews: null, facts: {} },
    })
    const told = await licences.find({ id })
    expect(told.papers).toHaveLength(6)
    // Gathering and uploading share the number 3 of the published list.
    expect(told.steps.map(({ letter }) => letter)).toEqual([
      'A',
      '1',
      '2',
      '3a',
      '3b',
      ...Array.from({ length: 14 }, (_none, index) => String(index + 4)),
    ])
  } finally {
    await elsewhere.close()
  }
})

test('every profession that comes with the product can be applied for', async () => {
  const { workers, licences } = office.client('tuti')
  for (const [index, profession] of ['perawat', 'bidan', 'dokter', 'apoteker', 'perekam-medis'].entries()) {
    const person = { name: `Contoh ${profession}`, nip: null, nationalId: `517101460594100${index}` }
    const { id: workerId } = await workers.add(nurse({ ...person, profession }))
    expect((await licences.choices({ workerId })).services.map(({ id }) => id)).toEqual([`izin-praktik-${profession}`])
  }
})
