import { expect, test } from '@playwright/test'
import { applyPunchFile, logOf, press, readPunchFile, uploadPunches } from '#tests/harness/finger-files.ts'
import { day, openCoaching, programmeWith, reasonOf } from './coaching-desk.ts'
import { attendanceOracle } from './coaching-marks.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
let programmeId: string
let people: readonly string[]
let sessionId: string
let deviceId: string
const place = { startsAt: '08:00', minutes: 45, place: 'Aula', instructor: 'Bapak Sampel' }
const coach = () => office.client('bina').attendance
const scans = () => office.client('bina').fingerScans

test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
  const made = await programmeWith(office, ['Satu', 'Dua', 'Tiga'])
  programmeId = made.id
  people = made.people
  sessionId = await sessionOn('2026-11-12')
  deviceId = (await scans().saveDevice({ replaces: null, name: 'Aula' })).id
  for (const [index, inmateId] of people.entries()) await scans().match({ deviceId, user: String(index + 1), inmateId })
})
test.afterEach(() => office.close())

async function sessionOn(on: string): Promise<string> {
  const { coachingSessions } = office.client('bina')
  const time = { ...place, title: null, note: null, on: day(on) }
  return (await coachingSessions.add({ programmeId, kind: 'session', ...time })).id
}
const read = async (content: string) =>
  readPunchFile(office.client('bina'), {
    fileId: await uploadPunches(office.core, office.officer('bina').token, content),
    deviceId,
  })
const apply = (id: string) => applyPunchFile(office.client('bina'), id)
const applyLate = async (id: string, lateReason: string) => {
  for await (const event of await scans().apply({ id, lateReason })) if (event.kind === 'applied') return event.marked
  return 0
}
const rowOf = async (inmateId: string | undefined) =>
  (await coach().sheet({ sessionId })).rows.find((row) => row.inmateId === inmateId)
const trail = async (inmateId: string | undefined) =>
  (await coach().trail({ sessionId, inmateId: inmateId ?? '' })).map(({ origin, reason, state, seenAt }) => [
    ...[origin, reason, state, seenAt],
  ])

test('a closed sheet takes a late mark with its reason, from whoever manages coaching; its session stays on its day', async () => {
  const [first] = people
  const said = { sessionId, origin: 'click' as const }
  const marks = [{ inmateId: first ?? '', reason: 'hadir', note: null, basis: null }]
  await coach().mark({ ...said, marks })
  const basis = (await rowOf(first))?.marks[0]?.id ?? null
  await office.goTo('2026-11-24T01:00:00.000Z', 'bina')
  const changed = [{ inmateId: first ?? '', reason: 'sakit', note: null, basis }]
  expect(await reasonOf(coach().mark({ ...said, marks: changed }))).toBe('locked')
  expect(await reasonOf(coach().mark({ ...said, marks: changed, lateReason: 'abc' }))).not.toBe('locked')
  expect(await coach().mark({ ...said, marks: changed, lateReason: 'Surat klinik baru datang' })).toMatchObject({
    changed: 1,
  })
  expect((await rowOf(first))?.marks).toMatchObject([{ reason: 'sakit', lateReason: 'Surat klinik baru datang' }])
  const told = JSON.stringify(
    await office.client('bina').history.of({ subject: { type: 'attendance', id: sessionId }, before: null }),
  )
  expect(told).toContain('Surat klinik baru datang')
  const sessions = office.client('bina').coachingSessions
  const { revision } = await sessions.get({ id: sessionId })
  const move = { id: sessionId, revision, ...place, reason: 'Dipindah jauh sesudahnya' }
  expect(await reasonOf(sessions.move({ ...move, on: day('2026-11-24') }))).toBe('locked')
  expect(await reasonOf(sessions.cancel({ ids: [sessionId], reason: 'Ditiadakan jauh sesudahnya' }))).toBe('locked')
  await sessions.move({ ...move, on: day('2026-11-12'), place: 'Bengkel' })
})

test('a device’s file marks no closed sheet; with a reason it does, and taking it back needs the same right', async () => {
  await office.goTo('2026-11-24T01:00:00.000Z', 'bina')
  const open = await sessionOn('2026-11-23')
  const found = await read(logOf(press(1, '2026-11-12 07:55:00'), press(1, '2026-11-23 07:56:00')))
  expect(found.sessions.map(({ on, toMark, isLocked }) => [on, toMark, isLocked])).toEqual([
    ['2026-11-12', 1, true],
    ['2026-11-23', 1, false],
  ])
  expect(await apply(found.id)).toBe(1)
  expect(await reasonOf(apply(found.id))).toBe('nothing-to-mark')
  expect((await rowOf(people[0]))?.marks).toEqual([])
  expect(await applyLate(found.id, 'Berkas alat baru diambil')).toBe(1)
  expect((await rowOf(people[0]))?.marks).toMatchObject([{ origin: 'finger', lateReason: 'Berkas alat baru diambil' }])
  const onTime = (await coach().sheet({ sessionId: open })).rows.flatMap(({ marks }) => marks)
  expect(onTime).toMatchObject([{ origin: 'finger', lateReason: null }])
  const { revision } = await scans().get({ id: found.id })
  expect(await scans().undo({ id: found.id, revision, reason: 'Alat yang salah' })).toEqual({ withdrawn: 2 })
})

