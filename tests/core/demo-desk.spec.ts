import { demoPassword } from '#electron/demo/demo-accounts.ts'
import { seedDemo } from '#electron/demo/seed-demo.ts'
import { periodBefore, periodOf } from '#shared/features/satisfaction/survey-period.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { clientOf } from '#tests/harness/client.ts'
import { install, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test('a new office practises at a desk in the middle of its week: late, waiting, asked, closed, a call for help, a survey to compare', async ({
  folder,
}) => {
  test.setTimeout(240_000)
  const clock = { now: () => testMorning as Instant }
  const core = await startCore(folder, { clock, training: true })
  try {
    await seedDemo(core, clock)
    const as = async (name: string) => {
      const { token } = await clientOf(core).session.logIn({ name, password: demoPassword })
      return clientOf(core, token)
    }
    const desk = await as('aduan')
    const all = await desk.complaints.list({ show: 'all' })
    expect(all).toHaveLength(6)
    expect(all.filter(({ isEnded }) => isEnded)).toMatchObject([{ class: 'aspiration', mode: 'open' }])
    expect(all.filter(({ isLate }) => isLate)).toMatchObject([{ service: 'kunjungan', class: 'complaint' }])
    const question = all.find(({ class: kind }) => kind === 'information')
    expect(await desk.healthReplies.of({ id: question?.id ?? '' })).toMatchObject([{ hasForm: true }])
    const secret = all.find(({ service }) => service === 'kamar')
    // Whoever practises opens a contact as in earnest.
    expect(await desk.complaints.identity({ id: secret?.id ?? '' })).toMatchObject({ name: 'Rahayu Contoh' })
    for (const [name, kind] of [
      ['pembina', 'clarify'],
      ['perawat', 'danger'],
      ['kepala', 'danger'],
    ] as const)
      expect(await (await as(name)).complaintTasks.mine({}), name).toMatchObject([{ kind, report: null }])

    const quarter = periodOf('quarter', calendarDateSchema.parse('2026-11-16'))
    const results = await desk.surveys.results({ serviceId: null, period: quarter })
    expect(results).toMatchObject({ forms: 21, isTooFew: false, paid: 0 })
    const before = results.periods.find(
      ({ period }) => JSON.stringify(period) === JSON.stringify(periodBefore(quarter)),
    )
    expect(before).toMatchObject({ forms: 18, isTooFew: false })
    expect(before?.indexHundredths ?? 0).toBeLessThan(results.indexHundredths ?? 0)
    const staff = await (await as('kepegawaian')).staffOverview.timeLine({})
    expect(staff.rows).toHaveLength(5)
    const faulty = staff.rows.filter(({ standing }) => standing.faults.length > 0).map(({ standing }) => standing.name)
    expect(faulty.toSorted()).toEqual(['Dimas Anggara', 'Ratna Puspita'])
    expect(staff.rows.filter(({ isEnding }) => isEnding)).toMatchObject([{ standing: { name: 'Sari Melati' } }])
    const own = await (await as('rekammedis')).staffOverview.own({})
    expect(own?.applications).toHaveLength(1)
    expect(own?.applications[0]?.missingPapers).toHaveLength(3)
    // The survey of the year is held, so nobody is reminded of it.
    expect((await desk.today.list({})).items.map(({ kind }) => kind)).not.toContain('survey-owed')
  } finally {
    await core.close()
  }
})

test('the survey of the year is on the start page of whoever runs it, until somebody was asked', async ({ core }) => {
  const { admin } = await install(core)
  const lina = (await signInAs(core, admin, 'lina', ['petugas-aduan'])).client
  const hadi = (await signInAs(core, admin, 'hadi', ['penangan-aduan'])).client
  const owed = async (client: typeof lina) =>
    (await client.today.list({})).items.filter(({ kind }) => kind === 'survey-owed')
  expect(await owed(lina)).toMatchObject([{ dueOn: '2026-12-31', severity: 'normal', link: '/survei-kepuasan' }])
  expect(await owed(hadi)).toEqual([])
  const three = { u1: 3, u2: 3, u3: 3, u4: 4, u5: 3, u6: 3, u7: 3, u8: 3, u9: 3 } as const
  const { id } = await lina.surveys.addPaper({
    ...{ serviceId: 'kunjungan', answeredOn: calendarDateSchema.parse('2026-11-10'), marks: three, remark: null },
    respondent: { ageGroup: null, sex: null, education: null, occupation: null },
  })
  expect(await owed(lina)).toEqual([])
  await lina.surveys.voidForm({ id, revision: 1, reason: 'Salah lembar' })
  expect(await owed(lina)).toHaveLength(1)
})
