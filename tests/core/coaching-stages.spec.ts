import { expect, test } from '@playwright/test'
import { day, live, music, openCoaching, reasonOf, wish } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const stages = (name = 'sekar') => office.client(name).coachingStages
const of = (inmateId: string) => stages().of({ inmateId })
const today = day('2026-11-16')
const reason = 'Cukup alasan untuk ini'

/** Two years from 1 March 2026: 731 days, of which a third 244 (243.7), half 366 (365.5), two thirds 488 (487.3). */
const twoYears = { firstDetainedOn: '2026-03-01', years: 2, months: 0, days: 0 } as const
/** One year from 1 March 2026: 365 days, a third 122 (121.7), half 183 (182.5), two thirds 244 (243.3). */
const oneYear = { ...twoYears, years: 1 } as const

type Decision = Parameters<ReturnType<typeof stages>['decide']>[0]

const decision: Omit<Decision, 'inmateId'> = {
  stage: 'continued-first',
  outcome: 'granted',
  decidedOn: today,
  basis: 'Berita acara 4/2026',
  reason: null,
  earlyReason: null,
}

test('only those who coach read stages, and only those who write for the team decide them', async () => {
  const inmateId = await live(office, 'Satu', twoYears)
  expect(await reasonOf(stages('sari').list({}))).toBe('forbidden')
  for (const name of ['bina', 'wawan', 'bambang']) {
    expect((await stages(name).list({})).map(({ person }) => person.name)).toContain('Satu')
    expect(await reasonOf(stages(name).decide({ inmateId, ...decision }))).toBe('forbidden')
  }
  expect(await reasonOf(stages().of({ inmateId: '0199aaaa-0000-7000-8000-000000000000' }))).toBe('not-found')
})

test('dates of our own stand beside those of SDP, which count; reaching a day moves nobody', async () => {
  const inmateId = await live(office, 'Satu', { ...twoYears, expiresOn: '2028-02-29' })
  expect(await of(inmateId)).toMatchObject({
    ...{ hasVerdict: true, stage: 'early', lastHearingOn: null, official: [] },
    dates: {
      oneThird: { own: '2026-10-31', official: null },
      oneHalf: { own: '2027-03-02', official: null },
      twoThirds: { own: '2027-07-02', official: null },
      expiry: { own: '2028-03-01', official: '2028-02-29' },
    },
    eligibility: { kind: 'reached', next: 'continued-first', since: '2026-10-31' },
  })
  const sdp = { oneThirdOn: day('2026-12-01'), oneHalfOn: day('2027-03-02'), twoThirdsOn: null }
  expect(
    await reasonOf(stages().recordOfficial({ inmateId, ...sdp, oneHalfOn: day('2026-11-30'), seenOn: today })),
  ).toBe('dates-reversed')
  const nothing = { oneThirdOn: null, oneHalfOn: null, twoThirdsOn: null }
  expect(await reasonOf(stages().recordOfficial({ inmateId, ...nothing, seenOn: today }))).toBe('dates-missing')
  await stages().recordOfficial({ inmateId, ...sdp, seenOn: today })
  const read = await of(inmateId)
  expect(read.eligibility).toEqual({ kind: 'not-yet', next: 'continued-first', until: '2026-12-01', days: 15 })
  expect(read.dates.oneThird).toEqual({ own: '2026-10-31', official: '2026-12-01' })
  await stages().recordOfficial({ inmateId, ...sdp, oneThirdOn: day('2026-11-16'), seenOn: today })
  const after = await of(inmateId)
  expect(after.eligibility).toMatchObject({ kind: 'reached', since: '2026-11-16' })
  expect(after.official.map(({ oneThirdOn }) => oneThirdOn)).toEqual(['2026-11-16', '2026-12-01'])
  expect(after.stage).toBe('early')
})

test('the team grants one step after the other; early, held back and back again need a reason', async () => {
  const inmateId = await live(office, 'Satu', oneYear)
  const decide = (change: Partial<Decision>) => stages().decide({ inmateId, ...decision, ...change })
  expect(await reasonOf(decide({ stage: 'early' }))).toBe('same-stage')
  expect(await reasonOf(decide({ stage: 'continued-second' }))).toBe('stage-skipped')
  expect(await reasonOf(decide({ decidedOn: day('2026-11-17') }))).toBe('date-in-future')
  expect(await reasonOf(decide({ outcome: 'deferred' }))).toBe('reason-missing')
  await decide({ outcome: 'deferred', decidedOn: day('2026-11-10'), reason: 'Menunggu laporan wali' })
  expect((await of(inmateId)).eligibility).toEqual({
    ...{ kind: 'held-back', next: 'continued-first', outcome: 'deferred' },
    ...{ decidedOn: '2026-11-10', reason: 'Menunggu laporan wali' },
  })
  expect(await reasonOf(decide({ decidedOn: day('2026-11-09') }))).toBe('before-last-decision')
  await decide({ decidedOn: day('2026-11-11') })
  await decide({ stage: 'continued-second', decidedOn: day('2026-11-12') })
  await decide({ stage: 'final', decidedOn: day('2026-11-13') })
  expect(await of(inmateId)).toMatchObject({ stage: 'final', eligibility: { kind: 'last-stage' } })
  expect(await reasonOf(decide({ stage: 'early' }))).toBe('reason-missing')
  await decide({ stage: 'early', reason: 'Pelanggaran tata tertib berat' })
  expect(await of(inmateId)).toMatchObject({ stage: 'early', lastHearingOn: today })

  const other = await live(office, 'Dua', { ...twoYears, firstDetainedOn: '2026-10-01' })
  const early = { inmateId: other, ...decision }
  expect(await reasonOf(stages().decide(early))).toBe('early-reason-missing')
  const { id } = await stages().decide({ ...early, earlyReason: 'Anjuran dokter dan psikolog' })
  const [kept] = (await of(other)).decisions
  expect(kept).toMatchObject({ id, earlyReason: 'Anjuran dokter dan psikolog', byName: expect.any(String) })
})

