import { expect, test } from '@playwright/test'
import { adminPassword } from '#tests/harness/core.ts'
import { applyPunchFile, logOf, press, readPunchFile, sendPunches, uploadPunches } from '#tests/harness/finger-files.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { day, openCoaching, programmeWith, reasonOf } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
let deviceId: string
let people: readonly string[]
let sessions: readonly string[]
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
  const made = await programmeWith(office, ['Satu', 'Dua', 'Tiga'])
  people = made.people
  const time = { startsAt: '08:00', minutes: 45, place: 'Aula', instructor: 'Bapak Sampel', title: null, note: null }
  const add = (on: string) =>
    office
      .client('bina')
      .coachingSessions.add({ programmeId: made.id, kind: 'session', ...time, on: day(on) })
      .then(({ id }) => id)
  sessions = [await add('2026-11-12'), await add('2026-11-13')]
  deviceId = (await scans().saveDevice({ replaces: null, name: 'Aula' })).id
})
test.afterEach(() => office.close())

const scans = () => office.client('bina').fingerScans
const upload = (content: Uint8Array | string, name?: string) =>
  uploadPunches(office.core, office.officer('bina').token, content, name)
const read = async (content: Uint8Array | string) =>
  readPunchFile(office.client('bina'), { fileId: await upload(content), deviceId })
const apply = (id: string) => applyPunchFile(office.client('bina'), id)
const match = (user: string, inmateId: string | null | undefined) =>
  scans().match({ deviceId, user, inmateId: inmateId ?? null })
const presentOn = async () => {
  const found = await office
    .client('bina')
    .coachingSessions.calendar({ from: day('2026-11-12'), until: day('2026-11-13'), programmeId: null })
  return found.map(({ present }) => present)
}
interface MarkRow {
  readonly reason: string
  readonly seen_at: string
  readonly state: string
}
const marks = async (): Promise<readonly MarkRow[]> => {
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const rows = database
    .prepare<[], MarkRow>("select reason, seen_at, state from attendance_marks where origin = 'finger' order by id")
    .all()
  database.close()
  return rows
}

const twoDays = logOf(
  press(1, '2026-11-12 07:55:10', 0),
  press(1, '2026-11-12 07:55:10', 0),
  press(1, '2026-11-12 08:44:00', 1),
  press('0002', '2026-11-12 08:01:00'),
  press(1, '2026-11-13 07:59:00'),
  press(77, '2026-11-13 07:58:00'),
  press(3, '2026-11-13 13:00:00'),
)

test('unknown numbers first, matched later; the first press in the window marks, and the file twice brings nothing', async () => {
  const first = await read(twoDays)
  expect(first).toMatchObject({ lines: 7, fresh: 6, folded: 1, badLines: 0, state: 'checked', sessions: [], marked: 0 })
  expect(first.users.map(({ user, kind }) => [user, kind])).toEqual([
    ...[
      ['1', 'unknown'],
      ['2', 'unknown'],
      ['3', 'unknown'],
      ['77', 'unknown'],
    ],
  ])
  expect(await reasonOf(apply(first.id))).toBe('nothing-to-mark')
  await match('1', people[0])
  const one = await scans().get({ id: first.id })
  expect(one.sessions.map(({ on, seen, toMark }) => [on, seen, toMark])).toEqual([
    ...[
      ['2026-11-12', 1, 1],
      ['2026-11-13', 1, 1],
    ],
  ])
  expect(await presentOn()).toEqual([null, null])
  expect(await apply(first.id)).toBe(2)
  expect(await presentOn()).toEqual([1, 1])
  expect((await marks()).map(({ seen_at, reason }) => [seen_at, reason])).toEqual([
    ...[
      ['2026-11-12T00:55:10.000Z', 'hadir'],
      ['2026-11-13T00:59:00.000Z', 'hadir'],
    ],
  ])

  await match('2', people[1])
  await match('3', people[2])
  await match('77', null)
  const matched = await scans().get({ id: first.id })
  expect(matched.users.find(({ user }) => user === '77')).toMatchObject({ kind: 'elsewhere', person: null })
  expect(matched).toMatchObject({ state: 'done', marked: 2, outside: 2 })
  expect(await apply(first.id)).toBe(1)
  expect(await presentOn()).toEqual([2, 1])
  expect(await reasonOf(apply(first.id))).toBe('nothing-to-mark')

  const again = await read(twoDays)
  expect(again).toMatchObject({ lines: 7, fresh: 0, folded: 7, badLines: 0 })
  expect(await reasonOf(apply(again.id))).toBe('nothing-to-mark')
  const longer = await read(`${twoDays}${logOf(press(2, '2026-11-13 08:00:00'))}`)
  expect(longer).toMatchObject({ fresh: 1, folded: 7 })
  expect(await apply(longer.id)).toBe(1)
  expect(await presentOn()).toEqual([2, 2])
})

