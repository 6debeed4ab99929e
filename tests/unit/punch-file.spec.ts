import { expect, test } from '@playwright/test'
import {
  cellsOf,
  isAttlog,
  linesOf,
  type PunchColumns,
  readAttlogLine,
  readStamp,
  readTableLine,
  separatorOf,
  userKey,
} from '#shared/features/finger-scans/punch-file.rules.ts'
import {
  clockSuggestion,
  type MemberTime,
  presencesOf,
  wallSeconds,
} from '#shared/features/finger-scans/punch-match.rules.ts'

const columns: PunchColumns = { user: 0, day: 2, time: null, name: 1, dateOrder: 'dmy' }

test('a line of attlog.dat is its number and its time; what was pressed says nothing', () => {
  const punch = { user: '12', at: '2026-11-27T08:01:33', name: null }
  for (const tail of ['\t1\t0\t1\t0', '\t1\t255\t1\t0', '\t15\t255\t0\t0', ''])
    expect(readAttlogLine(`       12\t2026-11-27 08:01:33${tail}`)).toEqual({ punch })
  expect(readAttlogLine('000000012\t2026-11-27 08:01:33\t1\t255')).toEqual({ punch })
})

test('half a line, wherever it is cut, is told and never guessed', () => {
  const line = '       12\t2026-11-27 08:01:33'
  for (let length = 9; length < line.length; length += 1)
    expect(readAttlogLine(line.slice(0, length)), line.slice(0, length)).toEqual({ fault: 'half-line' })
  const grown = `${line.slice(0, 22)}       13\t2026-11-27 08:02:00\t1\t255`
  expect(readAttlogLine(grown)).toHaveProperty('fault')
  expect(readTableLine('12;Budi;27/11/20', ';', columns)).toEqual({ fault: 'time-unreadable' })
  expect(readTableLine('12;Budi', ';', columns)).toEqual({ fault: 'half-line' })
  expect(readTableLine('12;"Budi', ';', columns)).toEqual({ fault: 'half-line' })
})

test('days that do not exist and numbers that are none are told', () => {
  expect(readAttlogLine('1\t2026-02-30 08:00:00\t1')).toEqual({ fault: 'time-unreadable' })
  expect(readAttlogLine('1\t2026-02-28 24:00:00\t1')).toEqual({ fault: 'time-unreadable' })
  expect(readAttlogLine('\t2026-02-28 08:00:00\t1')).toEqual({ fault: 'user-unreadable' })
  expect(['007', ' 7 ', '0', 'A-7', '', '1 2', '9'.repeat(25)].map(userKey)).toEqual([
    ...['7', '7', '0', 'A-7', null, null, null],
  ])
})

test('tables of other programs: separators, orders of the day, twelve hours, names', () => {
  const at = '2026-11-27T13:01:00'
  const written = [
    '2026-11-27 13:01:00',
    '27/11/2026 13:01',
    '27-11-2026 13.01.00',
    '27/11/2026 01:01 PM',
    '2026-11-27T13:01',
  ]
  for (const stamp of written)
    expect(readTableLine(`7;"Nuñez; José";${stamp}`, ';', columns)).toEqual({
      punch: { user: '7', at, name: 'Nuñez; José' },
    })
  expect(readStamp('11/27/2026', '1:01 pm', 'mdy')).toBe(at)
  expect(readStamp('11/27/2026', '13:01', 'dmy')).toBeNull()
  expect(readStamp('27/11/2026', '12:05 AM', 'dmy')).toBe('2026-11-27T00:05:00')
  expect(readTableLine('7,27/11/2026,13:01', ',', { ...columns, day: 1, time: 2, name: null })).toEqual({
    punch: { user: '7', at, name: null },
  })
  expect(cellsOf('a,"b ""c"", d",e', ',')).toEqual(['a', 'b "c", d', 'e'])
})

test('the kind of file and the separator are found out', () => {
  const log = linesOf('1\t2026-11-27 08:00:00\t1\t255\r\n2\t2026-11-27 08:00:01\t1\t255\r\n3\t2026')
  expect(isAttlog(log)).toBe(true)
  const table = linesOf('\uFEFFNo. ID;Nama;Waktu\n1;A, B;27/11/2026 08:00\n2;C, D;27/11/2026 08:00\n')
  expect(table[0]).toBe('No. ID;Nama;Waktu')
  expect(isAttlog(table)).toBe(false)
  expect(separatorOf(table)).toBe(';')
})

const at = (clock: string) => wallSeconds(`2026-11-27T${clock}:00`)
const session = (sessionId: string, from: string, until: string): MemberTime => ({
  ...{ sessionId, begins: at(from), ends: at(until) },
})
const window = { before: 30, after: 0 }

test('the first press counts, the others fold into it, and only within the window', () => {
  const one = [session('a', '08:00', '08:45')]
  expect(presencesOf(one, [at('08:40'), at('07:55'), at('07:29')], window)).toEqual([
    { sessionId: 'a', at: at('07:55') },
  ])
  expect(presencesOf(one, [at('07:29'), at('08:46')], window)).toEqual([])
  expect(presencesOf(one, [at('08:50')], { before: 30, after: 5 })).toEqual([{ sessionId: 'a', at: at('08:50') }])
})

test('whoever leaves one session has not come to the next', () => {
  const two = [session('b', '09:00', '09:45'), session('a', '08:00', '08:45')]
  expect(presencesOf(two, [at('07:58'), at('08:45')], window)).toEqual([{ sessionId: 'a', at: at('07:58') }])
  expect(presencesOf(two, [at('07:58'), at('08:50')], { before: 30, after: 20 })).toEqual([
    { sessionId: 'a', at: at('07:58') },
    { sessionId: 'b', at: at('08:50') },
  ])
})

test('a wrong clock is found: shifted, begun again in another year, or ahead of today', () => {
  const begins = [at('08:00')]
  const people = (...clocks: readonly string[]) => clocks.map((clock) => ({ punches: [at(clock)], begins }))
  const facts = { newest: at('09:10'), brought: at('15:00') }
  expect(clockSuggestion({ ...facts, people: people('07:52', '07:55', '07:58', '08:02') })).toBeNull()
  expect(clockSuggestion({ ...facts, people: people('06:52', '06:55', '06:58', '07:02') })).toEqual({
    ...{ minutes: 60, reason: 'shifted' },
  })
  expect(clockSuggestion({ ...facts, people: people('09:52', '09:55', '09:58', '10:02') })).toEqual({
    ...{ minutes: -120, reason: 'shifted' },
  })
  expect(clockSuggestion({ ...facts, people: people('06:52', '06:55') })).toBeNull()
  expect(clockSuggestion({ ...facts, people: [], newest: at('16:00') })).toEqual({ minutes: -60, reason: 'future' })
  const first = wallSeconds('2000-01-01T00:10:00')
  expect(clockSuggestion({ ...facts, people: [], newest: first + 3600 })).toMatchObject({
    reason: 'reset',
    minutes: (at('15:00') - first - 3600) / 60,
  })
})
