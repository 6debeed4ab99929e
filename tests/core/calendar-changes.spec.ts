import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { Office } from './recommendation-office.ts'

const staff = { sari: ['perawat'], ayu: ['dokter'], rangkap: ['admin', 'perawat'] } as const

const localDay = {
  date: '2026-11-18',
  name: 'Hari jadi kota',
  kind: 'libur-daerah',
  source: 'Keputusan Wali Kota Contoh',
} as const

/** Two cases whose clock runs from Monday 16 November and one that is still being prepared. */
async function officeWithCases() {
  const office = await Office.open(staff)
  const running = [await office.openCase('sari'), await office.openCase('sari')] as const
  for (const caseId of running) await office.completeFile('sari', 'ayu', caseId)
  const preparing = await office.openCase('sari')
  const nurse = office.client('sari').recommendations
  const clockOf = async (caseId: string) => {
    const { deadline } = await nurse.get({ caseId })
    return deadline.started
      ? { due: deadline.due, version: deadline.calendarVersion, present: deadline.isPresentCalendar }
      : null
  }
  return { office, running, preparing, nurse, clockOf }
}

test('a new holiday asks first: what is confirmed moves with a line in its history, what is not stays counted as before', async () => {
  test.setTimeout(180_000)
  const { office, running, preparing, nurse, clockOf } = await officeWithCases()
  try {
    const [first, second] = running
    const before = await clockOf(first)
    expect(before).toMatchObject({ due: '2026-11-23', present: true })
    expect(await clockOf(preparing)).toBeNull()

    const effects = await office.admin.calendar.effects({ add: [localDay], withdraw: [] })
    expect(effects.map(({ caseId, from, to }) => ({ caseId, from, to }))).toEqual(
      expect.arrayContaining(running.map((caseId) => ({ caseId, from: '2026-11-23', to: '2026-11-24' }))),
    )
    expect(effects).toHaveLength(2)
    expect(effects.every((effect) => effect.personName === null)).toBe(true)
    expect(await office.client('rangkap').calendar.effects({ add: [localDay], withdraw: [] })).toEqual(
      expect.arrayContaining([expect.objectContaining({ caseId: first, personName: newcomer().name })]),
    )
    expect(await clockOf(first), 'looking ahead changes nothing').toEqual(before)

    await office.admin.facility.addHoliday({
      ...localDay,
      moves: [{ caseId: first, from: '2026-11-23', to: '2026-11-24' }],
    })
    const moved = await clockOf(first)
    expect(moved).toMatchObject({ due: '2026-11-24', present: true })
    expect(moved?.version).not.toBe(before?.version)
    const kept = await nurse.get({ caseId: second })
    expect(await clockOf(second)).toEqual({ ...before, present: false })
    if (!kept.deadline.started) throw new Error('the clock should run')
    expect(kept.deadline.explanation.find((day) => day.date === localDay.date)).toMatchObject({ counted: true })
    expect((await nurse.get({ caseId: first })).timeline.at(-1)).toMatchObject({
      kind: 'deadline-moved',
      byName: 'Agus Administrator',
      moved: { from: '2026-11-23', to: '2026-11-24', calendarVersion: moved?.version },
    })
    expect(kept.timeline.some((entry) => entry.kind === 'deadline-moved')).toBe(false)

    await office.completeFile('sari', 'ayu', preparing)
    expect(await clockOf(preparing), 'a clock that begins later follows the calendar of then').toEqual(moved)
    expect(
      await office.admin.calendar.effects({ add: [], withdraw: [] }),
      'what was left is asked again',
    ).toMatchObject([{ caseId: second, from: '2026-11-23', to: '2026-11-24' }])
  } finally {
    await office.close()
  }
})

test('a withdrawn day and a whole list ask alike; a confirmation that no longer fits changes nothing at all', async () => {
  test.setTimeout(180_000)
  const { office, running, clockOf } = await officeWithCases()
  try {
    const [first] = running
    const { admin } = office
    const list = [localDay, { ...localDay, date: '2026-11-19' as const, name: 'Hari bakti daerah' }]
    const stale = { caseId: first, from: '2026-11-23' as const, to: '2026-11-24' as const }
    const attempt = admin.calendar.importDays({ add: list, withdraw: [], reason: '', moves: [stale] })
    expect((await failureOf(attempt)).code).toBe('changed-meanwhile')
    expect(await admin.facility.holidays({ year: 2026 })).not.toContainEqual(
      expect.objectContaining({ name: localDay.name }),
    )

    const effects = await admin.calendar.effects({ add: list, withdraw: [] })
    const moves = effects.map(({ caseId, from, to }) => ({ caseId, from, to }))
    expect(await admin.calendar.importDays({ add: list, withdraw: [], reason: '', moves })).toEqual({
      added: 2,
      withdrawn: 0,
      moved: 2,
    })
    expect(await clockOf(first)).toMatchObject({ due: '2026-11-25', present: true })
    expect((await failureOf(admin.calendar.importDays({ add: list, withdraw: [], reason: '', moves: [] }))).code).toBe(
      'name-taken',
    )

    const day = (await admin.facility.holidays({ year: 2026 })).find((one) => one.date === localDay.date)
    const id = day?.id ?? ''
    const back = await admin.calendar.effects({ add: [], withdraw: [id] })
    expect(back).toMatchObject([
      { from: '2026-11-25', to: '2026-11-24' },
      { from: '2026-11-25', to: '2026-11-24' },
    ])
    await admin.facility.withdrawHoliday({ id, reason: 'Keputusan dicabut' })
    expect(await clockOf(first), 'nobody confirmed').toMatchObject({ due: '2026-11-25', present: false })
    const silent = admin.calendar.importDays({ add: [], withdraw: [id], reason: '', moves: [] })
    expect((await failureOf(silent)).code).toBe('invalid-input')
    expect((await failureOf(office.client('sari').calendar.effects({ add: [localDay], withdraw: [] }))).code).toBe(
      'forbidden',
    )
  } finally {
    await office.close()
  }
})

test('the joint decree that came with the application can be read year by year, with its numbers and its date', async () => {
  const office = await Office.open({})
  try {
    const days = await office.admin.calendar.published({ year: 2026 })
    expect(days.length).toBeGreaterThan(15)
    expect(days.every((day) => /^SKB .+ Tahun \d{4}.* \(\d{2}-\d{2}-\d{4}\)$/.test(day.source))).toBe(true)
    expect(await office.admin.calendar.published({ year: 2050 })).toEqual([])
  } finally {
    await office.close()
  }
})