test('an import is taken back whole, its presses stay, and it can be taken in again', async () => {
  for (const [place, inmateId] of people.entries()) await match(String(place + 1), inmateId)
  const { id } = await read(twoDays)
  const undo = { id, reason: 'Berkas dari alat yang salah' }
  expect(await reasonOf(scans().undo({ ...undo, revision: 2 }))).toBe('import-not-done')
  expect(await apply(id)).toBe(3)
  expect(await reasonOf(scans().undo({ ...undo, revision: 1 }))).toBe('changed-meanwhile')
  expect(await scans().undo({ ...undo, revision: 3 })).toEqual({ withdrawn: 3 })
  expect(await presentOn()).toEqual([null, null])
  expect(await scans().get({ id })).toMatchObject({ state: 'undone', undoReason: undo.reason, marked: 0, fresh: 6 })
  expect(await apply(id)).toBe(3)
  expect((await marks()).map(({ state }) => state)).toEqual([
    ...['withdrawn', 'withdrawn', 'withdrawn', 'active', 'active', 'active'],
  ])
  const before = await scans().get({ id })
  await match('2', people[0])
  expect((await scans().get({ id })).users.find(({ user }) => user === '2')?.person?.name).toBe('Satu')
  expect(before.users.find(({ user }) => user === '2')?.person?.name).toBe('Dua')
})

test('a wrong clock is found out and asked, and putting it right replaces marks, never changes them', async () => {
  for (const [place, inmateId] of people.entries()) await match(String(place + 1), inmateId)
  const slow = logOf(
    ...people.flatMap((_person, place) => [
      press(place + 1, `2026-11-12 06:5${place}:00`),
      press(place + 1, `2026-11-13 06:5${place}:30`),
    ]),
  )
  const found = await read(slow)
  expect(found).toMatchObject({ suggestion: { minutes: 60, reason: 'shifted' }, offsetMinutes: 0, sessions: [] })
  const right = { minutesBefore: 30, minutesAfter: 0 }
  await scans().adjust({ id: found.id, revision: found.revision, offsetMinutes: 70, ...right })
  expect(await apply(found.id)).toBe(6)
  const { revision } = await scans().get({ id: found.id })
  await scans().adjust({ id: found.id, revision, offsetMinutes: 60, ...right })
  expect(await apply(found.id)).toBe(6)
  const all = await marks()
  expect(all.map(({ state }) => state).toSorted()).toEqual([
    ...Array<string>(6).fill('active'),
    ...Array<string>(6).fill('replaced'),
  ])
  expect(all.filter(({ state }) => state === 'active').map(({ seen_at }) => seen_at)).toContain(
    '2026-11-12T00:50:00.000Z',
  )
  // A device whose battery was empty begins in 2000, one set wrong is ahead of today.
  const reset = await read(logOf(press(1, '2000-01-01 00:10:00'), press(2, '2000-01-01 00:11:00')))
  expect(reset.suggestion?.reason).toBe('reset')
  expect((await read(logOf(press(1, '2031-11-12 07:55:00')))).suggestion?.reason).toBe('future')
})

test('half a line is told with its number, everything before and after it is kept', async () => {
  await match('1', people[0])
  const broken = `${press(1, '2026-11-12 07:55:10')}\r\n        2\t2026-11-12 0\r\n${press(1, '2026-11-13 07:59:00')}\r\n       3\t20`
  const found = await read(broken)
  expect(found).toMatchObject({ lines: 4, fresh: 2, badLines: 2, folded: 0 })
  expect(found.faults).toEqual([
    { line: 2, fault: 'half-line' },
    { line: 4, fault: 'half-line' },
  ])
  expect(await apply(found.id)).toBe(2)
})

