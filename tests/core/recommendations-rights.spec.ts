import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'

// One office for the whole file: every account costs a second of key stretching.
test.describe.configure({ mode: 'default' })

let office: Office
let caseId: string
let recordFile: string
let applicationFile: string
let doctorPaper: { readonly fileId: string; readonly letterId: string }

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({
    sari: ['perawat'],
    ayu: ['dokter'],
    bambang: ['kepala'],
    dewi: ['sekretaris-tpp'],
    tono: ['perekam-medis'],
    wati: ['perawat'],
  })
  caseId = await office.openCase('sari')
  const own = { drafter: 'sari', issuer: 'sari' }
  applicationFile = (await office.bringLetter(own, caseId, 'permohonan-wbp', 'application')).fileId
  const doctors = { drafter: 'sari', issuer: 'ayu' }
  doctorPaper = await office.bringLetter(doctors, caseId, 'rekomendasi-dokter', 'doctor-letter')
  recordFile = await office.bringRecord('sari', caseId)
})
test.afterAll(() => office.close())

const statusOf = async (name: string, path: string) => (await office.download(name, path)).status

test('the head reads papers 1, 2 and 4; the medical record is absent for him', async () => {
  const page = await office.client('bambang').recommendations.get({ caseId })
  const copies = Object.fromEntries(page.requirements.map((paper) => [paper.id, paper.copies]))
  expect(copies['medical-record']).toBeNull()
  expect(copies.application).toHaveLength(1)
  expect(copies['doctor-letter']).toHaveLength(1)
  expect(page.requirements.find((paper) => paper.id === 'medical-record')?.state).toBe('fulfilled')
  expect(JSON.stringify(page)).not.toContain(recordFile)
  expect(page.reason).toBe('Nyeri perut berulang')
  expect(await statusOf('bambang', recordFile)).toBe(403)
  expect(await statusOf('bambang', applicationFile)).toBe(200)
  expect(await statusOf('bambang', `letters/${doctorPaper.letterId}`)).toBe(200)
  const reference = await office.reference('bambang', caseId)
  const attach = office.client('bambang').recommendations.attachRecord({ ...reference, fileIds: [recordFile] })
  expect((await failureOf(attach)).code).toBe('forbidden')
})

test('the secretary of the team sees that papers lie there, none of their content and no medical reason', async () => {
  const page = await office.client('dewi').recommendations.get({ caseId })
  expect(page.requirements.every((paper) => paper.copies === null)).toBe(true)
  expect(page.reason).toBeNull()
  expect(page.timeline.find((entry) => entry.kind === 'opened')?.reason).toBeNull()
  expect(page.actions.map((action) => action.kind)).toEqual(['record-session', 'skip-session'])
  for (const path of [recordFile, applicationFile, doctorPaper.fileId, `letters/${doctorPaper.letterId}`])
    expect(await statusOf('dewi', path)).toBe(403)
  const form = office.client('dewi').recommendations.letterForm({ caseId, template: 'rekomendasi-dokter' })
  expect((await failureOf(form)).code).toBe('forbidden')
})

test('registry and administrator see no request at all', async () => {
  for (const client of [office.client('rini'), office.admin]) {
    const { recommendations } = client
    const list = recommendations.list({ states: [], turn: 'any', includeEnded: true, inmateId: null })
    expect((await failureOf(list)).code).toBe('forbidden')
    expect((await failureOf(recommendations.get({ caseId }))).code).toBe('forbidden')
    expect((await client.today.list({})).items).toEqual([])
  }
})

test('only a doctor issues the doctor’s letter; medical records staff do not even draft it', async () => {
  const id = await office.openCase('sari')
  const { letterId } = await office.draft('sari', id, 'rekomendasi-dokter')
  for (const name of ['sari', 'bambang'])
    expect(
      (
        await failureOf(
          office.client(name).recommendations.issueLetter({ ...(await office.reference(name, id)), letterId }),
        )
      ).code,
    ).toBe('forbidden')
  const form = office.client('tono').recommendations.letterForm({ caseId: id, template: 'rekomendasi-dokter' })
  expect((await failureOf(form)).details.reason).toBe('drafter-role-missing')
  const { number } = await office
    .client('ayu')
    .recommendations.issueLetter({ ...(await office.reference('ayu', id)), letterId })
  expect(number).not.toBeNull()
})

