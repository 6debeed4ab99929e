import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { plainly } from '#tests/harness/exchange-office.ts'
import { Office } from './recommendation-office.ts'

const noLetter = { letterNumber: null, letterDate: null }

test('the clock is stopped, goes on, gets more time and loses it again; every day is explained, every act in the history', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] })
  try {
    const nurse = () => office.client('sari').recommendations
    const head = () => office.client('bambang').recommendations
    const caseId = await office.openCase('sari')
    const reference = () => office.reference('sari', caseId)
    const early = nurse().pauseClock({ ...(await reference()), cause: 'papers-asked', note: null, on: '2026-11-16' })
    expect((await failureOf(early)).details.reason).toBe('clock-not-running')
    await office.completeFile('sari', 'ayu', caseId)
    const dueOf = async () => {
      const { deadline } = await nurse().get({ caseId })
      return deadline.started ? deadline.due : null
    }
    // Complete on Monday 16 November: 17, 18, 19, 20, 23.
    expect(await dueOf()).toBe('2026-11-23')

    await office.goTo('2026-11-19T02:00:00.000Z', 'sari', 'bambang')
    await nurse().pauseClock({ ...(await reference()), cause: 'papers-asked', note: 'Foto rontgen', on: '2026-11-17' })
    const stopped = await nurse().get({ caseId })
    expect(stopped.deadline).toMatchObject({
      paused: true,
      pausedBecause: 'Kantor lain meminta kelengkapan tanpa mengembalikan berkas',
      due: '2026-11-25',
    })
    expect(stopped.actions.map((action) => action.kind)).toContain('resume')
    expect(stopped.actions.map((action) => action.kind)).not.toContain('pause')
    await office.goTo('2026-11-20T02:00:00.000Z', 'sari', 'bambang')
    await nurse().resumeClock({ ...(await reference()), on: '2026-11-20' })
    // Counted: 17, 20, 23, 24, 25; the 18th and 19th stood still.
    expect(await dueOf()).toBe('2026-11-25')

    const extend = async (amount: number) =>
      head().extendClock({ ...(await office.reference('bambang', caseId)), amount, reason: 'Menunggu dokter ahli' })
    expect(
      (await failureOf(nurse().extendClock({ ...(await reference()), amount: 1, reason: 'x' }))).details.reason,
    ).toBe('role-missing')
    expect((await failureOf(extend(11))).details).toMatchObject({ reason: 'extension-too-long', most: '10' })
    await extend(2)
    expect(await dueOf()).toBe('2026-11-27')
    const page = await head().get({ caseId })
    if (!page.deadline.started) throw new Error('the clock should run')
    expect(page.deadline.explanation.filter((day) => day.reason === 'extended').map((day) => day.date)).toEqual([
      '2026-11-26',
      '2026-11-27',
    ])
    expect(page.deadline.explanation.filter((day) => day.reason === 'paused')).toMatchObject([
      { date: '2026-11-18', cause: 'Kantor lain meminta kelengkapan tanpa mengembalikan berkas' },
      { date: '2026-11-19' },
    ])
    expect(page.clockChoices).toMatchObject({ extension: { left: 8 }, extensions: [{ amount: 2 }] })

    const [extension] = page.clockChoices.extensions
    const takeBack = async () =>
      head().withdrawExtension({
        ...(await office.reference('bambang', caseId)),
        extensionId: extension?.id ?? '',
        reason: 'Ahli sudah datang',
      })
    await takeBack()
    expect(await dueOf()).toBe('2026-11-25')
    expect((await failureOf(takeBack())).details.reason).toBe('extension-unknown')

    const { timeline } = await nurse().get({ caseId })
    expect(timeline.slice(-4)).toMatchObject([
      { kind: 'paused', choice: 'Kantor lain meminta kelengkapan tanpa mengembalikan berkas', reason: 'Foto rontgen' },
      { kind: 'resumed' },
      { kind: 'extended', amount: 2, reason: 'Menunggu dokter ahli' },
      { kind: 'extension-withdrawn', reason: 'Ahli sudah datang' },
    ])
    const history = await office.client('sari').history.of({
      subject: { type: 'recommendation', id: caseId },
      before: null,
    })
    expect(JSON.stringify(history)).toContain('extension-withdrawn')
  } finally {
    await office.close()
  }
})

