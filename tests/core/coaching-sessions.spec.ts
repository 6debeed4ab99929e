import { expect, test } from '@playwright/test'
import { day, music, openCoaching, programmeWith, reasonOf, wish } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const sessions = () => office.client('bina').coachingSessions
const reason = 'Aula dipakai kegiatan lain'
const tuesdays = { weekday: 2 as const, startsAt: '09:00', minutes: 45 }
const plan = {
  ...{ from: day('2026-12-01'), until: day('2026-12-31'), slots: [tuesdays, { ...tuesdays, weekday: 5 as const }] },
  skipsHolidays: true,
}
const december = { from: day('2026-12-01'), until: day('2026-12-31'), programmeId: null }

test('a month plan makes a session for each day, leaves the holidays out by name, and can be withdrawn', async () => {
  const { id: programmeId } = await programmeWith(office, ['Satu'])
  const preview = await sessions().previewPlan({ programmeId, ...plan })
  // Tuesdays 1 8 15 22 29, Fridays 4 11 18 25; Christmas is a Friday.
  expect(preview.sessions.map(({ on }) => on.slice(8))).toEqual(['01', '04', '08', '11', '15', '18', '22', '25', '29'])
  expect(preview.sessions.filter(({ holiday }) => holiday !== null).map(({ on }) => on)).toEqual(['2026-12-25'])
  const made = await sessions().makePlan({ programmeId, ...plan, title: 'Desember' })
  expect(made.sessions).toBe(8)
  const calendar = await sessions().calendar(december)
  expect(calendar).toHaveLength(8)
  expect(calendar[0]).toMatchObject({ on: '2026-12-01', startsAt: '09:00', place: 'Aula', expected: 1, present: null })
  expect(await reasonOf(sessions().makePlan({ programmeId, ...plan, title: 'x', until: day('2027-12-31') }))).toBe(
    'plan-too-long',
  )
  const christmas = { ...plan, from: day('2026-12-25'), until: day('2026-12-25'), title: 'Natal' }
  expect(await reasonOf(sessions().makePlan({ programmeId, ...christmas }))).toBe('plan-without-session')
  const [row] = await sessions().plans({ programmeId })
  expect(row).toMatchObject({ title: 'Desember', sessions: 8, state: 'active' })
  await office.goTo('2026-12-10T01:00:00.000Z', 'bina')
  expect(await sessions().withdrawPlan({ id: made.id, revision: 1, reason })).toMatchObject({ cancelled: 5 })
  const after = await sessions().calendar(december)
  expect(after.filter(({ state }) => state === 'planned').map(({ on }) => on.slice(8))).toEqual(['01', '04', '08'])
})

test('the same place, instructor or person at one time is told, and people who are kept apart', async () => {
  const { id: programmeId, people } = await programmeWith(office, ['Satu', 'Dua'])
  await sessions().makePlan({ programmeId, ...plan, title: 'Desember' })
  const [one, two] = people
  if (!one || !two) throw new Error('two people')
  const coach = office.client('bina').coachingProgrammes
  const { id: other } = await coach.make({ ...music, name: 'Tari', instructor: 'Ibu Sampel', place: 'aula ' })
  const { id: memberId } = await coach.ask({ ...wish, programmeId: other, inmateId: one })
  await coach.accept({ id: memberId, revision: 1, on: day('2026-11-16'), reason: null })
  await coach.keepApart({ oneId: one, otherId: two, from: day('2026-11-16'), reason })
  const meeting = { ...plan, until: day('2026-12-01'), slots: [{ ...tuesdays, startsAt: '09:30' }] }
  const { sessions: found } = await sessions().previewPlan({ programmeId: other, ...meeting })
  expect(found[0]?.clashes.map(({ kind, people: who }) => [kind, ...who.map(({ name }) => name)])).toEqual([
    ['place'],
    ['person', 'Satu'],
    ['kept-apart', 'Satu', 'Dua'],
  ])
  // One begins as the other ends.
  const after = { ...meeting, slots: [{ ...tuesdays, startsAt: '09:45' }] }
  expect((await sessions().previewPlan({ programmeId: other, ...after })).sessions[0]?.clashes).toEqual([])
  const [first] = await sessions().calendar(december)
  if (!first) throw new Error('no session')
  expect((await sessions().get({ id: first.id })).clashes.map(({ kind }) => kind)).toEqual(['kept-apart'])
})

