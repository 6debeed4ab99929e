import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { isContradicted, sheetStanding } from '#shared/features/attendance/attendance.rules.ts'
import type { Client } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { day, openCoaching, programmeWith, reasonOf } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
let sessionId: string
let people: readonly string[]
const coach = () => office.client('bina').attendance

type Said = Parameters<Client['attendance']['mark']>[0]

const one = (inmateId: string | undefined, reason: string | null, change: Partial<Said['marks'][number]> = {}) => ({
  ...{ inmateId: inmateId ?? '', reason, note: null, basis: null },
  ...change,
})
const mark = (marks: Said['marks'], origin: Said['origin'] = 'click') => coach().mark({ sessionId, origin, marks })
const rowOf = async (inmateId: string | undefined) =>
  (await coach().sheet({ sessionId })).rows.find((row) => row.inmateId === inmateId)
const saying = async (inmateId: string | undefined) =>
  (await rowOf(inmateId))?.marks.map(({ origin, reason }) => [origin, reason])

async function sessionOn(on: string, programmeId: string): Promise<string> {
  const place = { place: 'Aula', instructor: 'Bapak Sampel', title: null, note: null }
  const time = { on: day(on), startsAt: '08:00', minutes: 45 }
  const { id } = await office.client('bina').coachingSessions.add({ programmeId, kind: 'session', ...place, ...time })
  return id
}

let programmeId: string
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
  const programme = await programmeWith(office, ['Satu', 'Dua', 'Tiga'])
  programmeId = programme.id
  people = programme.people
  sessionId = await sessionOn('2026-11-16', programmeId)
})
test.afterEach(() => office.close())

test('the rules: until when a sheet is open, and what contradicts what', () => {
  const days = { lockAfterDays: 7 }
  const held = { on: day('2026-11-16'), isCancelled: false }
  expect(sheetStanding(held, days, day('2026-11-15'))).toBe('to-come')
  expect(sheetStanding(held, days, day('2026-11-16'))).toBe('open')
  expect(sheetStanding(held, days, day('2026-11-23'))).toBe('open')
  expect(sheetStanding(held, days, day('2026-11-24'))).toBe('locked')
  expect(sheetStanding(held, { lockAfterDays: 0 }, day('2026-11-17'))).toBe('locked')
  expect(sheetStanding({ ...held, isCancelled: true }, days, day('2026-11-16'))).toBe('cancelled')
  const reason = (id: string, isPresent: boolean) => ({ id, title: id, letter: 'X', isPresent, isExcused: false })
  const reasons = [reason('hadir', true), reason('terlambat', true), reason('sakit', false)].map((known) => ({
    ...known,
    needsNote: false,
  }))
  const said = (...ids: string[]) => ids.map((id) => ({ origin: 'click' as const, reason: id }))
  expect(isContradicted(said('hadir', 'terlambat'), reasons)).toBe(false)
  expect(isContradicted(said('hadir', 'sakit'), reasons)).toBe(true)
  expect(isContradicted(said('sakit', 'sidang'), reasons)).toBe(true)
  expect(isContradicted([], reasons)).toBe(false)
})

test('a sheet is filled, changed and taken back; whoever was quicker is not overwritten; every mark stays', async () => {
  const [first, second, third] = people
  const all = people.map((inmateId) => one(inmateId, 'hadir'))
  expect(await mark(all)).toEqual({ changed: 3, stale: [] })
  // The same said again is nothing new.
  const basis = (await rowOf(second))?.marks[0]?.id ?? null
  expect(await mark([one(second, 'hadir', { basis })])).toEqual({ changed: 0, stale: [] })
  expect(await mark([one(second, 'sakit', { basis }), one(third, 'sakit')])).toEqual({ changed: 1, stale: [third] })
  const now = (await rowOf(second))?.marks[0]?.id ?? null
  expect(await mark([one(second, 'terlambat', { basis })])).toEqual({ changed: 0, stale: [second] })
  await mark([one(second, null, { basis: now })])
  expect(await saying(second)).toEqual([])
  expect(await saying(first)).toEqual([['click', 'hadir']])
  const trail = await coach().trail({ sessionId, inmateId: second ?? '' })
  expect(trail.map(({ reason, state }) => [reason, state]).toSorted()).toEqual([
    ['hadir', 'replaced'],
    ['sakit', 'withdrawn'],
  ])
  expect(trail.every(({ endedByName }) => endedByName === 'Petugas bina')).toBe(true)
  const told = JSON.stringify(
    await office.client('wawan').history.of({ subject: { type: 'attendance', id: sessionId }, before: null }),
  )
  for (const word of ['Hadir', 'Sakit', 'Dua']) expect(told).toContain(word)
})

