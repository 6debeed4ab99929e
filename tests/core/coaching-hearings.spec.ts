import { expect, test } from '@playwright/test'
import { day, live, music, openCoaching, reasonOf, wish } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const hearings = (name = 'sekar') => office.client(name).coachingHearings
const stages = () => office.client('sekar').coachingStages
const reason = 'Cukup alasan untuk ini'
const content = {
  ...{ number: 'BA 4/TPP/2026', subject: 'Usul naik tahap', heldOn: day('2026-11-16'), startsAt: '09:00' },
  ...{ endsAt: null, place: 'Aula', chair: 'Bambang Contoh', attendees: null, agenda: 'Tahap', minutes: null },
}
/** A third of it was over on 1 July, half on 31 August. */
const oneYear = { firstDetainedOn: '2026-03-01', years: 1, months: 0, days: 0 } as const
const proposal = { stage: 'continued-first', proposal: 'Rajin dan tertib' } as const

test('a session lists people with dates, programmes and what is proposed; its decisions are carried into their stages', async () => {
  expect(await reasonOf(hearings('bina').make(content))).toBe('forbidden')
  expect(await reasonOf(hearings('sari').list({}))).toBe('forbidden')
  expect(await reasonOf(hearings().make({ ...content, endsAt: '08:00' }))).toBe('times-reversed')
  const { id } = await hearings().make(content)
  const [one, two, detainee] = [
    await live(office, 'Satu', oneYear),
    await live(office, 'Dua', oneYear),
    await live(office, 'Tiga'),
  ]
  const coach = office.client('bina').coachingProgrammes
  const { id: programmeId } = await coach.make(music)
  await coach.ask({ ...wish, programmeId, inmateId: one })
  await hearings().enlist({ hearingId: id, inmateId: one, ...proposal })
  await hearings().enlist({ hearingId: id, inmateId: two, ...proposal })
  expect(await reasonOf(hearings().enlist({ hearingId: id, inmateId: one, ...proposal }))).toBe('already-listed')
  expect(await reasonOf(hearings().enlist({ hearingId: id, inmateId: detainee, ...proposal }))).toBe('no-verdict')
  const { people } = await hearings('wawan').get({ id })
  expect(people.map(({ place, programmes }) => [place.person.name, place.eligibility.kind, programmes])).toEqual([
    ['Satu', 'reached', [{ name: music.name, state: 'waiting' }]],
    ['Dua', 'reached', []],
  ])
  const [first, second] = people
  if (!first || !second) throw new Error('two are listed')
  const plain = { reason: null, earlyReason: null }
  const { decisionId } = await hearings().decide({ id: first.id, revision: 1, outcome: 'granted', ...plain })
  expect(await reasonOf(hearings().decide({ id: second.id, revision: 1, outcome: 'deferred', ...plain }))).toBe(
    'reason-missing',
  )
  await hearings().decide({ id: second.id, revision: 1, outcome: 'deferred', reason, earlyReason: null })
  const decided = await stages().of({ inmateId: one })
  expect(decided).toMatchObject({ stage: 'continued-first', lastHearingOn: '2026-11-16' })
  expect(decided.decisions).toMatchObject([{ id: decisionId, sessionId: id, basis: 'BA 4/TPP/2026' }])
  expect((await stages().of({ inmateId: two })).eligibility).toMatchObject({ kind: 'held-back', reason })
  expect(await hearings().list({})).toMatchObject([{ listed: 0, decided: 2 }])
  const later = { ...content, heldOn: day('2026-11-15') }
  expect(await reasonOf(hearings().change({ id, revision: 1, content: later }))).toBe('has-decisions')
  await hearings().change({ id, revision: 1, content: { ...content, minutes: 'Dibuka pukul sembilan.' } })
  expect(await reasonOf(hearings().cancel({ id, revision: 2, reason }))).toBe('has-decisions')

  await stages().voidDecision({ id: decisionId, revision: 1, reason })
  const again = (await hearings().get({ id })).people.find((entry) => entry.id === first.id)
  expect(again).toMatchObject({ state: 'listed', decision: null, revision: 3 })
  expect(await reasonOf(hearings().remove({ id: first.id, revision: 1, reason }))).toBe('changed-meanwhile')
  await hearings().remove({ id: first.id, revision: 3, reason })
  expect(await reasonOf(hearings().remove({ id: first.id, revision: 4, reason }))).toBe('already-decided')
})

test('a session that does not take place is cancelled and takes nobody any more', async () => {
  const { id } = await hearings().make(content)
  const inmateId = await live(office, 'Satu', oneYear)
  await hearings().cancel({ id, revision: 1, reason })
  expect(await reasonOf(hearings().enlist({ hearingId: id, inmateId, ...proposal }))).toBe('hearing-cancelled')
  expect(await reasonOf(hearings().change({ id, revision: 2, content }))).toBe('hearing-cancelled')
  expect(await hearings().list({})).toMatchObject([{ state: 'cancelled', cancelReason: reason }])
})