test('sessions are moved, cancelled and taken back, one or many, and keep what they were', async () => {
  const { id: programmeId } = await programmeWith(office, ['Satu'])
  await sessions().makePlan({ programmeId, ...plan, title: 'Desember' })
  const [first, second, third] = await sessions().calendar(december)
  if (!first || !second || !third) throw new Error('three sessions')
  const { on, startsAt, minutes, place, instructor } = first
  const where = { id: first.id, revision: 1, place, instructor, reason }
  expect(await reasonOf(sessions().move({ ...where, on, startsAt, minutes }))).toBe('same-time')
  await sessions().move({ ...where, on: day('2026-12-02'), startsAt: '10:00', minutes })
  await sessions().move({ ...where, revision: 2, on: day('2026-12-03'), startsAt: '10:00', minutes, place: 'Gereja' })
  expect(await sessions().get({ id: first.id })).toMatchObject({
    ...{ on: '2026-12-03', startsAt: '10:00', place: 'Gereja', moveReason: reason },
    movedFrom: { on: '2026-12-01', startsAt: '09:00', minutes: 45 },
  })
  const ids = [second.id, third.id]
  expect(await sessions().cancel({ ids, reason })).toEqual({ changed: 2 })
  expect(await reasonOf(sessions().cancel({ ids, reason }))).toBe('already-cancelled')
  expect(await sessions().uncancel({ ids })).toEqual({ changed: 2 })
  expect(await reasonOf(sessions().uncancel({ ids }))).toBe('not-cancelled')
  const event = { kind: 'event' as const, title: null, place, instructor, note: null, on, startsAt, minutes }
  expect(await reasonOf(sessions().add({ programmeId, ...event }))).toBe('title-missing')
  const { id } = await sessions().add({ programmeId, ...event, title: 'Pentas Natal' })
  expect(await sessions().get({ id })).toMatchObject({ kind: 'event', title: 'Pentas Natal', planId: null })
})

test('a group is counted out and back, and a difference needs a word', async () => {
  const { id: programmeId } = await programmeWith(office, ['Satu', 'Dua'])
  const time = { on: day('2026-11-16'), startsAt: '08:00', minutes: 45, place: 'Aula', instructor: 'Bapak Sampel' }
  const { id } = await sessions().add({ programmeId, kind: 'session', title: null, note: null, ...time })
  const back = { id, revision: 1, people: 1, note: null }
  expect(await reasonOf(sessions().countBack(back))).toBe('counted-out-first')
  expect(await reasonOf(office.client('wawan').coachingSessions.countOut({ id, revision: 1, people: 2 }))).toBe(
    'forbidden',
  )
  await sessions().countOut({ id, revision: 1, people: 2 })
  expect(await reasonOf(sessions().countBack({ ...back, revision: 2 }))).toBe('count-note-missing')
  await sessions().countBack({ ...back, revision: 2, note: 'Satu orang ke poliklinik' })
  expect(await sessions().get({ id })).toMatchObject({
    ...{ expected: 2, countedOut: { people: 2 }, countedBack: { people: 1 }, countNote: 'Satu orang ke poliklinik' },
  })
  const { id: coming } = await sessions().add({
    ...{ programmeId, kind: 'session', title: null, note: null, ...time },
    on: day('2026-11-17'),
  })
  expect(await reasonOf(sessions().countOut({ id: coming, revision: 1, people: 2 }))).toBe('session-to-come')
})