test('refused: no such reason, a note that is missing, somebody else, a stranger, a day to come, a cancelled session', async () => {
  const [first] = people
  expect(await reasonOf(mark([one(first, 'cuti')]))).toBe('unknown-reason')
  expect(await reasonOf(mark([one(first, 'menolak')]))).toBe('note-missing')
  await mark([one(first, 'menolak', { note: 'Tidak mau menyanyi' })])
  expect(await reasonOf(mark([one('01980000-0000-7000-8000-000000000000', 'hadir')]))).toBe('not-expected')
  expect(await reasonOf(mark([one(first, 'sakit')], 'card'))).toBe('unknown-reason')
  const wawan = office.client('wawan').attendance
  expect(await reasonOf(wawan.mark({ sessionId, origin: 'click', marks: [one(first, 'hadir')] }))).toBe('forbidden')
  expect((await wawan.sheet({ sessionId })).rows).toHaveLength(3)
  const coming = await sessionOn('2026-11-17', programmeId)
  const ahead = { sessionId: coming, marks: [one(first, 'hadir')] }
  expect(await reasonOf(coach().mark({ ...ahead, origin: 'click' }))).toBe('session-to-come')
  expect(await reasonOf(coach().mark({ ...ahead, origin: 'excused' }))).toBe('no-ground')
  await office.client('bina').coachingSessions.cancel({ ids: [coming], reason: 'Aula dipakai' })
  expect(await reasonOf(coach().mark({ ...ahead, origin: 'click' }))).toBe('session-cancelled')
})

test('after the days that the office has set nothing is changed any more, and a longer term opens it again', async () => {
  const [first] = people
  await mark([one(first, 'hadir')])
  const basis = (await rowOf(first))?.marks[0]?.id ?? null
  await office.goTo('2026-11-23T01:00:00.000Z', 'bina')
  expect(await coach().sheet({ sessionId })).toMatchObject({ standing: 'open', openUntil: '2026-11-23' })
  await office.goTo('2026-11-24T01:00:00.000Z', 'bina')
  expect(await coach().sheet({ sessionId })).toMatchObject({ standing: 'locked' })
  for (const origin of ['click', 'paper', 'card', 'excused'] as const)
    expect(await reasonOf(mark([one(first, origin === 'excused' ? 'sakit' : 'terlambat', { basis })], origin))).toBe(
      'locked',
    )
  expect(await saying(first)).toEqual([['click', 'hadir']])
  await coach().changeSettings({ lockAfterDays: 14, source: 'Surat perintah Kalapas' })
  expect(await mark([one(first, 'terlambat', { basis })])).toEqual({ changed: 1, stale: [] })
  const settings = { type: 'attendance-settings', id: 'attendance' } as const
  expect(JSON.stringify(await office.client('bina').history.of({ subject: settings, before: null }))).toContain(
    'Surat perintah Kalapas',
  )
})

