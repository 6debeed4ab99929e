import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { plainly } from '#tests/harness/exchange-office.ts'
import { Office } from './recommendation-office.ts'

const noLetter = { letterNumber: null, letterDate: null }

/** Approves and seals a complete file, to the last event of the stream. */
async function sealed(office: Office, caseId: string): Promise<void> {
  await office.completeFile('sari', 'ayu', caseId)
  await office.client('bambang').recommendations.approve(await office.reference('bambang', caseId))
  const stream = await office.client('sari').exchange.seal({ ...(await office.reference('sari', caseId)), ...plainly })
  let last = ''
  for await (const event of stream) last = event.kind
  expect(last).toBe('sealed')
}

test('from the sealed file to the answer: hand-over, steps elsewhere, paper 5, the letter, the follow-up', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] })
  try {
    const nurse = () => office.client('sari').recommendations
    const caseId = await office.openCase('sari', 'Pendarahan')
    const reference = () => office.reference('sari', caseId)
    await sealed(office, caseId)
    expect(await nurse().get({ caseId })).toMatchObject({ phase: 'sealed', isMyTurn: true })
    expect((await office.todayOf('sari')).items.map((item) => item.kind)).toEqual([
      'recommendation-report-missing',
      'recommendation-hand-over-waiting',
    ])

    const handOver = async (on: string) => nurse().recordHandedOver({ ...(await reference()), on, ...noLetter })
    expect((await failureOf(handOver('2026-11-15'))).details.reason).toBe('handed-over-before-sealed')
    expect((await failureOf(handOver('2026-11-18'))).details.reason).toBe('time-in-future')
    await handOver('2026-11-16')
    expect(await nurse().get({ caseId })).toMatchObject({
      phase: 'outside',
      state: 'waiting',
      turn: {
        kind: 'post',
        step: 'kanwil-forward',
        postName: 'Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan',
      },
    })

    await office.goTo('2026-11-19T02:00:00.000Z', 'sari', 'bambang')
    const heard = async (step: string, on: string) =>
      nurse().recordOutsideStep({ ...(await reference()), step, on, ...noLetter })
    expect((await failureOf(heard('ditjenpas-received', '2026-11-15'))).details.reason).toBe('time-before-handover')
    expect((await failureOf(heard('approve', '2026-11-18'))).details.reason).toBe('unknown-step')
    await heard('ditjenpas-received', '2026-11-18')
    expect((await failureOf(heard('ditjenpas-received', '2026-11-18'))).details.reason).toBe('step-already-recorded')
    const steps = Object.fromEntries((await nurse().get({ caseId })).steps.map((step) => [step.id, step.state]))
    expect(steps).toMatchObject({
      'kanwil-forward': 'assumed',
      'ditjenpas-received': 'done',
      'directorate-forward': 'current',
    })

    await nurse().recordKanwilLetter({
      ...(await reference()),
      fileIds: [await office.upload('sari')],
      letterNumber: 'WP.17-PK.01.07.01-44',
      letterDate: '2026-11-17',
    })
    const five = (await nurse().get({ caseId })).requirements.find((paper) => paper.owedBy === 'kanwil')
    expect(five).toMatchObject({ state: 'fulfilled', copies: [{ signedOn: '2026-11-17' }] })

    const answer = {
      outcome: 'recommended',
      on: '2026-11-19',
      letterNumber: 'PAS-7',
      letterDate: '2026-11-18',
    } as const
    await nurse().recordAnswer({ ...(await reference()), ...answer, fileIds: [await office.upload('sari')] })
    const answered = await office.client('bambang').recommendations.get({ caseId })
    expect(answered).toMatchObject({
      phase: 'answered',
      lettersBack: [{ id: 'recommendation-letter', copies: [{ state: 'signed' }] }],
    })
    expect(answered.timeline.at(-1)).toMatchObject({
      kind: 'answered',
      letterNumber: 'PAS-7',
      letterDate: '2026-11-18',
    })
    expect(answered.deadline).toMatchObject({ endedOn: '2026-11-19', late: false, workingDaysLeft: 2 })
    const finish = async () =>
      office.client('bambang').recommendations.finish(await office.reference('bambang', caseId))
    expect((await failureOf(finish())).details.reason).toBe('steps-missing')
    await nurse().recordCoordination({
      ...(await reference()),
      on: '2026-11-19',
      hospital: 'RSUD Contoh',
      contact: 'Poli Bedah, 021 555 0111',
      agreedOn: '2026-11-23',
      result: 'Diterima di poli bedah',
    })
    const missing = await failureOf(finish())
    expect(missing.details).toMatchObject({
      reason: 'papers-missing',
      requirements: 'emergency-report,result-receipt',
    })
    const own = { drafter: 'sari', issuer: 'sari' }
    await office.bringLetter(own, caseId, 'laporan-gawat-darurat', 'emergency-report')
    await office.bringLetter(own, caseId, 'tanda-terima-hasil', 'result-receipt')
    expect(await nurse().get({ caseId })).toMatchObject({ turn: { kind: 'role', step: 'follow-up' } })
    await finish()
    const closed = await nurse().get({ caseId })
    expect(closed).toMatchObject({ state: 'done', turn: { kind: 'nobody' }, actions: [{ kind: 'reopen' }] })
    expect(closed.steps.every((step) => ['done', 'assumed', 'skipped'].includes(step.state))).toBe(true)
  } finally {
    await office.close()
  }
})

test('Kanwil sends a file back: the clock stands still until it goes up again, after a new approval and a new seal', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] })
  try {
    const nurse = () => office.client('sari').recommendations
    const caseId = await office.openCase('sari', 'Pendarahan')
    const reference = () => office.reference('sari', caseId)
    await sealed(office, caseId)
    await nurse().recordHandedOver({ ...(await reference()), on: '2026-11-16', ...noLetter })
    await office.goTo('2026-11-18T02:00:00.000Z', 'sari', 'bambang')
    const letter = { letterNumber: 'WP.17-UM.01.01-9', letterDate: '2026-11-17' }
    await nurse().returnForCorrection({
      ...(await reference()),
      reason: 'Rekam medis tidak terbaca',
      on: '2026-11-17',
      ...letter,
    })
    await office.goTo('2026-11-20T02:00:00.000Z', 'sari', 'bambang')
    const page = await nurse().get({ caseId })
    expect(page).toMatchObject({
      state: 'returned',
      approval: null,
      returned: { fromOutside: true },
      deadline: { paused: true },
    })
    await nurse().resubmit(await reference())
    const stream = office.client('sari').exchange.seal({ ...(await reference()), ...plainly })
    expect((await failureOf(drained(await stream))).details.reason).toBe('wrong-phase')
    await office.client('bambang').recommendations.approve(await office.reference('bambang', caseId))
    await drained(await office.client('sari').exchange.seal({ ...(await reference()), ...plainly }))
    await nurse().recordHandedOver({ ...(await reference()), on: '2026-11-20', ...noLetter })
    // Counted: 17, 20, 23, 24, 25 November; 18 and 19 stood still.
    expect((await nurse().get({ caseId })).deadline).toMatchObject({ due: '2026-11-25', paused: false })
  } finally {
    await office.close()
  }
})

async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const event of stream) expect(event).toBeDefined()
}
