import { expect, test } from '@playwright/test'
import { uploadPunches } from '#tests/harness/finger-files.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'
import { applySdpList, readSdpList } from '#tests/harness/sdp-lists.ts'
import { day, openCoaching, programmeWith, reasonOf } from './coaching-desk.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
let people: readonly string[]
let numbers: readonly string[]
let programmeId: string
let sessionId: string
const bina = () => office.client('bina')
const place = { startsAt: '08:00', minutes: 45, place: 'Aula', instructor: 'Bapak Sampel' }

test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
  const made = await programmeWith(office, ['Satu Contoh', 'Dua Contoh', 'Tiga Contoh'])
  programmeId = made.id
  people = made.people
  sessionId = await sessionOn('2026-11-12')
  const { rows } = await bina().attendance.sheet({ sessionId })
  numbers = people.map((id) => rows.find(({ inmateId }) => inmateId === id)?.registerNumber ?? '')
})
test.afterEach(() => office.close())

async function sessionOn(on: string): Promise<string> {
  const time = { ...place, title: null, note: null, on: day(on) }
  return (await bina().coachingSessions.add({ programmeId, kind: 'session', ...time })).id
}
const upload = (content: Uint8Array | string, name = 'kehadiran.csv') =>
  uploadPunches(office.core, office.officer('bina').token, content, name)
const list = (...lines: readonly (readonly string[])[]) =>
  [['No. Register', 'Nama', 'Tanggal', 'Kegiatan', 'Kehadiran', 'Keterangan'], ...lines]
    .map((line) => line.join(';'))
    .join('\n')
const kindsOf = ({ rows }: Awaited<ReturnType<typeof readSdpList>>) =>
  rows.toSorted((left, right) => left.line - right.line).map(({ kind }) => kind)
const marksOf = async () =>
  (await bina().attendance.sheet({ sessionId })).rows.flatMap(({ name, marks }) =>
    marks.map(({ origin, reason, note }) => [name, origin, reason, note]),
  )

test('a list of SDP: what each line will do, marked beside finger and click, and the same list twice brings nothing', async () => {
  const [first = '', second = '', third = ''] = numbers
  await bina().attendance.mark({
    ...{ sessionId, origin: 'click' },
    marks: [{ inmateId: people[0] ?? '', reason: 'terlambat', note: null, basis: null }],
  })
  const cancelled = await sessionOn('2026-11-13')
  await bina().coachingSessions.cancel({ ids: [cancelled], reason: 'Aula dipakai' })
  const content = list(
    [first, 'SATU CONTOH', '12/11/2026', 'Musik Keroncong', 'Hadir', ''],
    [second, 'Dua Contoh', '12/11/2026', 'musik keroncong', 'Ijin', 'Urusan keluarga'],
    [second, 'Dua Contoh', '12/11/2026', 'musik keroncong', 'S', ''],
    [third, 'Orang Yang Lain', '12/11/2026', 'musik keroncong', 'Hadir', ''],
    ['AI.999/2026', 'Entah Siapa', '12/11/2026', 'musik keroncong', 'Hadir', ''],
    [third, 'Tiga Contoh', '12/11/2026', 'Menjahit', 'Hadir', ''],
    [third, 'Tiga Contoh', '31/02/2026', 'musik keroncong', 'Hadir', ''],
    [third, 'Tiga Contoh', '12/11/2026', 'musik keroncong', 'Entah', ''],
    [third, 'Tiga Contoh', '13/11/2026', 'musik keroncong', 'Hadir', ''],
    [third, 'Tiga Contoh', '12/11/2026', '', 'menolak', ''],
  )
  const found = await readSdpList(bina(), await upload(content))
  expect(kindsOf(found)).toEqual([
    ...['new', 'repeated', 'new', 'other-name', 'unknown-person', 'unknown-session', 'unreadable-day'],
    ...['unknown-word', 'closed', 'new'],
  ])
  expect(found).toMatchObject({ lines: 10, state: 'checked', marked: 0, counts: { new: 3, 'unknown-person': 1 } })
  expect(found.rows.find(({ kind }) => kind === 'unknown-person')).toMatchObject({ register: 'AI.999/2026', line: 6 })
  expect((await marksOf()).length).toBe(1)
  expect(await applySdpList(bina(), found.id)).toBe(3)
  expect((await marksOf()).toSorted()).toEqual([
    ['Dua Contoh', 'sdp', 'sakit', null],
    ['Satu Contoh', 'click', 'terlambat', null],
    ['Satu Contoh', 'sdp', 'hadir', null],
    ['Tiga Contoh', 'sdp', 'menolak', 'menolak'],
  ])
  const again = await readSdpList(bina(), await upload(content))
  expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 3 })
  expect(await reasonOf(applySdpList(bina(), again.id))).toBe('nothing-to-mark')
  const { revision } = await bina().sdpAttendance.get({ id: found.id })
  expect(await bina().sdpAttendance.undo({ id: found.id, revision, reason: 'Daftar dari bulan yang salah' })).toEqual({
    withdrawn: 3,
  })
  expect(await marksOf()).toEqual([['Satu Contoh', 'click', 'terlambat', null]])
  expect(await applySdpList(bina(), found.id)).toBe(3)
})