test('taking back an import brings back what an earlier one had said, but for one that was taken back itself', async () => {
  const [first] = people
  const seen = (time: string) => `2026-11-12T00:${time}:00.000Z`
  const undo = async (id: string) => {
    const { revision } = await scans().get({ id })
    return scans().undo({ id, revision, reason: 'Salah berkas' })
  }
  const early = await read(logOf(press(1, '2026-11-12 07:58:00')))
  await apply(early.id)
  const earlier = await read(logOf(press(1, '2026-11-12 07:50:00')))
  await apply(earlier.id)
  expect((await rowOf(first))?.marks).toMatchObject([{ seenAt: seen('50') }])
  expect(await undo(earlier.id)).toEqual({ withdrawn: 1 })
  expect((await rowOf(first))?.marks).toMatchObject([{ seenAt: seen('58') }])
  expect(await scans().get({ id: early.id })).toMatchObject({ marked: 1 })
  await apply(earlier.id)
  const earliest = await read(logOf(press(1, '2026-11-12 07:45:00')))
  await apply(earliest.id)
  // The one in the middle goes first: what it said must not come back.
  const middle = await scans().get({ id: earlier.id })
  expect(middle.marked).toBe(0)
  expect(await undo(earliest.id)).toEqual({ withdrawn: 1 })
  expect((await rowOf(first))?.marks).toMatchObject([{ seenAt: seen('50') }])
  await undo(earlier.id)
  expect((await rowOf(first))?.marks).toMatchObject([{ seenAt: seen('58') }])
  await undo(early.id)
  expect((await rowOf(first))?.marks).toEqual([])
  expect((await trail(first)).every(([, , state]) => state === 'withdrawn')).toBe(true)
})

test('after two records became one both marks are seen and the later counts; the number of the finger follows', async () => {
  const [kept, absorbed] = people
  const marks = (inmateId: string | undefined, reason: string) => [
    { inmateId: inmateId ?? '', reason, note: null, basis: null },
  ]
  await coach().mark({ sessionId, origin: 'click', marks: marks(absorbed, 'sakit') })
  await office.goTo('2026-11-16T03:00:00.000Z', 'bina')
  await coach().mark({ sessionId, origin: 'click', marks: marks(kept, 'hadir') })
  await office.goTo('2026-11-16T04:00:00.000Z', 'rini')
  const reference = (id: string | undefined) => ({ id: id ?? '', revision: 1 })
  await office.client('rini').inmateMerges.merge({
    ...{ kept: reference(kept), absorbed: reference(absorbed) },
    ...{ fromAbsorbed: [], reason: 'Orang yang sama' },
  })
  await office.goTo('2026-11-16T05:00:00.000Z', 'bina')
  const row = await rowOf(kept)
  expect(row?.marks.map(({ reason }) => reason)).toEqual(['sakit', 'hadir'])
  expect(await office.client('bina').coachingSessions.get({ id: sessionId })).toMatchObject({ present: 1 })
  const span = { inmateId: kept ?? '', from: '2026-11-01', to: '2026-11-30' }
  expect(await attendanceOracle(office, span)).toEqual({ hadir: 1 })
  // The next word replaces both.
  const basis = row?.marks[1]?.id ?? null
  const late = [{ inmateId: kept ?? '', reason: 'terlambat', note: null, basis }]
  expect(await coach().mark({ sessionId, origin: 'click', marks: late })).toEqual({ changed: 1, stale: [] })
  expect((await rowOf(kept))?.marks.map(({ reason }) => reason)).toEqual(['terlambat'])
  const found = await read(logOf(press(2, '2026-11-12 07:55:00')))
  expect(found.users).toMatchObject([{ user: '2', person: { id: kept, name: 'Satu' } }])
  expect(await apply(found.id)).toBe(1)
  expect((await rowOf(kept))?.marks.map(({ origin }) => origin)).toContain('finger')
})

test('who left in mid-programme: presses of later sessions are told with the day, and marked for nobody', async () => {
  const later = await sessionOn('2026-11-13')
  const bina = office.client('bina')
  const [membership] = await bina.coachingProgrammes.membershipsOf({ inmateId: people[0] ?? '' })
  if (!membership) throw new Error('no membership')
  const { id, revision } = membership
  await bina.coachingProgrammes.leave({ id, revision, on: day('2026-11-12'), reason: 'Bebas' })
  const found = await read(
    logOf(press(1, '2026-11-12 07:55:00'), press(1, '2026-11-13 07:56:00'), press(2, '2026-11-13 07:57:00')),
  )
  expect(found.afterLeaving).toEqual([
    {
      ...{ person: { id: people[0], name: 'Satu' }, sessionId: later, programme: 'Musik keroncong' },
      ...{ seenAt: '2026-11-13T00:56:00.000Z', leftOn: '2026-11-12', leftReason: 'Bebas' },
    },
  ])
  expect(await apply(found.id)).toBe(2)
  const { rows } = await coach().sheet({ sessionId: later })
  expect(rows.map(({ name, marks }) => [name, marks.length])).toEqual([
    ['Dua', 1],
    ['Tiga', 0],
  ])
})