test('where the letter is, since when, what comes next, and what is missing there', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] })
  try {
    const nurse = () => office.client('sari').recommendations
    const caseId = await office.openCase('sari', 'Perdarahan')
    const reference = () => office.reference('sari', caseId)
    const whereabouts = async () => (await nurse().get({ caseId })).whereabouts
    expect(await whereabouts()).toMatchObject({
      stays: [{ postName: 'Kepala Lapas/Rutan', until: null, workingDays: 0 }],
      expected: 'prepare',
      missing: [
        { kind: 'paper', requirementId: 'application' },
        { kind: 'paper', requirementId: 'doctor-letter' },
        { kind: 'paper', requirementId: 'medical-record' },
        { kind: 'paper', requirementId: 'head-covering-letter' },
      ],
    })
    await office.completeFile('sari', 'ayu', caseId)
    expect(await whereabouts()).toMatchObject({ expected: 'approve', missing: [] })
    await office.client('bambang').recommendations.approve(await office.reference('bambang', caseId))
    for await (const event of await office.client('sari').exchange.seal({ ...(await reference()), ...plainly }))
      expect(event).toBeDefined()
    await nurse().recordHandedOver({ ...(await reference()), on: '2026-11-16', ...noLetter })

    await office.goTo('2026-11-23T02:00:00.000Z', 'sari', 'bambang')
    const kanwil = 'Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan'
    expect(await whereabouts()).toMatchObject({
      stays: [{ postName: 'Kepala Lapas/Rutan' }, { postName: kanwil, until: null, workingDays: 5 }],
      expected: 'kanwil-forward',
      // The covering letter of the unit is known by the number that it got here.
      missing: [],
    })
    const heard = async (step: string, on: string, letterNumber: string | null = null) =>
      nurse().recordOutsideStep({ ...(await reference()), step, on, letterNumber, letterDate: null })
    // News come in any order; each must fit between its neighbours.
    await heard('directorate-forward', '2026-11-20')
    expect((await failureOf(heard('kanwil-forward', '2026-11-23'))).details.reason).toBe('time-out-of-order')
    await heard('kanwil-forward', '2026-11-18', 'WP.17-44')
    expect(await whereabouts()).toMatchObject({
      stays: [
        { postName: 'Kepala Lapas/Rutan' },
        { postName: kanwil, workingDays: 2 },
        { postName: 'Direktur Jenderal Pemasyarakatan', workingDays: 2 },
        { postName: 'Subdirektorat Pengawasan Kesehatan', until: null, workingDays: 1 },
      ],
      expected: 'review',
      missing: [
        { kind: 'paper', requirementId: 'kanwil-covering-letter' },
        { kind: 'letter', step: 'directorate-forward' },
      ],
    })
    const carries = Object.fromEntries((await nurse().get({ caseId })).steps.map((step) => [step.id, step.carries]))
    expect(carries['hand-over']).toMatchObject({ direction: 'outgoing', number: 'WP.17.PAS.1-PK.01.07.01-2' })
    expect(carries['kanwil-forward']).toMatchObject({ direction: 'elsewhere', number: 'WP.17-44' })
    expect(carries['kanwil-passes-on']).toMatchObject({ direction: 'incoming', number: null })

    await nurse().recordAnswer({
      ...(await reference()),
      outcome: 'recommended',
      on: '2026-11-23',
      letterNumber: 'PAS-7',
      letterDate: null,
      fileIds: [],
    })
    expect((await whereabouts()).stays.at(-1)).toMatchObject({ postName: 'Kepala Lapas/Rutan', until: null })
  } finally {
    await office.close()
  }
})

test('each step and the report of an emergency have their own day, shown and late on the start page', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'] })
  try {
    const caseId = await office.openCase('sari', 'Perdarahan')
    await office.completeFile('sari', 'ayu', caseId)
    const page = await office.client('bambang').recommendations.get({ caseId })
    // Three calendar days for the head, three working days for the report; both from Monday 16 November.
    expect(page.steps.find((step) => step.id === 'approve')?.clock).toMatchObject({ due: '2026-11-19', late: false })
    expect(page.requirements.find((paper) => paper.id === 'emergency-report')?.clock).toMatchObject({
      due: '2026-11-19',
      unit: 'working-days',
    })
    const itemsOf = async (name: string) =>
      (await office.todayOf(name)).items.map(({ kind, dueOn, severity }) => [kind, dueOn, severity])
    expect(await itemsOf('bambang')).toEqual([['recommendation-approval-waiting', '2026-11-19', 'attention']])
    expect(await itemsOf('sari')).toEqual([['recommendation-report-missing', '2026-11-19', 'attention']])
    await office.goTo('2026-11-20T02:00:00.000Z', 'sari', 'bambang')
    expect(await itemsOf('bambang')).toContainEqual(['recommendation-approval-waiting', '2026-11-19', 'late'])
    expect(await itemsOf('sari')).toContainEqual(['recommendation-report-missing', '2026-11-19', 'late'])
    await office.bringLetter({ drafter: 'sari', issuer: 'sari' }, caseId, 'laporan-gawat-darurat', 'emergency-report')
    expect((await itemsOf('sari')).map(([kind]) => kind)).not.toContain('recommendation-report-missing')
  } finally {
    await office.close()
  }
})
