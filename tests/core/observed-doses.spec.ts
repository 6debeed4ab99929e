import type { Core } from '#electron/core/create-core.ts'
import type { Instant } from '#shared/time/instant.ts'
import { failureOf } from '#tests/harness/client.ts'
import { startCore, testMorning } from '#tests/harness/core.ts'
import { test as base, expect } from '#tests/harness/core-test.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { pharmacyOffice } from './pharmacy-office.ts'

interface Round {
  readonly core: Core
  readonly goTo: (day: string) => void
}

const test = base.extend<{ readonly round: Round }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  round: async ({}, use) => {
    const folder = temporaryFolder()
    let now = testMorning
    const core = await startCore(folder.path, { clock: { now: () => now as Instant } })
    await use({ core, goTo: (day) => (now = `${day}T01:00:00.000Z`) })
    await core.close()
    folder.remove()
  },
})

const reasonOf = async (call: Promise<unknown>) => (await failureOf(call)).details.reason
const care = { caredAt: null, lateReason: null, note: null }

test('the round of a day, marked dose by dose; missed ones in a row call for attention', async ({ round }) => {
  const { nurse, signInAgain, medicine, line, prescribe } = await pharmacyOffice(round.core)
  const id = await medicine({ name: 'Isoniazid', substances: ['isoniazid'], groups: ['obat-tb'], isObserved: true })
  const observed = { observed: true, moments: ['morning' as const], timesPerDay: 1, days: 10, quantity: 10 }
  await prescribe([line(id, observed)])
  const { doses } = await nurse.observedDoses.round({ on: null, moment: null })
  expect(doses).toMatchObject([
    { inmate: { name: 'Djoko Soesilo', block: 'A', room: '3' }, moment: 'morning', marked: null, missedInARow: 0 },
  ])
  const lineId = doses[0]?.lineId ?? ''
  const mark = (on: string, outcome: 'given' | 'refused' | 'absent', change: object = {}) =>
    nurse.observedDoses.mark({ lineId, on, moment: 'morning', outcome, ...care, ...change })
  await mark('2026-11-16', 'given')
  expect(await reasonOf(mark('2026-11-16', 'refused'))).toBe('dose-already-marked')
  expect(await reasonOf(mark('2026-11-17', 'given'))).toBe('in-future')
  expect(await reasonOf(mark('2026-11-15', 'given'))).toBe('dose-not-scheduled')

  round.goTo('2026-11-20')
  await signInAgain()
  const [late] = (await nurse.observedDoses.round({ on: null, moment: null })).doses
  expect(late).toMatchObject({ missedInARow: 3, isFlagged: true })
  const today = await nurse.today.list({})
  expect(
    today.items.filter(({ kind }) => kind.startsWith('doses-')).map(({ kind, data }) => [kind, data.count]),
  ).toEqual([
    ['doses-missed', 1],
    ['doses-today', 1],
  ])
  const caredAt = '2026-11-18T01:00:00.000Z' as Instant
  expect(await reasonOf(mark('2026-11-18', 'given', { caredAt }))).toBe('late-reason-missing')
  await mark('2026-11-18', 'given', { caredAt, lateReason: 'Akhir pekan' })
  const calendar = await nurse.observedDoses.calendar({ lineId })
  expect(calendar).toMatchObject({ scheduled: 10, given: 2, unmarked: 2, missedInARow: 1, isFlagged: false })
  expect(calendar.days).toHaveLength(10)
  const marked = calendar.days.find(({ on }) => on === '2026-11-18')?.doses[0]?.marked
  expect(marked).toMatchObject({ outcome: 'given', isLate: true, byName: 'Petugas sari' })
  await nurse.observedDoses.unmark({ id: marked?.id ?? '', reason: 'Salah orang' })
  expect(await reasonOf(nurse.observedDoses.unmark({ id: marked?.id ?? '', reason: 'Salah orang' }))).toBe(
    'already-undone',
  )
  expect((await nurse.observedDoses.calendar({ lineId })).given).toBe(1)
})

test('a stopped prescription leaves the round, a draft is not in it, and a secret one only for whoever may know', async ({
  round,
}) => {
  const { nurse, midwife, medicine, line, prescribe } = await pharmacyOffice(round.core)
  const id = await medicine({ name: 'Risperidon', substances: ['risperidon'], isObserved: true })
  const observed = { observed: true, moments: ['night' as const], timesPerDay: 1, days: 10, quantity: 10 }
  const draft = await prescribe([line(id, observed)], { isIssued: false })
  const count = async (client = nurse) => (await client.observedDoses.round({ on: null, moment: null })).doses.length
  expect(await count()).toBe(0)
  await nurse.prescriptions.issue({ id: draft.id, revision: 1 })
  expect(await count()).toBe(1)
  await nurse.prescriptions.stop({ id: draft.id, revision: 2, reason: 'Efek samping' })
  expect(await count()).toBe(0)
  const secret = await prescribe([line(id, observed)], { confidentiality: 'extra' })
  expect(await count()).toBe(1)
  expect(await count(midwife)).toBe(0)
  const lineId = (await nurse.prescriptions.find({ id: secret.id })).lines[0]?.id ?? ''
  expect((await failureOf(midwife.observedDoses.calendar({ lineId }))).code).toBe('not-found')
})
