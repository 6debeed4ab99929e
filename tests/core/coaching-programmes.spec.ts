import { expect, test } from '@playwright/test'
import { day, live, music, openCoaching, programmeWith, reasonOf, wish } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const coach = () => office.client('bina').coachingProgrammes
const members = (programmeId: string) => coach().members({ programmeId })
const reason = 'Cukup alasan untuk ini'
const today = day('2026-11-16')

test('a programme is made, changed and read by those who coach; others are refused, and stale changes too', async () => {
  const { id } = await coach().make(music)
  expect(await office.client('wawan').coachingProgrammes.get({ id })).toEqual({
    ...music,
    ...{ id, state: 'active', endedOn: null, endReason: null, accepted: 0, waiting: 0, revision: 1 },
  })
  expect(await reasonOf(office.client('wawan').coachingProgrammes.make(music))).toBe('forbidden')
  expect(await reasonOf(office.client('sari').coachingProgrammes.list({ states: ['active'] }))).toBe('forbidden')
  expect(await reasonOf(coach().make({ ...music, kind: 'sulap' }))).toBe('unknown-kind')
  expect(await reasonOf(coach().make({ ...music, endsOn: day('2026-11-01') }))).toBe('days-reversed')
  await coach().change({ id, revision: 1, content: { ...music, place: 'Gereja' } })
  expect(await reasonOf(coach().change({ id, revision: 1, content: music }))).toBe('changed-meanwhile')
  expect((await coach().list({ states: ['active'] })).map(({ place }) => place)).toEqual(['Gereja'])
})

test('whoever asks waits, in the order of asking, and is accepted while there is a place', async () => {
  const { id: programmeId } = await coach().make(music)
  const [one, two, three] = [await live(office, 'Satu'), await live(office, 'Dua'), await live(office, 'Tiga')]
  for (const inmateId of [two, one, three]) await coach().ask({ ...wish, programmeId, inmateId })
  expect(await reasonOf(coach().ask({ ...wish, programmeId, inmateId: one }))).toBe('already-asked')
  expect(await reasonOf(coach().ask({ ...wish, programmeId, inmateId: one, askedOn: day('2026-11-17') }))).toBe(
    'date-in-future',
  )
  const waiting = await members(programmeId)
  expect(waiting.map(({ person }) => person.name)).toEqual(['Dua', 'Satu', 'Tiga'])
  const [first, second, third] = waiting
  if (!first || !second || !third) throw new Error('three wait')
  await coach().accept({ id: first.id, revision: 1, on: today, reason: null })
  await coach().accept({ id: second.id, revision: 1, on: today, reason: null })
  expect(await reasonOf(coach().accept({ id: third.id, revision: 1, on: today, reason: null }))).toBe('no-place-left')
  expect(await reasonOf(coach().accept({ id: first.id, revision: 2, on: today, reason: null }))).toBe('already-decided')
  await coach().refuse({ id: third.id, revision: 1, on: today, reason })
  await coach().leave({ id: first.id, revision: 2, on: today, reason })
  await coach().reopen({ id: third.id, revision: 2 })
  await coach().accept({ id: third.id, revision: 3, on: today, reason: null })
  const after = await coach().get({ id: programmeId })
  expect([after.accepted, after.waiting]).toEqual([2, 0])
  expect((await members(programmeId)).map(({ person, state }) => [person.name, state])).toEqual([
    ['Satu', 'accepted'],
    ['Tiga', 'accepted'],
    ['Dua', 'ended'],
  ])
  const [entry] = await coach().membershipsOf({ inmateId: three })
  expect(entry).toMatchObject({ entryStage: 'early', joinedOn: today, decidedByName: expect.any(String) })
})

test('the gate tells why somebody has to wait, and until when', async () => {
  const later = {
    ...music,
    name: 'Teater',
    stages: ['continued-second' as const, 'final' as const],
    admitsDetainees: false,
  }
  const { id: programmeId } = await coach().make(later)
  const detainee = await live(office, 'Tanpa Putusan')
  // Four and a half years from 10 March 2025: a third on 10 September 2026, half on 11 June 2027 by days.
  const convict = await live(office, 'Punya Putusan', { firstDetainedOn: day('2025-03-10'), years: 4, months: 6 })
  expect(await coach().gate({ programmeId, inmateId: detainee })).toMatchObject({ isOpen: false, reason: 'detainee' })
  expect(await coach().gate({ programmeId, inmateId: convict })).toEqual({
    ...{ isOpen: false, reason: 'stage-before', stage: 'early', until: '2026-09-10' },
  })
  const { id } = await coach().ask({ ...wish, programmeId, inmateId: convict })
  expect(await reasonOf(coach().accept({ id, revision: 1, on: today, reason: null }))).toBe('stage-not-admitted')
  await coach().withdraw({ id, revision: 1, reason })
  const { id: open } = await coach().make({ ...music, admitsDetainees: true })
  expect(await coach().gate({ programmeId: open, inmateId: detainee })).toEqual({ isOpen: true })
  expect(await coach().gate({ programmeId: open, inmateId: convict })).toEqual({ isOpen: true })
})

test('days out for a reason do not overlap and can be lifted; an ended programme takes its people along', async () => {
  const { id: programmeId } = await programmeWith(office, ['Satu', 'Dua'])
  const [member] = await members(programmeId)
  if (!member) throw new Error('nobody there')
  const out = { memberId: member.id, from: day('2026-11-17'), until: day('2026-11-20'), reason }
  const { id } = await coach().suspend(out)
  expect(await reasonOf(coach().suspend({ ...out, from: day('2026-11-20'), until: day('2026-11-21') }))).toBe(
    'already-suspended',
  )
  expect(await reasonOf(coach().suspend({ ...out, until: day('2026-11-16') }))).toBe('days-reversed')
  await coach().lift({ id, revision: 1, reason })
  expect(await reasonOf(coach().lift({ id, revision: 2, reason }))).toBe('already-lifted')
  const { revision } = await coach().get({ id: programmeId })
  expect(await reasonOf(coach().void({ id: programmeId, revision, reason }))).toBe('has-members')
  await coach().end({ id: programmeId, revision, on: today, reason })
  expect((await members(programmeId)).map(({ state, leftOn }) => [state, leftOn])).toEqual([
    ['ended', today],
    ['ended', today],
  ])
  expect(await reasonOf(coach().ask({ ...wish, programmeId, inmateId: office.inmateId }))).toBe('programme-ended')
})

test('two people are kept apart once, and not for ever', async () => {
  const [one, two] = [await live(office, 'Satu'), await live(office, 'Dua')]
  const pair = { oneId: one, otherId: two, from: today, reason }
  const { id } = await coach().keepApart(pair)
  expect(await reasonOf(coach().keepApart({ ...pair, oneId: two, otherId: one }))).toBe('already-apart')
  expect(await reasonOf(coach().keepApart({ ...pair, otherId: one }))).toBe('same-person')
  expect((await coach().keptApart({})).map((row) => [row.one.name, row.other.name])).toEqual([['Satu', 'Dua']])
  await coach().endApart({ id, revision: 1, on: today, reason })
  expect(await coach().keptApart({})).toEqual([])
})