test('a table in Windows-1252 keeps its names, and the columns stay with the device', async () => {
  const table = Buffer.from(
    'No. ID;Nama;Tanggal;Jam;Status\n1;Muñoz;12/11/2026;07.55.10;255\n2;"Dé, Wi";12/11/2026;08.01;255\n',
    'latin1',
  )
  const fileId = await upload(table, 'absen.csv')
  const seen = await scans().inspect({ fileId })
  expect(seen).toMatchObject({ isAttlog: false, guess: { user: 0, name: 1, day: 2, time: 3 } })
  expect(seen.columns[1]).toEqual({ heading: 'Nama', samples: ['Muñoz', 'Dé, Wi'] })
  const client = office.client('bina')
  expect(await reasonOf(readPunchFile(client, { fileId, deviceId }))).toBe('columns-missing')
  const columns = { user: 0, name: 1, day: 2, time: 3, dateOrder: 'dmy' as const }
  const found = await readPunchFile(client, { fileId, deviceId, columns })
  expect(found.users.map(({ user, deviceName, oldest }) => [user, deviceName, oldest])).toEqual([
    ['1', 'Muñoz', '2026-11-12T07:55:10'],
    ['2', 'Dé, Wi', '2026-11-12T08:01:00'],
  ])
  expect((await scans().devices({}))[0]?.columns).toEqual(columns)
  expect(await reasonOf(readPunchFile(client, { fileId, deviceId, columns: { ...columns, day: 1 } }))).toBe(
    'no-punches',
  )
})

test('only sessions that take place and members of that day are marked', async () => {
  await match('1', people[0])
  await match('2', people[1])
  const bina = office.client('bina')
  const [membership] = await bina.coachingProgrammes.membershipsOf({ inmateId: people[1] ?? '' })
  if (!membership) throw new Error('no membership')
  await bina.coachingProgrammes.leave({
    ...{ id: membership.id, revision: membership.revision },
    ...{ on: day('2026-11-12'), reason: 'Bebas hari itu juga' },
  })
  await bina.coachingSessions.cancel({ ids: [sessions[1] ?? ''], reason: 'Aula dipakai kegiatan lain' })
  const found = await read(
    logOf(
      ...[press(1, '2026-11-12 07:55:00'), press(2, '2026-11-12 07:56:00')],
      ...[press(1, '2026-11-13 07:55:00'), press(2, '2026-11-13 07:56:00')],
    ),
  )
  expect(found.sessions.map(({ on, seen }) => [on, seen])).toEqual([['2026-11-12', 2]])
  expect(found.outside).toBe(2)
})

test('a file that is no text, a stranger and a name twice are refused', async () => {
  const { token } = office.officer('bina')
  expect((await sendPunches(office.core, token, Buffer.from([1, 0, 2, 0, 3]))).answer.code).toBe('file-type-refused')
  expect((await sendPunches(office.core, office.officer('wawan').token, twoDays)).answer.code).toBe('forbidden')
  expect(await reasonOf(scans().saveDevice({ replaces: null, name: 'aula' }))).toBe('device-name-taken')
  expect(await reasonOf(office.client('wawan').fingerScans.imports({}))).toBe('forbidden')
  const notes = await read('Catatan rapat\nHari ini\n').catch(() => null)
  expect(notes).toBeNull()
  expect(await scans().imports({})).toEqual([])
})

test('reading that was stopped leaves nothing behind, and the same file is read whole afterwards', async () => {
  const lines = Array.from({ length: 20_000 }, (_, place) => {
    const second = String(place % 60).padStart(2, '0')
    const minute = String(Math.floor(place / 60) % 60).padStart(2, '0')
    return press(
      (place % 7) + 1,
      `2026-11-12 ${String(5 + Math.floor(place / 3600)).padStart(2, '0')}:${minute}:${second}`,
    )
  })
  const fileId = await upload(logOf(...lines))
  const events = await scans().read({ fileId, deviceId, columns: null })
  const readLines: number[] = []
  for await (const event of events) {
    if (event.kind !== 'progress') continue
    if (event.stage === 'store') {
      expect(event).toMatchObject({ done: 4_000, total: 20_000 })
      break
    }
    readLines.push(event.done)
  }
  // Who waits sees the reading go on, also before anything is kept.
  expect(readLines).toEqual([0, 0, 10_000, 20_000])
  expect(await scans().imports({})).toEqual([])
  // The core hears of the stop a moment later; until then the device is busy.
  let found: Awaited<ReturnType<typeof read>> | null = null
  await expect(async () => {
    found = await readPunchFile(office.client('bina'), { fileId, deviceId })
  }).toPass()
  expect(found).toMatchObject({ lines: 20_000, fresh: 20_000, folded: 0 })
  expect(await scans().imports({})).toHaveLength(1)
})