test('session and approval belong to their own desks', async () => {
  const nurse = office.client('sari').recommendations
  const reference = await office.reference('sari', caseId)
  const session = {
    sessionId: null,
    heldOn: '2026-11-16',
    place: 'Aula',
    decision: 'approved' as const,
    minutesFileIds: [],
  }
  const members = [{ name: 'Rudi', post: 'Kasubsi', role: 'Ketua', present: true }]
  expect((await failureOf(nurse.recordSession({ ...reference, ...session, members }))).code).toBe('forbidden')
  expect((await failureOf(nurse.approve(reference))).code).toBe('forbidden')
  const sendBack = { ...reference, reason: 'Kurang', on: null, letterNumber: null, letterDate: null }
  expect((await failureOf(nurse.returnForCorrection(sendBack))).details.reason).toBe('role-missing')
})

test('reading the papers of a person leaves a line, for each reader of health content', async () => {
  await office.client('bambang').recommendations.get({ caseId })
  await office.download('sari', recordFile)
  const { database } = await openRaw(office.folder, 'sari', passwordOf('sari'))
  const lines = database
    .prepare<[string, string], { procedure: string; kind: string }>(
      'select procedure, kind from read_log where account_id = ? and subject_id = ?',
    )
    .all(office.officer('bambang').id, office.inmateId)
  expect(lines).toContainEqual({ procedure: 'recommendations.get', kind: 'health' })
  const scans = database
    .prepare<[string, string], { procedure: string; kind: string }>(
      'select procedure, kind from read_log where account_id = ? and subject_id = ?',
    )
    .all(office.officer('sari').id, office.inmateId)
  expect(scans).toContainEqual({ procedure: 'files.read', kind: 'health' })
  database.close()
})

test('the medical record is corrected by who entered it, for two days, and else by who holds the right to correct', async () => {
  const id = await office.openCase('sari')
  const strike = async (name: string, paperId: string) =>
    office.client(name).recommendations.voidPaper({
      ...(await office.reference(name, id)),
      paperId,
      reason: 'Pindaian orang lain',
      keepLetter: false,
    })
  const recordOf = async (name: string) => {
    const { requirements, actions } = await office.client(name).recommendations.get({ caseId: id })
    const copies = requirements.find((paper) => paper.id === 'medical-record')?.copies ?? []
    const paperId = copies.find((copy) => copy.voided === null)?.id ?? ''
    const isOffered = actions.some((action) => action.kind === 'void-paper' && action.paperId === paperId)
    return { paperId, isOffered }
  }
  await office.bringRecord('sari', id)
  const first = await recordOf('wati')
  expect(first.isOffered).toBe(false)
  expect((await failureOf(strike('wati', first.paperId))).details.reason).toBe('correction-not-yours')
  expect((await recordOf('sari')).isOffered).toBe(true)
  await strike('sari', first.paperId)

  await office.bringRecord('sari', id)
  await office.goTo('2026-11-18T01:30:00.000Z', 'sari', 'tono')
  const second = await recordOf('sari')
  expect(second.isOffered).toBe(false)
  expect((await failureOf(strike('sari', second.paperId))).details.reason).toBe('correction-not-yours')
  await strike('tono', second.paperId)

  await test.step('the head gives more time, with the rule it comes from; nobody else does', async () => {
    const week = { correctionHours: 168, source: 'SOP rekam medis Nomor 3 Tahun 2026' }
    await office.bringRecord('sari', id)
    await office.goTo('2026-11-21T01:00:00.000Z', 'sari', 'bambang', 'tono')
    const third = await recordOf('sari')
    expect(third.isOffered).toBe(false)
    expect((await failureOf(office.client('sari').recordSettings.changeSettings(week))).code).toBe('forbidden')
    const keeper = office.client('bambang')
    expect(await keeper.recordSettings.settings({})).toMatchObject({ correctionHours: 48 })
    for (const correctionHours of [0, 169, 1.5])
      expect((await failureOf(keeper.recordSettings.changeSettings({ ...week, correctionHours }))).code).toBe(
        'invalid-input',
      )
    await keeper.recordSettings.changeSettings(week)
    expect(await office.client('sari').recordSettings.settings({})).toEqual(week)
    expect((await recordOf('sari')).isOffered).toBe(true)
    await strike('sari', third.paperId)
    const told = await keeper.history.of({ subject: { type: 'clinic-settings', id: '' }, before: null })
    expect(JSON.stringify(told)).toContain('SOP rekam medis Nomor 3 Tahun 2026')
  })
})
