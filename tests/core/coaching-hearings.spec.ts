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

test('whoever reached a gate is put on a list in one step, once, and taken back together', async () => {
  const { id } = await hearings().make(content)
  const [one, two] = [await live(office, 'Satu', oneYear), await live(office, 'Dua', oneYear)]
  await live(office, 'Tiga')
  const eligible = await hearings('wawan').eligible({})
  expect(eligible.map(({ place, stage }) => [place.person.name, stage])).toEqual([
    ['Dua', 'continued-first'],
    ['Satu', 'continued-first'],
  ])
  const people = eligible.map(({ place, stage }) => ({ inmateId: place.person.id, stage }))
  const due = async () =>
    (await office.client('sekar').today.list({})).items.map(({ kind, data }) => [kind, data.count])
  expect(await due()).toEqual([
    ['stage-gate-reached', 2],
    ['stage-hearing-coming', 0],
  ])
  expect(await reasonOf(hearings('bina').enlistMany({ hearingId: id, people }))).toBe('forbidden')
  const { ids } = await hearings().enlistMany({ hearingId: id, people })
  expect(await hearings().eligible({})).toEqual([])
  expect(await due()).toEqual([['stage-hearing-coming', 2]])
  // All of them or nobody.
  const { id: second } = await hearings().make({ ...content, number: 'BA 5/TPP/2026' })
  const three = await live(office, 'Empat', oneYear)
  const mixed = [three, one].map((inmateId) => ({ inmateId, stage: 'continued-first' as const }))
  await hearings().enlist({ hearingId: second, inmateId: one, ...proposal })
  expect(await reasonOf(hearings().enlistMany({ hearingId: second, people: mixed }))).toBe('already-listed')
  expect(await hearings().list({})).toMatchObject([{ listed: 1 }, { listed: 2 }])

  const [first] = (await hearings().get({ id })).people
  await hearings().decide({ id: first?.id ?? '', revision: 1, outcome: 'granted', reason: null, earlyReason: null })
  expect(await hearings().removeMany({ hearingId: id, ids, reason })).toEqual({ removed: 1 })
  const states = (await hearings().get({ id })).people.map(({ place, state }) => [place.person.id, state])
  expect(states).toEqual([
    [two, 'decided'],
    [one, 'removed'],
  ])
})

test('a session is put off with its reason, closed when everything is said, and opened again for three days', async () => {
  const { id } = await hearings().make({ ...content, endsAt: '10:00' })
  const inmateId = await live(office, 'Satu', oneYear)
  await hearings().enlist({ hearingId: id, inmateId, ...proposal })
  const off = { id, heldOn: day('2026-11-20'), startsAt: '13:00', reason }
  expect(await reasonOf(hearings().postpone({ ...off, revision: 1, heldOn: day('2026-11-16') }))).toBe('same-day')
  await hearings().postpone({ ...off, revision: 1 })
  await hearings().postpone({ ...off, revision: 2, heldOn: day('2026-11-19') })
  expect(await hearings().get({ id })).toMatchObject({
    ...{ heldOn: '2026-11-19', startsAt: '13:00', endsAt: null, postponedFrom: '2026-11-16', postponeReason: reason },
  })
  expect(await reasonOf(hearings().close({ id, revision: 3 }))).toBe('hearing-to-come')
  await hearings().postpone({ ...off, revision: 3, heldOn: day('2026-11-16') })
  expect(await reasonOf(hearings().close({ id, revision: 4 }))).toBe('minutes-missing')
  await hearings().change({ id, revision: 4, content: { ...content, minutes: 'Dibuka.' } })
  expect(await reasonOf(hearings().close({ id, revision: 5 }))).toBe('somebody-undecided')
  const [entry] = (await hearings().get({ id })).people
  const decision = { id: entry?.id ?? '', revision: 1, outcome: 'granted', reason: null, earlyReason: null } as const
  await hearings().decide(decision)
  expect(await reasonOf(hearings().postpone({ ...off, revision: 5 }))).toBe('has-decisions')
  expect(await reasonOf(hearings().reopen({ id, revision: 5, reason }))).toBe('not-closed')
  await hearings().close({ id, revision: 5 })
  const closed = 'hearing-closed'
  expect(await reasonOf(hearings().change({ id, revision: 6, content }))).toBe(closed)
  expect(await reasonOf(hearings().enlist({ hearingId: id, inmateId, ...proposal }))).toBe(closed)
  expect(await reasonOf(hearings().cancel({ id, revision: 6, reason }))).toBe(closed)
  await hearings().reopen({ id, revision: 6, reason })
  expect(await hearings().get({ id })).toMatchObject({ closed: null, reopenReason: reason })
  await hearings().close({ id, revision: 7 })
  await office.goTo('2026-11-19T00:00:00.000Z', 'sekar')
  await hearings().reopen({ id, revision: 8, reason })
  const open = (await office.client('sekar').today.list({})).items.map(({ kind, severity }) => [kind, severity])
  expect(open).toContainEqual(['stage-hearing-open', 'attention'])
  await hearings().close({ id, revision: 9 })
  await office.goTo('2026-11-22T01:00:00.000Z', 'sekar')
  expect(await reasonOf(hearings().reopen({ id, revision: 10, reason }))).toBe('correction-over')
})

test('pictures of a session come from whoever uploads them, still after the minutes are closed, and are struck out with a reason', async () => {
  const { id } = await hearings().make({ ...content, minutes: 'Dibuka.' })
  await hearings().close({ id, revision: 1 })
  const photo = { hearingId: id, title: 'Pembukaan sidang' }
  const foreign = await office.upload('bina')
  expect(await reasonOf(hearings().addPhoto({ ...photo, fileId: foreign }))).toBe('file-not-usable')
  const fileId = await office.upload('sekar')
  const { id: photoId } = await hearings().addPhoto({ ...photo, fileId })
  expect(await reasonOf(hearings().addPhoto({ ...photo, fileId }))).toBe('file-not-usable')
  expect((await office.download('wawan', fileId)).status).toBe(200)
  expect((await office.download('sari', fileId)).status).not.toBe(200)
  await hearings().takeOffPhoto({ id: photoId, revision: 1, reason })
  expect(await reasonOf(hearings().takeOffPhoto({ id: photoId, revision: 2, reason }))).toBe('already-taken-off')
  expect((await hearings().get({ id })).photos).toMatchObject([{ state: 'taken-off', endReason: reason }])
})
