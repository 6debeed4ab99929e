import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'

test('an emergency skips the session with its reason, and only that', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'], tono: ['perekam-medis'] })
  try {
    const nurse = office.client('sari').recommendations
    const skipByClerk = office.openCase('tono', 'Pendarahan hebat')
    expect((await failureOf(skipByClerk)).details.reason).toBe('role-missing')
    const caseId = await office.openCase('sari', 'Pendarahan hebat')
    const page = await nurse.get({ caseId })
    // The refused attempt gave its number back.
    expect(page.number).toBe('RM-2026-0001')
    expect(page).toMatchObject({ emergency: { reason: 'Pendarahan hebat' }, session: { state: 'skipped' } })
    expect(page.timeline.map((entry) => entry.kind)).toEqual(['opened', 'session-skipped'])
    const approve = async () =>
      office.client('bambang').recommendations.approve(await office.reference('bambang', caseId))
    expect((await failureOf(approve())).details.reason).toBe('papers-missing')
    await office.completeFile('sari', 'ayu', caseId)
    const letter = await nurse.get({ caseId })
    expect(letter.turn).toMatchObject({ roles: ['kepala'] })
    await approve()
    const ordinary = await office.openCase('sari')
    await nurse.skipSession({ ...(await office.reference('sari', ordinary)), reason: 'Kejang berulang' })
    expect((await nurse.get({ caseId: ordinary })).emergency).toEqual({ reason: 'Kejang berulang' })
  } finally {
    await office.close()
  }
})

test('without a doctor in the unit, the signed letter of one from outside counts, fully named', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], bambang: ['kepala'] })
  try {
    const nurse = office.client('sari').recommendations
    expect((await nurse.openingChoices({ inmateId: office.inmateId })).triggers).toContain('doctor')
    const { id: caseId } = await nurse.open({
      inmateId: office.inmateId,
      trigger: 'doctor',
      reason: 'Anjuran dokter RSUD',
      emergency: null,
    })
    const signer = { name: 'dr. Ratna Contoh', sip: '446/77/SIP/2025', institution: 'RSUD Contoh', date: '2026-11-12' }
    const attach = async (change: Partial<typeof signer>) =>
      nurse.attachOutsideDoctorLetter({
        ...(await office.reference('sari', caseId)),
        fileIds: [await office.upload('sari')],
        signer: { ...signer, ...change },
      })
    expect((await failureOf(attach({ name: ' ' }))).details.reason).toBe('name-missing')
    expect((await failureOf(attach({ sip: '' }))).details.reason).toBe('sip-missing')
    expect((await failureOf(attach({ institution: '' }))).details.reason).toBe('institution-missing')
    expect((await failureOf(attach({ date: '2026-11-17' }))).details.reason).toBe('date-in-future')
    const old = await attach({ date: '2026-07-01' })
    expect(old.warnings).toEqual(['date-too-old'])
    const reference = await office.reference('sari', caseId)
    await nurse.voidPaper({ ...reference, paperId: old.paperId, reason: 'Surat lama', keepLetter: false })
    expect((await attach({})).warnings).toEqual([])
    const paper = (await nurse.get({ caseId })).requirements.find((one) => one.id === 'doctor-letter')
    expect(paper).toMatchObject({
      state: 'fulfilled',
      copies: [{ voided: { reason: 'Surat lama' } }, { outsideSigner: signer }],
    })
    const again = await failureOf(attach({}))
    expect(again.details.reason).toBe('paper-already-signed')
  } finally {
    await office.close()
  }
})
