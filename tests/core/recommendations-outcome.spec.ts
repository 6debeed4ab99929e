import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { plainly } from '#tests/harness/exchange-office.ts'
import { Office } from './recommendation-office.ts'

test.describe.configure({ mode: 'default' })

const noLetter = { letterNumber: null, letterDate: null }
let office: Office

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'], dewi: ['sekretaris-tpp'] })
})
test.afterAll(() => office.close())

const nurse = () => office.client('sari').recommendations
const reference = (caseId: string) => office.reference('sari', caseId)

/** A complete file on its way: approved, sealed and handed over, all on the first day. */
async function sentUp(caseId: string): Promise<void> {
  await office.completeFile('sari', 'ayu', caseId)
  await approvedAndSent(caseId)
}

async function approvedAndSent(caseId: string): Promise<void> {
  await office.client('bambang').recommendations.approve(await office.reference('bambang', caseId))
  for await (const event of await office.client('sari').exchange.seal({ ...(await reference(caseId)), ...plainly }))
    expect(event).toBeDefined()
  await nurse().recordHandedOver({ ...(await reference(caseId)), on: '2026-11-16', ...noLetter })
}

const answer = async (caseId: string, outcome: string, fileIds: string[] = []) =>
  nurse().recordAnswer({
    ...(await reference(caseId)),
    outcome,
    on: '2026-11-16',
    letterNumber: 'PAS-7',
    letterDate: '2026-11-16',
    fileIds,
  })

const openByFather = async () =>
  nurse().open({
    inmateId: office.inmateId,
    trigger: 'family',
    applicant: { name: 'Rahmat Contoh', relation: 'Ayah' },
    reason: 'Operasi hernia',
    emergency: { reason: 'Usus terjepit' },
  })

test('a family applies under a name, and nobody else does', async () => {
  const open = (trigger: 'family' | 'inmate', applicant: { name: string; relation: string } | null) =>
    nurse().open({ inmateId: office.inmateId, trigger, applicant, reason: 'x', emergency: null })
  expect((await failureOf(open('family', null))).details.reason).toBe('applicant-missing')
  expect((await failureOf(open('inmate', { name: 'A', relation: 'Ayah' }))).details.reason).toBe('applicant-not-asked')
  expect((await failureOf(open('family', { name: ' ', relation: 'Ayah' }))).code).toBe('invalid-input')
})

test('a prescription needs no hospital; the applicant takes it against a receipt; the record and the history know it', async () => {
  test.setTimeout(120_000)
  const { id: caseId } = await openByFather()
  expect((await nurse().get({ caseId })).applicant).toEqual({ name: 'Rahmat Contoh', relation: 'Ayah' })
  expect((await office.client('dewi').recommendations.get({ caseId })).applicant).toBeNull()
  await sentUp(caseId)
  expect((await failureOf(answer(caseId, 'approved'))).details.reason).toBe('answer-not-provided')
  await answer(caseId, 'prescription', [await office.upload('sari')])
  const page = await nurse().get({ caseId })
  expect(page).toMatchObject({
    phase: 'answered',
    answer: { outcome: 'prescription', title: 'Resep dokter diberikan', letterNumber: 'PAS-7' },
    turn: { kind: 'role', step: 'deliver' },
  })
  expect(page.steps.find((step) => step.id === 'coordinate')?.state).toBe('skipped')
  // The secretary of the team is told that an answer came, not which.
  const told = await office.client('dewi').recommendations.get({ caseId })
  expect(told.answer).toMatchObject({ outcome: null, title: null })
  expect(JSON.stringify(told.timeline)).not.toContain('Resep')

  const form = await nurse().letterForm({ caseId, template: 'tanda-terima-hasil' })
  expect(form.content).toMatchObject({ wording: { receiver: { name: 'Rahmat Contoh', relationship: 'Ayah' } } })
  const own = { drafter: 'sari', issuer: 'sari' }
  await office.bringLetter(own, caseId, 'tanda-terima-hasil', 'result-receipt')
  await office.bringLetter(own, caseId, 'laporan-gawat-darurat', 'emergency-report')
  await nurse().finish(await reference(caseId))

  const outcomes = await nurse().outcomes({ inmateId: office.inmateId })
  expect(outcomes).toMatchObject([
    {
      caseId,
      outcome: 'prescription',
      outcomeTitle: 'Resep dokter diberikan',
      decidedOn: '2026-11-16',
      letterNumber: 'PAS-7',
      files: [{ mediaType: 'image/png' }],
      filedByName: 'Petugas sari',
    },
  ])
  for (const outsider of ['bambang', 'dewi', 'rini']) {
    const call = office.client(outsider).recommendations.outcomes({ inmateId: office.inmateId })
    expect((await failureOf(call)).code, outsider).toBe('forbidden')
  }
  const history = await office.client('bambang').history.of({
    subject: { type: 'recommendation', id: caseId },
    before: null,
  })
  const filed = history.entries.flatMap((entry) => entry.changes).find((change) => change.table === 'medical_outcomes')
  expect(filed).toBeDefined()
  expect(JSON.stringify(filed)).not.toContain('Resep')
})

