import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'

const staff = { sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'], dewi: ['sekretaris-tpp'] } as const

test('five working days over Lebaran: every day is explained, preparation stands apart, lateness shows', async () => {
  test.setTimeout(180_000)
  // A Thursday; Nyepi and Idulfitri of 2026 lie ahead.
  const office = await Office.open(staff, '2026-03-12T02:00:00.000Z')
  try {
    const nurse = () => office.client('sari').recommendations
    const caseId = await office.openCase('sari')
    await office.goTo('2026-03-16T02:00:00.000Z', 'sari', 'ayu')
    await office.completeFile('sari', 'ayu', caseId)
    const { deadline } = await nurse().get({ caseId })
    if (!deadline.started) throw new Error('the clock should run')
    expect(deadline).toMatchObject({
      startedOn: '2026-03-16',
      due: '2026-03-30',
      clockAmount: 5,
      workingDaysLeft: 5,
      late: false,
    })
    expect(deadline.preparation).toMatchObject({
      from: '2026-03-12',
      to: '2026-03-16',
      calendarDays: 4,
      workingDays: 2,
    })
    expect(deadline.explanation.filter((day) => day.counted).map((day) => day.date)).toEqual([
      '2026-03-17',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-30',
    ])
    const free = deadline.explanation.filter((day) => day.reason === 'holiday').map((day) => day.date)
    expect(free).toEqual([
      '2026-03-18',
      '2026-03-19',
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
      '2026-03-23',
      '2026-03-24',
    ])
    expect(deadline.explanation.every((day) => day.reason !== 'holiday' || (day.name ?? '') !== '')).toBe(true)

    const election = {
      date: '2026-03-26' as const,
      name: 'Pemilihan kepala daerah',
      kind: 'libur-daerah' as const,
      source: 'Keputusan Gubernur Contoh',
    }
    const [effect] = await office.admin.calendar.effects({ add: [election], withdraw: [] })
    expect(effect).toMatchObject({ caseId, personName: null, from: '2026-03-30', to: '2026-03-31' })
    await office.admin.facility.addHoliday({ ...election, moves: [{ caseId, from: '2026-03-30', to: '2026-03-31' }] })
    const amended = await nurse().get({ caseId })
    expect(amended.deadline).toMatchObject({ due: '2026-03-31', isPresentCalendar: true })

    await office.goTo('2026-04-02T02:00:00.000Z', 'sari')
    expect(await nurse().get({ caseId })).toMatchObject({
      state: 'overdue',
      deadline: { late: true, workingDaysLeft: -2 },
    })
    const rows = await nurse().list({ states: ['overdue'], turn: 'any', includeEnded: false, inmateId: null })
    expect(rows).toMatchObject([{ id: caseId, isLate: true, workingDaysLeft: -2, due: '2026-03-31' }])
    expect((await office.todayOf('sari')).items).toMatchObject([{ severity: 'late', dueOn: '2026-03-31' }])
  } finally {
    await office.close()
  }
})

test('the office chooses its clock; cases that run keep theirs', async () => {
  test.setTimeout(180_000)
  const office = await Office.open(staff)
  try {
    const before = await office.openCase('sari')
    const head = office.client('bambang').serviceCases
    const serviceId = 'rekomendasi-medis'
    const { settings, standard } = await head.standard({ serviceId })
    expect(settings).toEqual({ clockId: 'five-working-days', clockStart: 'unit-file-complete', revision: 0 })
    expect(standard.clocks.map((clock) => clock.amount)).toEqual([5, 2])
    const wanted = { serviceId, clockId: 'two-working-days', clockStart: 'unit-file-complete' as const, revision: 0 }
    expect((await failureOf(office.client('sari').serviceCases.changeSettings(wanted))).code).toBe('forbidden')
    expect((await failureOf(head.changeSettings({ ...wanted, clockId: 'no-such' }))).details.reason).toBe(
      'unknown-clock',
    )
    await head.changeSettings(wanted)
    expect((await failureOf(head.changeSettings(wanted))).code).toBe('changed-meanwhile')
    const after = await office.openCase('sari')
    for (const caseId of [before, after]) await office.completeFile('sari', 'ayu', caseId)
    const nurse = office.client('sari').recommendations
    expect((await nurse.get({ caseId: before })).deadline).toMatchObject({ clockAmount: 5, due: '2026-11-23' })
    expect((await nurse.get({ caseId: after })).deadline).toMatchObject({ clockAmount: 2, due: '2026-11-18' })
    expect((await failureOf(head.standard({ serviceId: 'unknown' }))).code).toBe('not-found')
  } finally {
    await office.close()
  }
})
