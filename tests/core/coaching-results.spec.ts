import { expect, test } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { archivePaper } from './archive-paper.ts'
import { day, live, music, openCoaching, programmeWith, reasonOf } from './coaching-desk.ts'
import { attendanceOracle, layMarks, type RawMark } from './coaching-marks.ts'
import type { Office } from './recommendation-office.ts'

let office: Office
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openCoaching()
})
test.afterEach(() => office.close())

const results = () => office.client('bina').coachingResults
const november = { year: 2026, month: 11 } as const
const reason = 'Salah orang yang dinilai'

/** Two programmes, a member who left, one who was out for days, a guest, a cancelled session, marks of every origin. */
async function story() {
  const { id: programmeId, people } = await programmeWith(office, ['Satu', 'Dua', 'Tiga'])
  const [one, two, three] = people
  if (!one || !two || !three) throw new Error('three people')
  const guest = await live(office, 'Tamu')
  const coach = office.client('bina')
  const { id: dance } = await coach.coachingProgrammes.make({ ...music, name: 'Tari', kind: 'tari' })
  const { id: danceMember } = await coach.coachingProgrammes.ask({
    ...{ programmeId: dance, inmateId: one, askedOn: day('2026-11-02'), askedBy: 'self', asker: null, wish: null },
  })
  await coach.coachingProgrammes.accept({ id: danceMember, revision: 1, on: day('2026-11-03'), reason: null })
  const add = async (of: string, on: string, startsAt = '09:00') =>
    (
      await coach.coachingSessions.add({
        ...{ programmeId: of, kind: 'session', title: null, on: day(on), startsAt, minutes: 45 },
        ...{ place: 'Aula', instructor: 'Bapak Sampel', note: null },
      })
    ).id
  const [a, b, c, off, d, coming, e] = [
    await add(programmeId, '2026-11-04'),
    await add(programmeId, '2026-11-05'),
    await add(programmeId, '2026-11-06'),
    await add(programmeId, '2026-11-09'),
    await add(programmeId, '2026-11-10'),
    await add(programmeId, '2026-11-24'),
    await add(dance, '2026-11-10', '13:00'),
  ]
  await coach.coachingSessions.cancel({ ids: [off], reason: 'Aula dipakai kegiatan lain' })
  const members = await coach.coachingProgrammes.members({ programmeId })
  const of = (id: string) => members.find(({ person }) => person.id === id) ?? members[0]
  const [memberTwo, memberThree] = [of(two), of(three)]
  if (!memberTwo || !memberThree) throw new Error('members')
  await coach.coachingProgrammes.suspend({
    ...{
      memberId: memberTwo.id,
      from: day('2026-11-10'),
      until: day('2026-11-12'),
      reason: 'Menjalani hukuman disiplin',
    },
  })
  await coach.coachingProgrammes.leave({
    ...{ id: memberThree.id, revision: memberThree.revision, on: day('2026-11-05'), reason: 'Pindah kegiatan kerja' },
  })
  const marks: RawMark[] = [
    // A person's own entry goes before the finger, and both before what was told in advance.
    [a, one, 'excused', 'sidang'],
    [a, one, 'finger', 'hadir'],
    [a, one, 'click', 'terlambat'],
    [a, two, 'paper', 'menolak'],
    [a, three, 'card', 'hadir'],
    [b, one, 'excused', 'sakit'],
    // What was replaced does not count.
    [b, two, 'click', 'hadir', 'replaced'],
    [b, two, 'click', 'sakit'],
    [b, three, 'finger', 'hadir'],
    [c, one, 'click', 'hadir'],
    // Somebody who does not belong to it was there all the same; somebody else was only excused, and it was nobody's turn.
    [c, guest, 'card', 'hadir'],
    [c, three, 'excused', 'sakit'],
    [off, one, 'click', 'hadir'],
    [d, one, 'sdp', 'tanpa-keterangan'],
    [e, one, 'click', 'hadir'],
  ]
  await layMarks(office, marks)
  return { programmeId, dance, people: [one, two, three, guest] as const, coming }
}