test('a refused request is taken up again from its file, answered anew, and needs a receipt of the new answer', async () => {
  test.setTimeout(120_000)
  const caseId = await office.openCase('sari', 'Perdarahan')
  await sentUp(caseId)
  await answer(caseId, 'refused')
  expect(await nurse().get({ caseId })).toMatchObject({ state: 'refused', turn: { kind: 'nobody' } })
  const own = { drafter: 'sari', issuer: 'sari' }
  await office.bringLetter(own, caseId, 'tanda-terima-hasil', 'result-receipt')

  const reopen = async (reason: string) => nurse().reopen({ ...(await reference(caseId)), reason })
  expect((await failureOf(reopen(' '))).code).toBe('invalid-input')
  await reopen('Hasil pemeriksaan baru')
  const again = await nurse().get({ caseId })
  expect(again).toMatchObject({
    phase: 'preparing',
    approval: null,
    answer: null,
    missingCount: 0,
    turn: { kind: 'role', step: 'approve' },
    deadline: { started: true, endedOn: null },
  })
  expect(again.timeline.at(-1)).toMatchObject({ kind: 'reopened', reason: 'Hasil pemeriksaan baru' })
  const items = (await office.client('bambang').today.list({})).items
  expect(items.map((item) => item.kind)).toContain('recommendation-approval-waiting')

  await approvedAndSent(caseId)
  await answer(caseId, 'recommended')
  const page = await nurse().get({ caseId })
  expect(page.requirements.find((paper) => paper.id === 'result-receipt')).toMatchObject({
    state: 'missing',
    todo: 'write-letter',
  })
  const outcomes = await nurse().outcomes({ inmateId: office.inmateId })
  expect(outcomes.filter((one) => one.caseId === caseId).map((one) => one.outcome)).toEqual(['recommended', 'refused'])
})

test('a request that the person withdrew goes on only with a new consent', async () => {
  const caseId = await office.openCase('sari')
  await office.bringLetter({ drafter: 'sari', issuer: 'sari' }, caseId, 'permohonan-wbp', 'application')
  await nurse().withdraw({ ...(await reference(caseId)), reason: 'Mencabut persetujuan' })
  await nurse().reopen({ ...(await reference(caseId)), reason: 'Bersedia lagi' })
  const page = await nurse().get({ caseId })
  expect(page).toMatchObject({ phase: 'preparing', missingCount: 4 })
  expect(page.requirements[0]).toMatchObject({ id: 'application', state: 'missing', todo: 'write-letter' })
  expect((await failureOf(nurse().reopen({ ...(await reference(caseId)), reason: 'x' }))).details.reason).toBe(
    'wrong-phase',
  )
})
