import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import readWorkbook from 'read-excel-file/node'
import { cellName } from '#shared/features/assessment-overview/overview-table.ts'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { reasonOf } from './coaching-desk.ts'
import { day, openStaff, type Staff } from './staff-desk.ts'
import { oracleApplications, oracleLicences, oraclePeople, oraclePoints } from './staff-overview-oracle.ts'
import { staffStory } from './staff-overview-story.ts'

test.describe.configure({ mode: 'default' })

let office: Staff
let story: Awaited<ReturnType<typeof staffStory>>
test.beforeAll(async () => {
  test.setTimeout(240_000)
  office = await openStaff()
  story = await staffStory(office)
})
test.afterAll(() => office.close())

const numbers = (from: string, to: string) =>
  office.client('tuti').staffOverview.numbers({ from: day(from), to: day(to) })

type Told = Awaited<ReturnType<typeof numbers>>

const tableOf = ({ tables }: Told, id: string) => tables.find((table) => table.id === id)

/** Row, column and number of every part that is not zero. */
const partsOf = (told: Told, id: string) => {
  const table = tableOf(told, id)
  return (table?.rows ?? [])
    .filter(({ role }) => role === 'part')
    .flatMap((row) =>
      (table?.columns ?? []).flatMap(({ id: column, role }, index) =>
        role === 'part' && row.values[index] ? [[row.id, column, row.values[index]]] : [],
      ),
    )
    .toSorted()
}

for (const [from, to] of [
  ['2026-11-01', '2026-11-16'],
  ['2026-10-01', '2026-10-31'],
  ['2026-11-09', '2026-11-09'],
  ['2020-01-01', '2026-11-30'],
] as const)
  test(`${from} to ${to}: every number as SQL counts it in the bare tables`, async () => {
    const told = await numbers(from, to)
    const { database } = await openRaw(office.folder, 'admin', adminPassword)
    try {
      const span = { from, to: told.asOf }
      expect(partsOf(told, 'people')).toEqual(oraclePeople(database, span).toSorted())
      expect(partsOf(told, 'licences')).toEqual(oracleLicences(database, span).toSorted())
      const counts = tableOf(told, 'applications')?.rows.map(({ id, values }) => [id, values[0]])
      expect(Object.fromEntries(counts ?? [])).toMatchObject(oracleApplications(database, span) ?? {})
      const points = oraclePoints(database, span)
      const enough = points.filter((one) => one.points >= 25)
      const all = tableOf(told, 'points')?.rows.find(({ id }) => id === 'all')
      expect(all?.values.at(-1) ?? 0).toBe(points.length)
      expect(all?.values[0] ?? 0).toBe(enough.length)
    } finally {
      database.close()
    }
  })

test('each number leads to exactly the rows that it counts', async () => {
  const { staffOverview } = office.client('bambang')
  const span = { from: day('2026-11-01'), to: day('2026-11-30') }
  const { tables } = await staffOverview.numbers(span)
  for (const { id, rows, columns } of tables)
    for (const row of rows)
      for (const [index, column] of columns.entries()) {
        if (column.role === 'other') continue
        const { lines } = await staffOverview.rows({ ...span, cell: cellName(id, row.id, column.id) })
        expect(lines, `${id} ${row.id} ${column.id}`).toHaveLength(row.values[index] ?? -1)
        for (const { name } of lines) expect(name).not.toBe('')
      }
  const running = await staffOverview.rows({ ...span, cell: cellName('applications', 'running', 'count') })
  expect(running.lines).toMatchObject([{ name: 'Rani Contoh', applicationId: story.application }])
  expect((await failureOf(staffOverview.rows({ ...span, cell: 'x~y~z' }))).code).toBe('not-found')
  expect(await reasonOf(staffOverview.numbers({ from: span.to, to: span.from }))).toBe('overview-backwards')
  expect(await reasonOf(staffOverview.numbers({ from: day('2027-01-01'), to: day('2027-01-31') }))).toBe(
    'overview-in-future',
  )
})