test('the totals of a sheet and of a recap equal what the bare tables add up to', async () => {
  const { programmeId, people } = await story()
  const from = day('2026-11-01')
  const to = day('2026-11-16')
  const recap = await results().recap({ programmeId, ...november })
  expect([recap.from, recap.to, recap.sessions, recap.cancelled]).toEqual([from, to, 4, 1])
  expect(recap.rows.map(({ person }) => person.name)).toEqual(['Dua', 'Satu', 'Tamu', 'Tiga'])
  for (const inmateId of people) {
    const history = await results().historyOf({ inmateId })
    const all = await attendanceOracle(office, { inmateId, from: '2000-01-01', to })
    const { '': unmarked = 0, ...named } = all
    expect(Object.fromEntries(history.reasons.map((one) => [one.reason, one.count]))).toEqual(named)
    expect(history.total.unmarked).toBe(unmarked)
    expect(history.total.offered).toBe(Object.values(all).reduce((sum, count) => sum + count, 0))
    expect(history.total.present).toBe((named.hadir ?? 0) + (named.terlambat ?? 0))
    expect(history.total.excused).toBe((named.sakit ?? 0) + (named.sidang ?? 0))
    const row = recap.rows.find(({ person }) => person.id === inmateId)
    const { '': open = 0, ...own } = await attendanceOracle(office, { inmateId, from, to, programmeId })
    expect(Object.fromEntries(row?.reasons.map((one) => [one.reason, one.count]) ?? [])).toEqual(own)
    expect(row?.attendance.unmarked).toBe(open)
  }
  // Written out once by hand, so that the sheet is not only compared with a second sum.
  const satu = await results().historyOf({ inmateId: people[0] })
  expect(satu.total).toEqual({ offered: 5, present: 3, excused: 1, missed: 1, unmarked: 0 })
  expect(satu.reasons.map(({ title, count }) => [title, count])).toEqual([
    ['Hadir', 2],
    ['Hadir, terlambat', 1],
    ['Sakit', 1],
    ['Tanpa keterangan', 1],
  ])
  expect(recap.total).toEqual({ offered: 10, present: 5, excused: 2, missed: 2, unmarked: 1 })
})

test('the monthly report counts the same, by programme and by month, and nothing that is still to come', async () => {
  const { programmeId } = await story()
  const report = await results().monthly(november)
  expect(report.counts).toEqual({
    ...{ programmes: 2, sessions: 5, cancelled: 1, members: 3, joined: 4, left: 1 },
    ...{ offered: 11, present: 6, excused: 2, missed: 2, unmarked: 1, assessments: 0, works: 0, certificates: 0 },
  })
  expect(report.programmes.map(({ programme, sessions, members }) => [programme.name, sessions, members])).toEqual([
    ['Musik keroncong', 4, 3],
    ['Tari', 1, 1],
  ])
  const recap = await results().recap({ programmeId, ...november })
  expect(report.programmes[0]?.attendance).toEqual(recap.total)
  const year = await results().monthly({ year: 2026, month: null })
  expect(year.counts).toEqual(report.counts)
  expect(year.months.at(-1)).toEqual({ month: 11, counts: report.counts })
  expect(year.months.slice(0, -1).every(({ counts }) => counts.offered === 0)).toBe(true)
  expect(await reasonOf(results().monthly({ year: 2026, month: 12 }))).toBe('period-in-future')
})