test('excused ahead for many days, then the card, the paper and the officer: all stay in sight, the officer counts', async () => {
  const [first, second] = people
  const coming = await sessionOn('2026-11-18', programmeId)
  const later = await sessionOn('2026-11-25', programmeId)
  const trial = { inmateId: first ?? '', reason: 'sidang', note: null }
  const days = { from: day('2026-11-17'), until: day('2026-11-20') }
  expect(await coach().excuse({ ...trial, ...days })).toEqual({ sessions: 1 })
  expect(await reasonOf(coach().excuse({ ...trial, from: day('2026-11-19'), until: day('2026-11-20') }))).toBe(
    'no-session-ahead',
  )
  expect(await reasonOf(coach().excuse({ ...trial, from: day('2026-11-15'), until: day('2026-11-20') }))).toBe(
    'days-past',
  )
  expect(await reasonOf(coach().excuse({ ...trial, ...days, reason: 'dispensasi' }))).toBe('note-missing')
  await office.goTo('2026-11-18T02:00:00.000Z', 'bina')
  sessionId = coming
  await mark([one(first, 'hadir')], 'card')
  expect(await mark([one(first, 'hadir')], 'card')).toEqual({ changed: 0, stale: [] })
  await mark([one(first, 'sidang'), one(second, 'hadir')], 'paper')
  await mark([one(first, 'terlambat')])
  expect(await saying(first)).toEqual([
    ['excused', 'sidang'],
    ['card', 'hadir'],
    ['paper', 'sidang'],
    ['click', 'terlambat'],
  ])
  expect((await rowOf(first))?.marks[1]?.seenAt).not.toBeNull()
  expect(await office.client('bina').coachingSessions.get({ id: coming })).toMatchObject({ present: 2 })
  sessionId = later
  expect(await saying(first)).toEqual([])
  expect(await reasonOf(mark([one(first, 'sakit')], 'click'))).toBe('session-to-come')
  await mark([one(first, 'sakit')], 'excused')
  await office.goTo('2026-11-26T02:00:00.000Z', 'bina')
  expect(await reasonOf(mark([one(second, 'sakit')], 'excused'))).toBe('not-in-advance')
})

test('who left in the middle keeps the marks of before; a session that moves takes its marks along', async () => {
  const [first] = people
  await mark([one(first, 'hadir')])
  const bina = office.client('bina')
  const member = (await bina.coachingProgrammes.members({ programmeId })).find(({ person }) => person.id === first)
  if (!member) throw new Error('no member')
  const left = { id: member.id, revision: member.revision, on: day('2026-11-16'), reason: 'Bebas dari penjara' }
  await bina.coachingProgrammes.leave(left)
  expect(await rowOf(first)).toMatchObject({ isMember: true, marks: [{ reason: 'hadir' }] })
  const where = { startsAt: '08:00', minutes: 45, place: 'Aula', instructor: 'Bapak Sampel', reason: 'Hari libur' }
  await bina.coachingSessions.move({ id: sessionId, revision: 1, on: day('2026-11-17'), ...where })
  expect(await coach().sheet({ sessionId })).toMatchObject({ standing: 'to-come', session: { on: '2026-11-17' } })
  expect(await rowOf(first)).toMatchObject({ isMember: false, marks: [{ reason: 'hadir' }] })
})

test('the printed list stands in the order of the screen, with what was told in advance and room for a signature', async () => {
  requireProgram(test, 'pdftotext')
  const [first] = people
  await mark([one(first, 'sakit', { note: 'Demam' })], 'excused')
  const print = async (path: string, name = 'bina') => {
    const answer = await office.download(name, path)
    if (answer.status !== 200) return String(answer.status)
    const file = test.info().outputPath('daftar.pdf')
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/[ \n]+/g, ' ')
  }
  const text = await print(`attendance-sheets/${sessionId}`)
  for (const words of [
    'DAFTAR HADIR MUSIK KERONCONG',
    'Senin, 16 November 2026 pukul 08.00',
    'Tanda tangan',
    'M Menolak ikut',
  ])
    expect(text).toContain(words)
  const sheet = (await coach().sheet({ sessionId })).rows.map(({ name }) => name)
  const places = sheet.map((name) => text.indexOf(` ${name} `))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((left, right) => left - right))
  expect(text).toContain('S Sakit: Demam')
  expect(await print(`attendance-sheets/${sessionId}?blok=Z`)).toContain('Tidak ada peserta')
  expect(await print(`attendance-sheets/${sessionId}`, 'sari')).toBe('403')
})