test('a decision entered by mistake is taken back, the last one first', async () => {
  const inmateId = await live(office, 'Satu', oneYear)
  const first = await stages().decide({ inmateId, ...decision, decidedOn: day('2026-11-10') })
  const second = await stages().decide({ inmateId, ...decision, stage: 'continued-second' })
  expect(await reasonOf(stages().voidDecision({ id: first.id, revision: 1, reason }))).toBe('later-decision-stands')
  expect(await reasonOf(stages().voidDecision({ id: second.id, revision: 2, reason }))).toBe('changed-meanwhile')
  await stages().voidDecision({ id: second.id, revision: 1, reason })
  expect(await reasonOf(stages().voidDecision({ id: second.id, revision: 2, reason }))).toBe('already-voided')
  const { stage, decisions } = await of(inmateId)
  expect(stage).toBe('continued-first')
  expect(decisions.map(({ state }) => state)).toEqual(['voided', 'active'])
})

test('remissions move the end, and the parts where the office counts them so; the same one counts once', async () => {
  const inmateId = await live(office, 'Satu', twoYears)
  const remission = { inmateId, kind: 'umum', grantedOn: day('2026-11-02'), months: 1, days: 15, decree: 'W11-1/2026' }
  expect(await reasonOf(stages().recordRemission({ ...remission, kind: 'hadiah' }))).toBe('unknown-kind')
  expect(await reasonOf(stages().recordRemission({ ...remission, months: 0, days: 0 }))).toBe('nothing-remitted')
  const { id } = await stages().recordRemission(remission)
  expect(await reasonOf(stages().recordRemission(remission))).toBe('already-recorded')
  expect(await of(inmateId)).toMatchObject({
    remittedDays: 45,
    dates: { oneThird: { own: '2026-10-31' }, expiry: { own: '2028-01-16' } },
  })
  await stages().changeRule({ convention: 'days', basis: 'after' })
  // 686 days remain: a third 229 (228.7).
  expect((await of(inmateId)).dates.oneThird.own).toBe('2026-10-16')
  await stages().changeRule({ convention: 'calendar', basis: 'before' })
  expect(await of(inmateId)).toMatchObject({
    rule: { convention: 'calendar', basis: 'before' },
    dates: { oneThird: { own: '2026-11-01' } },
  })
  await stages().voidRemission({ id, revision: 1, reason })
  expect(await of(inmateId)).toMatchObject({ remittedDays: 0, dates: { expiry: { own: '2028-03-01' } } })
  expect(await reasonOf(stages().voidRemission({ id, revision: 2, reason }))).toBe('already-voided')
})

test('without a verdict there are no dates and no decision; the verdict goes on with what began before', async () => {
  const inmateId = await live(office, 'Satu')
  const none = { own: null, official: null }
  expect(await of(inmateId)).toMatchObject({
    ...{ hasVerdict: false, stage: 'early', eligibility: { kind: 'no-verdict' } },
    dates: { oneThird: none, oneHalf: none, twoThirds: none, expiry: none },
  })
  expect(await reasonOf(stages().decide({ inmateId, ...decision, earlyReason: reason }))).toBe('no-verdict')
  const coach = office.client('bina').coachingProgrammes
  const { id: programmeId } = await coach.make(music)
  const { id } = await coach.ask({ ...wish, programmeId, inmateId })
  await coach.accept({ id, revision: 1, on: day('2026-11-03'), reason: null })

  const registry = office.client('rini').inmates
  const { revision, details } = await registry.profile({ id: inmateId })
  await registry.addRegister({
    ...{ inmateId, revision, registerClass: 'B.I', registerNumber: 'BI.900/2026', legalStatus: 'narapidana' },
    ...{ since: day('2026-11-14'), note: null },
  })
  expect((await of(inmateId)).eligibility).toEqual({ kind: 'no-date', next: 'continued-first', gap: 'no-sentence' })
  const sentence = { ...details.sentence, ...twoYears, kind: 'fixed' as const, detentionEndsOn: null }
  await registry.update({ ...details, id: inmateId, revision: revision + 1, sentence })
  const read = await of(inmateId)
  expect(read).toMatchObject({ hasVerdict: true, stage: 'early', eligibility: { kind: 'reached' } })
  expect(read.statuses.map(({ from, legalStatus }) => [from, legalStatus])).toEqual([
    ['2026-11-01', 'tahanan'],
    ['2026-11-14', 'narapidana'],
  ])
  const [membership] = await coach.membershipsOf({ inmateId })
  expect(membership).toMatchObject({ state: 'accepted', entryStage: 'early', joinedOn: '2026-11-03' })
})

test('life and death have no dates, and the record says why', async () => {
  for (const kind of ['life', 'death'] as const) {
    const inmateId = await live(office, kind, { kind, firstDetainedOn: '2026-03-01' })
    expect((await of(inmateId)).eligibility).toEqual({ kind: 'no-date', next: 'continued-first', gap: kind })
  }
})