test('an assessment of a period stands once, is replaced with its history, and is voided with a reason', async () => {
  const { programmeId, people } = await story()
  const [inmateId, , , guest] = people
  const about = { programmeId, inmateId, ...november, note: null, replaces: null }
  const grades = { kerajinan: 'b', kemampuan: 'c' }
  expect(await reasonOf(results().assess({ ...about, grades: {} }))).toBe('nothing-assessed')
  expect(await reasonOf(results().assess({ ...about, grades: { lain: 'b' } }))).toBe('unknown-aspect')
  expect(await reasonOf(results().assess({ ...about, grades: { sikap: 'z' } }))).toBe('unknown-grade')
  expect(await reasonOf(results().assess({ ...about, grades, month: 12 }))).toBe('period-in-future')
  expect(await reasonOf(results().assess({ ...about, grades, inmateId: guest }))).toBe('not-a-participant')
  const { id } = await results().assess({ ...about, grades })
  expect(await reasonOf(results().assess({ ...about, grades }))).toBe('already-assessed')
  const better = { ...grades, kemampuan: 'a' }
  const { id: second } = await results().assess({ ...about, grades: better, replaces: { id, revision: 1 } })
  const late = results().assess({ ...about, grades, replaces: { id, revision: 1 } })
  expect((await failureOf(late)).code).toBe('changed-meanwhile')
  const row = async () =>
    (await results().recap({ programmeId, ...november })).rows.find(({ person }) => person.id === inmateId)
  expect((await row())?.assessment).toMatchObject({
    id: second,
    grades: better,
    from: '2026-11-01',
    until: '2026-11-30',
  })
  await results().voidAssessment({ id: second, revision: 1, reason })
  expect((await row())?.assessment).toBeNull()
  expect(await reasonOf(results().voidAssessment({ id: second, revision: 2, reason }))).toBe('already-voided')
})

test('a work keeps its pictures, and only the uploader’s own', async () => {
  const { programmeId, people } = await story()
  const [inmateId] = people
  const work = { inmateId, programmeId, kind: 'karya', title: 'Lagu Bengawan', madeOn: day('2026-11-10'), note: null }
  const foreign = await office.upload('wawan')
  expect(await reasonOf(results().addWork({ ...work, fileIds: [foreign] }))).toBe('file-not-usable')
  expect(await reasonOf(results().addWork({ ...work, kind: 'lain', fileIds: [] }))).toBe('unknown-work-kind')
  const late = { ...work, madeOn: day('2026-11-17'), fileIds: [] }
  expect(await reasonOf(results().addWork(late))).toBe('date-in-future')
  const fileIds = [await office.upload('bina'), await office.upload('bina')]
  const { id } = await results().addWork({ ...work, fileIds })
  const [kept] = (await results().historyOf({ inmateId })).works
  expect(kept).toMatchObject({ id, title: 'Lagu Bengawan', programme: { name: 'Musik keroncong' } })
  expect(kept?.files.map((file) => file.id)).toEqual(fileIds)
  expect((await office.download('wawan', fileIds[0] ?? '')).status).toBe(200)
  expect((await office.download('sari', fileIds[0] ?? '')).status).toBe(403)
  await results().voidWork({ id, revision: 1, reason })
  expect((await results().historyOf({ inmateId })).works).toEqual([])
})

test('whoever may not see coaching sees no result, and the guardian officer changes none', async () => {
  const { programmeId, people } = await story()
  const [inmateId] = people
  expect((await failureOf(office.client('sari').coachingResults.historyOf({ inmateId }))).code).toBe('forbidden')
  const guardian = office.client('wawan').coachingResults
  expect((await guardian.historyOf({ inmateId })).total.offered).toBe(5)
  const issue = { programmeId, inmateId, number: '1', issuedOn: day('2026-11-16') }
  expect((await failureOf(guardian.issueCertificate(issue))).code).toBe('forbidden')
})

const paperOf = async (path: string) => archivePaper(await office.download('bina', path), test.info())

