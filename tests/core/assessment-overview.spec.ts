import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import readWorkbook, { readSheet } from 'read-excel-file/node'
import { cellName } from '#shared/features/assessment-overview/overview-table.ts'
import { failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { type Assessors, day, openAssessors } from './assessment-desk.ts'
import {
  oracleCare,
  oracleChanges,
  oracleDays,
  oracleFlow,
  oracleLatest,
  oracleStanding,
} from './assessment-overview-oracle.ts'
import { bandsTold, movesTold, numberIn, tableOf } from './assessment-overview-read.ts'
import { liveThroughAYear, rawOf } from './assessment-overview-story.ts'

test.describe.configure({ mode: 'default' })

let office: Assessors
let lived: Awaited<ReturnType<typeof liveThroughAYear>>
test.beforeAll(async () => {
  test.setTimeout(300_000)
  office = await openAssessors()
  lived = await liveThroughAYear(office)
})
test.afterAll(() => office.close())

const spans = [
  ['2026-11-01', '2026-11-30'],
  ['2026-12-01', '2026-12-31'],
  ['2026-10-01', '2026-12-31'],
  ['2026-11-16', '2026-11-16'],
  ['2027-02-01', '2027-02-28'],
  ['2027-01-01', '2027-12-31'],
] as const

const numbers = (from: string, to: string, circle: 'inmates' | 'clients' = 'inmates', name = 'astri') =>
  office.client(name).assessmentOverview.numbers({ from: day(from), to: day(to), circle })

for (const [from, to] of spans)
  test(`${from} to ${to}: every number as SQL counts it in the bare tables`, async () => {
    const [report, clients] = [await numbers(from, to), await numbers(from, to, 'clients')]
    const { database } = await rawOf(office)
    try {
      const question = { from, to: report.asOf }
      const standing = tableOf(report, 'standing-block')
      expect(
        standing?.rows.filter(({ role }) => role === 'part').map(({ label, values }) => [label, ...values.slice(0, 4)]),
      ).toEqual(
        oracleStanding(database, question).map(({ block, current, overdue, running, never }) => [
          ...[block, current, overdue, running, never],
        ]),
      )
      for (const [name, count] of Object.entries(oracleFlow(database, question, 1)))
        expect(numberIn(report, 'flow', name), name).toBe(count)
      for (const [name, count] of Object.entries(oracleFlow(database, question, 0)))
        expect(numberIn(clients, 'flow', name), `klien: ${name}`).toBe(count)
      const days = oracleDays(database, question)
      expect(numberIn(report, 'terms', 'all', 'all') ?? 0).toBe(days.length)
      expect(numberIn(report, 'terms', 'all', 'late') ?? 0).toBe(days.filter((one) => one > 7).length)
      if (days.length > 0)
        expect(Math.min(...days)).toBeLessThanOrEqual(numberIn(report, 'terms', 'all', 'median') ?? -1)
      const told = bandsTold(report)
      const byName = (one: { edition: string; band: string }, other: { edition: string; band: string }) =>
        `${one.edition} ${one.band}` < `${other.edition} ${other.band}` ? -1 : 1
      expect(told.toSorted(byName)).toEqual(oracleLatest(database, question).toSorted(byName))
      const moves = movesTold(report)
      const expected = oracleChanges(database, question)
      expect(moves).toEqual(
        expected.map(({ score, before, after, count }) => ({ from: `${score}/${before}`, after, count })),
      )
      for (const { score, direction, count } of expected) {
        const table = report.tables.find(({ id }) => id.startsWith('change-'))
        expect(numberIn(report, table?.id ?? '', score, direction)).toBe(count)
      }
      const care = oracleCare(database, question)
      for (const name of ['proposed', 'confirmed', 'refused'] as const)
        expect(numberIn(report, 'overrides', name), name).toBe(care[name])
      for (const name of ['interview', 'cross-check', 'document'] as const)
        expect(numberIn(report, 'sources', name), name).toBe(care[name])
    } finally {
      database.close()
    }
  })

test('what SQL does not tell: who counts where, and why', async () => {
  const november = await numbers('2026-11-01', '2026-11-30')
  // The first, the woman, the one who died later, and whose two records became one: assessed. Cancelled is never; the late one runs.
  expect(tableOf(november, 'standing-sex')?.rows.map(({ label, values }) => [label, ...values])).toEqual([
    ['Laki-laki', 3, 0, 1, 1, 5],
    ['Perempuan', 1, 0, 0, 0, 1],
    ['Semua', 4, 0, 1, 1, 6],
  ])
  expect(numberIn(november, 'marks', 'late')).toBe(1)
  expect(numberIn(november, 'terms', 'all', 'median')).toBe(0)
  expect(numberIn(november, 'standing-offence', 'Perkara narkotika', 'current')).toBe(1)
  const ticks = november.tables.filter(({ id }) => id.startsWith('ticks-'))
  const women = ticks.find(({ title }) => title.includes('khusus perempuan'))
  expect(women?.rows.map(({ values }) => values)).toEqual([
    [1, 0, 1],
    [0, 1, 1],
    [0, 1, 1],
  ])
  expect(ticks.find(({ title }) => title.startsWith('Bagian B'))?.rows[0]?.values).toEqual([0, 4, 4])

  // In December he is dead: in no standing any more, but his assessment was made.
  const december = await numbers('2026-12-01', '2026-12-31')
  expect(numberIn(december, 'standing-sex', 'Semua', 'all')).toBeUndefined()
  expect(numberIn(december, 'standing-sex', 'all', 'all')).toBe(5)
  expect(numberIn(december, 'flow', 'sentBack')).toBe(1)
  expect(numberIn(december, 'outcomes', 'refused')).toBe(1)
  expect(numberIn(december, 'terms', 'all', 'late')).toBe(1)
  expect(numberIn(december, 'terms', 'all', 'median')).toBe(16)
  expect(tableOf(december, 'confirmers')?.rows.map(({ label, values }) => [label, ...values])).toEqual([
    [expect.stringContaining('bambang'), 1],
  ])
  // What was frozen with a band of the sum stays there; what two people put beside it is counted by itself.
  const found = december.tables.find(({ id }) => id.startsWith('period-'))
  expect(found?.columns.map(({ label }) => label)).toEqual(['Rendah', 'Sedang', 'Tinggi', 'Sangat tinggi', 'Jumlah'])
  expect(found?.rows[0]?.values).toEqual([0, 0, 0, 1, 1])

  // A month in which nothing happened is told as such; a year has every month of it, the running one cut.
  const february = await numbers('2027-02-01', '2027-02-28')
  expect(numberIn(february, 'flow', 'opened')).toBe(0)
  const year = await numbers('2027-01-01', '2027-12-31')
  const months = tableOf(year, 'months')
  expect(months?.rows).toHaveLength(12)
  expect(months?.rows.at(-2)?.label).toBe('November 2027 (sebagian)')
  expect(months?.rows.at(-2)?.values[0]).toBe(1)
  expect(year.asOf).toBe('2027-11-15')
  // Nobody's year was over yet, but on the 17th everybody's is who was assessed on the 16th.
  expect(numberIn(year, 'standing-sex', 'all', 'overdue')).toBe(0)
  const change = year.tables.find(({ id }) => id.startsWith('change-'))
  expect(change?.title).toContain('versi 02 dibandingkan dengan')
  expect(change?.title).toContain('versi 03')
  expect(change?.note).toContain('versi instrumen yang berbeda')
  const editions = year.tables.filter(({ id }) => id.startsWith('latest-')).map(({ title }) => title)
  expect(editions).toHaveLength(2)
})

test('a klien is in no number of inmates, and an inmate in none of klien', async () => {
  const clients = await numbers('2026-11-01', '2026-11-30', 'clients')
  expect(numberIn(clients, 'standing-sex', 'all', 'current')).toBe(1)
  expect(numberIn(clients, 'standing-sex', 'all', 'all')).toBe(1)
  expect(tableOf(clients, 'standing-block')).toBeUndefined()
  const names = new Set<string>()
  for (const { id, rows, columns } of clients.tables)
    for (const row of rows)
      for (const column of columns) {
        const { lines } = await rowsOf('2026-11-01', '2026-11-30', cellName(id, row.id, column.id), 'clients')
        for (const { name } of lines) names.add(name)
      }
  expect([...names]).toEqual(['Wahyu Contoh'])
})

const rowsOf = (from: string, to: string, cell: string, circle: 'inmates' | 'clients' = 'inmates', name = 'astri') =>
  office.client(name).assessmentOverview.rows({ from: day(from), to: day(to), circle, cell })

test('every number leads to exactly the rows that it counts; looking at them is put down', async () => {
  const [from, to] = ['2026-10-01', '2026-12-31']
  const { tables } = await numbers(from, to)
  const seen = new Set<string>()
  for (const { id, rows, columns } of tables)
    for (const row of rows)
      for (const [index, column] of columns.entries()) {
        if (column.role === 'other') continue
        const { lines, title } = await rowsOf(from, to, cellName(id, row.id, column.id))
        expect(lines.length, `${id} ${row.id} ${column.id}`).toBe(row.values[index])
        expect(title).toContain(row.label)
        for (const { name, inmateId } of lines) {
          expect(name).not.toBe('')
          seen.add(inmateId)
        }
      }
  expect(tables.length).toBeGreaterThan(12)
  const { database } = await rawOf(office)
  try {
    const noted = database
      .prepare(
        "select distinct subject_id from read_log where procedure = 'assessmentOverview.rows' and kind = 'assessment'",
      )
      .pluck()
      .all()
    expect(noted).toEqual(expect.arrayContaining([...seen]))
    expect(seen.size).toBe(6)
    expect(
      database.prepare("select count(*) from read_log where procedure = 'assessmentOverview.numbers'").pluck().get(),
    ).toBe(0)
  } finally {
    database.close()
  }
  const wrong = rowsOf(from, to, cellName('flow', 'opened', 'sum'))
  expect((await failureOf(wrong)).code).toBe('not-found')
  expect((await failureOf(rowsOf(from, to, '%E0%A4%A~a~b'))).code).toBe('not-found')
})

test('a wrong period is refused and said; who may not see assessments sees no number', async () => {
  const reason = async (from: string, to: string) => (await failureOf(numbers(from, to))).details.reason
  expect(await reason('2026-12-01', '2026-11-01')).toBe('overview-backwards')
  expect(await reason('2028-01-01', '2028-12-31')).toBe('overview-in-future')
  expect(await reason('2010-01-01', '2027-11-01')).toBe('overview-too-long')
  expect((await failureOf(numbers('2026-13-01', '2026-12-01'))).code).toBe('invalid-input')
  await office.goTo('2027-11-15T09:00:00.000Z', 'astri', 'bambang', 'sekar', 'sari', 'bina', 'lina')
  for (const name of ['sari', 'lina', 'bina']) {
    expect((await failureOf(numbers('2026-11-01', '2026-11-30', 'inmates', name))).code).toBe('forbidden')
    expect((await office.download(name, 'assessment-overviews/2026-11')).status).toBe(403)
  }
  for (const name of ['bambang', 'sekar'])
    expect((await numbers('2026-11-01', '2026-11-30', 'inmates', name)).isEmpty).toBe(false)
  for (const [period, status] of [
    ['2026-13', 404],
    ['2026-q5', 404],
    ['2026-11-30_2026-11-01', 409],
    ['2028-01', 409],
  ] as const)
    expect((await office.download('astri', `assessment-overviews/${period}`)).status, period).toBe(status)
})

test('the report on paper: no small number leaves the house, the head signs, klien stand apart', async () => {
  requireProgram(test, 'pdftotext', 'qpdf')
  const textOf = async (period: string) => {
    const response = await office.download('astri', `assessment-overviews/${period}`)
    expect(response.status).toBe(200)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1')).toContain('pdfaid:part')
    const file = test.info().outputPath(`${period}.pdf`)
    writeFileSync(file, bytes)
    execFileSync('qpdf', ['--check', file])
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  }
  const text = await textOf('2026-q4')
  const flat = text.replaceAll(/\s+/g, ' ')
  expect(flat).toContain('LAPORAN ASESMEN UNIT')
  expect(flat).toContain('Triwulan IV 2026')
  expect(flat).toContain('Keadaan pada 31 Desember 2026.')
  expect(flat).toContain('Angka 1 sampai 2 ditulis <3')
  expect(text).toMatch(/Dibuka +6\b/)
  expect(text).toMatch(/Dibatalkan +<3/)
  // Three men and one woman are assessed: neither the one nor, by taking away, the three may be told.
  expect(text).toMatch(/Perempuan +<3 +0 +0 +0 +<3/)
  expect(flat).toContain('KLIEN: SUDAH DAN BELUM DINILAI')
  for (const name of ['Wahyu', 'Djoko', 'Orang Sampel']) expect(text).not.toContain(name)
  // Nothing but names of columns and versions has a lone 1 or 2 in a table.
  for (const line of text.split('\n').filter((one) => /^\s*(Perempuan|Laki-laki|Semua|Tahanan|[ABW]) {3,}/.test(one)))
    expect(line, line).not.toMatch(/(^|\s)[12](\s|$)/)
  expect(await textOf('2027-02')).toMatch(/Dibuka +0\b/)
})

test('the workbook: a sheet for each part, klien apart, whole numbers as numbers, read by another program', async () => {
  const response = await office.download('astri', 'assessment-overviews/2026-q4?format=xlsx')
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  const bytes = Buffer.from(await response.arrayBuffer())
  const sheets = await readWorkbook(bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    ...['Sudah dan belum dinilai', 'Jalannya asesmen', 'Sebaran kategori', 'Ketelitian'],
    ...['Klien, Sudah dan belum dinilai', 'Klien, Jalannya asesmen', 'Klien, Sebaran kategori', 'Klien, Ketelitian'],
  ])
  const standing = await readSheet(bytes, 'Sudah dan belum dinilai')
  expect(standing.flat()).toContain('RUMAH TAHANAN NEGARA KELAS IIB CONTOH')
  expect(standing.find(([first]) => first === 'Perempuan')?.slice(0, 6)).toEqual(['Perempuan', 1, 0, 0, 0, 1])
  expect(standing.flat().join(' ')).toContain('Hanya untuk dipakai di dalam satuan kerja')
  const course = await readSheet(bytes, 'Jalannya asesmen')
  expect(course.find(([first]) => first === 'Dibuka')?.[1]).toBe(6)
  expect(JSON.stringify([standing, course])).not.toContain('Orang Sampel')
})

test('taken apart again, the two records count as two', async () => {
  await office.goTo('2027-11-15T10:00:00.000Z', 'astri', 'rini')
  const before = await numbers('2026-11-01', '2026-11-30')
  await office.client('rini').inmateMerges.unmerge({ mergeId: lived.merged.mergeId, reason: 'Ternyata lain orang' })
  const after = await numbers('2026-11-01', '2026-11-30')
  expect(numberIn(after, 'standing-sex', 'all', 'all')).toBe((numberIn(before, 'standing-sex', 'all', 'all') ?? 0) + 1)
  expect(numberIn(after, 'standing-sex', 'all', 'never')).toBe(2)
})