test('a workbook with other headings: its columns are saved for the next one, and a later list gives way when it is taken back', async () => {
  const [first = ''] = numbers
  const book = (word: string) =>
    workbookOf([
      ['DAFTAR PRESENSI'],
      [],
      ['Kode', 'Nama WBP', 'Tgl', 'Program', 'Ket. masuk'],
      [first, 'Satu Contoh', new Date('2026-11-12'), 'Musik keroncong', word],
    ])
  const fileId = await upload(await book('Hadir'), 'presensi.xlsx')
  const seen = await bina().sdpAttendance.inspect({ fileId, sheet: null, headerRow: null })
  expect(seen.columns.map(({ heading, field }) => [heading, field])).toEqual([
    ...[
      ['Kode', null],
      ['Nama WBP', 'name'],
      ['Tgl', 'day'],
      ['Program', 'programme'],
      ['Ket. masuk', null],
    ],
  ])
  expect(await reasonOf(readSdpList(bina(), fileId))).toBe('columns-missing')
  const fields = ['register', 'name', 'day', 'programme', 'word'] as const
  const columns = seen.columns.map(({ key }, index) => ({ key, field: fields[index] ?? ('note' as const) }))
  let id = ''
  const source = { fileId, sheet: null, headerRow: null, columns, dateOrder: 'dmy' as const }
  for await (const event of await bina().sdpAttendance.read(source)) if (event.kind === 'read') id = event.importId
  expect(await applySdpList(bina(), id)).toBe(1)
  // No question is asked any more.
  const later = await readSdpList(bina(), await upload(await book('Sakit'), 'presensi-2.xlsx'))
  expect(kindsOf(later)).toEqual(['changed'])
  expect(await applySdpList(bina(), later.id)).toBe(1)
  expect(await marksOf()).toEqual([['Satu Contoh', 'sdp', 'sakit', null]])
  const { revision } = await bina().sdpAttendance.get({ id: later.id })
  await bina().sdpAttendance.undo({ id: later.id, revision, reason: 'Daftar yang keliru' })
  expect(await marksOf()).toEqual([['Satu Contoh', 'sdp', 'hadir', null]])
})

test('a closed sheet is listed as locked and takes the list only with a reason; who left before is told', async () => {
  const [first = '', second = ''] = numbers
  const [membership] = await bina().coachingProgrammes.membershipsOf({ inmateId: people[1] ?? '' })
  if (!membership) throw new Error('no membership')
  const { id, revision } = membership
  await bina().coachingProgrammes.leave({ id, revision, on: day('2026-11-11'), reason: 'Bebas' })
  await office.goTo('2026-11-24T01:00:00.000Z', 'bina')
  const found = await readSdpList(
    bina(),
    await upload(
      list(
        [first, 'Satu Contoh', '12/11/2026', 'Musik keroncong', 'Hadir', ''],
        [second, 'Dua Contoh', '12/11/2026', 'Musik keroncong', 'Hadir', ''],
      ),
    ),
  )
  expect(kindsOf(found)).toEqual(['locked', 'not-member'])
  expect(await reasonOf(applySdpList(bina(), found.id))).toBe('nothing-to-mark')
  expect(await applySdpList(bina(), found.id, 'Daftar SDP baru tersedia')).toBe(1)
  const marks = (await bina().attendance.sheet({ sessionId })).rows.flatMap((row) => row.marks)
  expect(marks).toMatchObject([{ origin: 'sdp', lateReason: 'Daftar SDP baru tersedia' }])
  expect(await reasonOf(office.client('bambang').sdpAttendance.imports({}))).toBe('not-signed-in')
})