test('a certificate is PDF/A, says what was attended, and says the same when the programme has another name', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo', 'qpdf')
  const { programmeId, people } = await story()
  const [inmateId, , , guest] = people
  await results().assess({ programmeId, inmateId, ...november, grades: { sikap: 'a' }, note: null, replaces: null })
  const issue = { programmeId, inmateId, number: 'W1.PAS/12/2026', issuedOn: day('2026-11-16') }
  expect(await reasonOf(results().issueCertificate({ ...issue, inmateId: guest }))).toBe('not-a-participant')
  const late = { ...issue, issuedOn: day('2026-11-17') }
  expect(await reasonOf(results().issueCertificate(late))).toBe('date-in-future')
  const { id } = await results().issueCertificate(issue)
  expect(await reasonOf(results().issueCertificate(issue))).toBe('number-taken')
  const coach = office.client('bina').coachingProgrammes
  const { revision } = await coach.get({ id: programmeId })
  await coach.change({ id: programmeId, revision, content: { ...music, capacity: null, name: 'Musik lain' } })
  const { text, info } = await paperOf(`coaching-certificates/${id}`)
  for (const said of [
    'SERTIFIKAT',
    'Satu',
    'W1.PAS/12/2026',
    '"Musik keroncong"',
    'Memainkan tiga lagu',
    'A (Sangat baik)',
  ])
    expect(text).toContain(said)
  expect(text).toContain('Hadir 2 kali dari 4 kegiatan.')
  // It is shown to others: no number of the registry, nobody who printed it.
  expect(text).not.toMatch(/register|BI\.|AI\.|[Dd]icetak/)
  expect(info).toMatch(/Pages: +1\n/)
  expect(info).toMatch(/Page size: +84[12](\.\d+)? x 595/)
  expect((await results().historyOf({ inmateId })).certificates[0]).toMatchObject({ id, state: 'active' })
  await results().voidCertificate({ id, revision: 1, reason })
  expect((await office.download('bina', `coaching-certificates/${id}`)).status).toBe(404)
  await results().issueCertificate(issue)
})

test('the sheet of a person, the recap and the report come as paper and as workbook, the report without a name', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo', 'qpdf')
  const { programmeId, people } = await story()
  const [inmateId] = people
  const work = { inmateId, programmeId, kind: 'prestasi', title: 'Juara lomba', madeOn: day('2026-11-10'), note: null }
  await results().addWork({ ...work, fileIds: [] })
  const sheet = await paperOf(`coaching-histories/${inmateId}`)
  expect(sheet.text).toContain('Juara lomba')
  expect(sheet.text).toMatch(/Semua program +5 +3 +1 +1 +0 +60/)
  const recap = await paperOf(`coaching-recaps/${programmeId}_2026-11`)
  expect(recap.text).toMatch(/Tamu +1 +1 +0 +0 +0 +100/)
  const report = await paperOf('coaching-reports/2026')
  expect(report.text).toMatch(/Kesempatan hadir +11\b/)
  expect(report.text).not.toContain('Tamu')
  const rows = async (path: string) =>
    readSheet(Buffer.from(await (await office.download('bina', `${path}?format=xlsx`)).arrayBuffer()))
  const book = await rows('coaching-reports/2026-11')
  expect(book.find(([first]) => first === 'Kesempatan hadir')?.[1]).toBe(11)
  expect(JSON.stringify(book)).not.toContain('Tamu')
  const people1 = await rows(`coaching-recaps/${programmeId}_2026-11`)
  expect(people1.find(([first]) => String(first).startsWith('Satu'))?.slice(1, 7)).toEqual([4, 2, 1, 1, 0, 50])
  for (const wrong of ['coaching-reports/2026-13', 'coaching-recaps/apa_2026-11', 'coaching-recaps/apa'])
    expect((await office.download('bina', wrong)).status, wrong).toBe(404)
  expect((await office.download('bina', 'coaching-reports/2026-12')).status).toBe(409)
  for (const path of ['coaching-reports/2026-11', `coaching-histories/${inmateId}`])
    expect((await office.download('sari', path)).status, path).toBe(403)
})