test('the time line has every period and names the days without a licence', async () => {
  const told = await office.client('tuti').staffOverview.timeLine({})
  expect(told).toMatchObject({ today: '2026-11-16', from: '2021-01-01', to: '2031-12-31' })
  const rowOf = (id: string) => told.rows.find(({ standing }) => standing.workerId === id)
  expect(rowOf(story.fit)).toMatchObject({
    gaps: [{ kind: 'sip', from: '2025-12-01', to: '2026-01-09' }],
    isEnding: false,
    standing: { faults: [] },
  })
  // The permit for another place does not help here.
  expect(rowOf(story.over)?.gaps).toEqual([
    { kind: 'sip', from: '2021-01-01', to: '2021-10-31' },
    { kind: 'sip', from: '2026-11-02', to: '2026-11-16' },
  ])
  expect(rowOf(story.ending)).toMatchObject({ isEnding: true, standing: { faults: [] } })
  expect(rowOf(story.applying)?.applications).toMatchObject([{ number: 'IP-2026-0001', phase: 'outside' }])
  expect(rowOf(story.driver)).toMatchObject({ gaps: [], licences: [] })
  expect(rowOf(story.gone)).toBeUndefined()
  expect(told.rows[0]?.standing.faults).not.toEqual([])
})

test('the history keeps what was renewed, and of whoever left', async () => {
  const issued = await office.client('bambang').staffOverview.issued({})
  expect(issued).toHaveLength(9)
  const of = (number: string) => issued.find((one) => one.number === number)
  expect(of('SIP-1A')).toMatchObject({ standing: 'renewed', replacedBy: { number: 'SIP-1B' }, application: null })
  expect(of('SIP-1B')).toMatchObject({ standing: 'valid', replacedBy: null })
  expect(of('SIP-2')).toMatchObject({ standing: 'expired', workerName: 'Kadek Contoh', hasLeft: false })
  expect(of('STR-5')).toMatchObject({ hasLeft: true })
})

test('a worker sees his own application and what he owes; nobody else sees the staff', async () => {
  const own = await office.client('sari').staffOverview.own({})
  expect(own?.applications).toMatchObject([{ number: 'IP-2026-0001', isHere: false, missingPapers: [] }])
  expect(await office.client('ayu').staffOverview.own({})).toBeNull()
  for (const name of ['sari', 'ayu', 'bina']) {
    const { staffOverview } = office.client(name)
    expect((await failureOf(staffOverview.timeLine({}))).code).toBe('forbidden')
    expect((await failureOf(staffOverview.issued({}))).code).toBe('forbidden')
    for (const path of ['staff-reports/2026-11', 'staff-timelines/sekarang', 'issued-licences/semua'])
      expect((await office.download(name, path)).status).toBe(403)
  }
})

test('the papers say what the screens say', async () => {
  requireProgram(test, 'pdftotext')
  const save = async (path: string, name: string) => {
    const response = await office.download('bambang', path)
    expect(response.status, path).toBe(200)
    const file = test.info().outputPath(name)
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
    return file
  }
  const read = async (path: string) =>
    execFileSync('pdftotext', ['-layout', await save(path, 'lembar.pdf'), '-'], { encoding: 'utf8' }).replaceAll(
      /\s+/g,
      ' ',
    )
  const report = await read('staff-reports/2026-11')
  for (const words of [
    ...['November 2026', 'Keadaan pada 16 November 2026', 'dalam 180 hari', 'Menurut nama'],
    ...['SIP: SIP-2, berakhir 1 November 2026, lewat 15 hari', 'IP-2026-0001, 0 hari', '6 dari 25 SKP'],
  ])
    expect(report).toContain(words)
  const line = await read('staff-timelines/sekarang?keadaan=lacking')
  expect(line).toContain('Kadek')
  expect(line).not.toContain('Made')
  expect(await read('issued-licences/semua?keadaan=renewed')).toContain('1 izin.')
  const sheets = await readWorkbook(await save('staff-reports/2026-11?format=xlsx', 'buku.xlsx'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    ...['Pegawai dan izinnya', 'Permohonan izin praktik', 'SKP dan pelatihan', 'Yang perlu ditindaklanjuti'],
  ])
  const [first] = sheets
  const row = first?.data.find(([label]) => label === 'SIP')
  expect(row?.slice(1, 6)).toEqual([1, 1, 1, 1, 4])
  for (const path of ['staff-reports/besok', 'staff-timelines/kemarin', 'issued-licences/x'])
    expect((await office.download('tuti', path)).status).toBe(404)
})
