import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { readCell } from '#shared/features/complaints/complaint-cells.rules.ts'
import { complaintGroups } from '#shared/features/complaints/complaint-report.ts'
import { cellTitle, complaintReportParts } from '#shared/features/complaints/complaint-report-parts.ts'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { oracleCount, oracleCounts, oracleCross, oracleDays, oracleGroup } from './complaint-report-oracle.ts'
import { as, core, folder, idOf, liveThreeMonths, person, story } from './complaint-report-story.ts'

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  await liveThreeMonths()
})
test.afterAll(async () => {
  await core.close()
  folder.remove()
})

const periods = [
  [2026, 8, '2026-08-01', '2026-08-31'],
  [2026, 9, '2026-09-01', '2026-09-30'],
  [2026, 10, '2026-10-01', '2026-10-31'],
  [2026, 11, '2026-11-01', '2026-11-16'],
  [2026, null, '2026-01-01', '2026-11-16'],
] as const

const onlookers = [
  ['lina', 'meja-aduan'],
  ['bambang', 'kepala'],
] as const

for (const [year, month, from, to] of periods)
  for (const [name, unit] of onlookers)
    test(`${year}-${month ?? 'whole'}, seen by ${name}: each number as SQL counts it in the bare tables`, async () => {
      const report = await as(name).complaintReports.monthly({ year, month })
      expect([report.from, report.to]).toEqual([from, to])
      const question = { from, to, account: person(name).id, unit }
      const { database } = await openRaw(folder.path, 'admin', adminPassword)
      try {
        for (const count of oracleCounts)
          expect(report.figures.counts[count as 'carried'], count).toBe(oracleCount(database, count, question))
        for (const group of complaintGroups) {
          const counted = (report.figures.groups[group] ?? []).filter(({ count }) => count > 0)
          const sorted = counted.toSorted((one, other) => (one.id < other.id ? -1 : 1))
          expect(sorted, group).toEqual(oracleGroup(database, group, question))
        }
        for (const { cross, by, columns, rows } of report.figures.crosses) {
          const told = rows.flatMap(({ id, counts }) =>
            id === null ? [] : counts.flatMap((count, index) => ({ id, column: columns[index] ?? '', count })),
          )
          const sorted = told
            .filter(({ count }) => count > 0)
            .toSorted((one, other) => (`${one.id} ${one.column}` < `${other.id} ${other.column}` ? -1 : 1))
          expect(sorted, `${cross} by ${by}`).toEqual(oracleCross(database, { cross, by }, question))
          // The last row is everything.
          const sums = columns.map((column) =>
            sorted.filter((one) => one.column === column).reduce((sum, { count }) => sum + count, 0),
          )
          expect(rows.at(-1)).toEqual({ id: null, counts: sums })
        }
        const daysOf = oracleDays(database, question)
        for (const { class: kind, answered, median, within, late } of report.figures.terms) {
          expect({ answered, median }, kind ?? 'all').toEqual(daysOf(kind))
          expect(within + late).toBe(answered)
        }
      } finally {
        database.close()
      }
    })

test('every number leads to the lines that it counts, and to no other', async () => {
  const lists = await as('lina').complaints.lists({})
  for (const [year, month] of [
    [2026, 10],
    [2026, 11],
    [2026, null],
  ] as const)
    for (const name of ['lina', 'bambang']) {
      const { figures } = await as(name).complaintReports.monthly({ year, month })
      const listed = new Set<string>()
      for (const { rows, id } of complaintReportParts(figures, lists))
        for (const { values, label } of rows)
          for (const [index, { value, cell }] of values.entries()) {
            const { lines } = await as(name).complaintReports.register({ year, month, only: cell })
            // The median is no count: it leads to those it is the median of.
            const isMedian = id === 'terms' && index === 1
            expect(lines.length, `${cell} ${label}`).toBe(isMedian ? values[0]?.value : value)
            for (const line of lines) listed.add(line.number)
            expect(cellTitle(readCell(cell) ?? { kind: 'count', count: 'received' }, lists)).not.toBe('')
          }
      const { number } = await as('lina').complaints.find({ id: idOf('head') })
      expect(listed.has(number), name).toBe(name === 'lina')
    }
  const failure = await failureOf(
    as('lina').complaintReports.register({ year: 2026, month: 10, only: 'group.reporter_name.x' }),
  )
  expect(failure.code).toBe('not-found')
  for (const word of ['', 'count', 'count.received.x', 'group.channel', 'term.all.median', 'cross.ends.mode.all.all'])
    expect(readCell(word), word).toBeNull()
})

test('what SQL does not know: late by the clock of the class; and the numbers balance', async () => {
  const months = await Promise.all(
    [9, 10, 11].map((month) => as('lina').complaintReports.monthly({ year: 2026, month })),
  )
  const [september, october, november] = months.map(({ figures }) => figures)
  // Both of the first of September: five working days for information, fourteen for the complaint about the head.
  expect(september?.counts.overdue).toBe(2)
  expect(september?.terms.at(-1)).toMatchObject({ answered: 1, median: 7, within: 1, late: 0 })
  // About the head, the one that two others were joined to, and the one that was taken up again.
  expect(october?.counts.overdue).toBe(3)
  expect(october?.terms.find(({ class: name }) => name === 'information')).toMatchObject({ within: 0, late: 1 })
  expect(october?.terms.find(({ class: name }) => name === 'complaint')).toMatchObject({ within: 2, late: 0 })
  expect(november?.counts).toMatchObject({ lapsed: 1, waiting: 1, notAsked: 1, answered: 3 })
  expect(november?.counts).toMatchObject({ asked: 1, unreached: 1 })
  expect(september?.counts.asked).toBe(1)
  const whole = (await as('lina').complaintReports.monthly({ year: 2026, month: null })).figures
  for (const { counts } of [september, october, november, whole].filter((one) => one !== undefined)) {
    const of = (count: keyof typeof counts) => counts[count] ?? 0
    const ended = (['answered', 'refused', 'forwarded', 'withdrawn', 'lapsed', 'cancelled', 'merged'] as const)
      .map(of)
      .reduce((sum, count) => sum + count, 0)
    expect(of('carried') + of('received') + of('reopened') - ended).toBe(of('running'))
  }
  const never = Object.entries(whole.counts).filter(([count, value]) => value === 0 && count !== 'carried')
  // An extension that was taken back and an end that was taken up again are no longer there when the year is looked at as a whole.
  expect(never.map(([count]) => count).toSorted()).toEqual(['cancelled', 'extended', 'reopened'])
  expect([october?.counts.extended, september?.counts.cancelled, october?.counts.reopened]).toEqual([1, 1, 1])
})

test('whom a complaint is about: it is in no number, no line and no file; the words are the same for everybody', async () => {
  const period = { year: 2026, month: 9 }
  const full = await as('lina').complaintReports.register(period)
  const head = await as('bambang').complaintReports.register(period)
  const { number } = await as('lina').complaints.find({ id: idOf('head') })
  expect(full.lines).toHaveLength(5)
  expect(head.lines).toHaveLength(4)
  expect(JSON.stringify(head)).not.toContain(number)
  expect((await as('bambang').complaintReports.monthly(period)).figures.counts.received).toBe(4)
  const failure = await failureOf(as('sari').complaintReports.monthly(period))
  expect(failure.code).toBe('forbidden')
  expect((await failureOf(as('lina').complaintReports.monthly({ year: 2026, month: 12 }))).details.reason).toBe(
    'period-in-future',
  )
})

test('the register: when each step was taken, how it ended, how long it took', async () => {
  const { lines } = await as('hadi').complaintReports.register({ year: 2026, month: null })
  const of = (name: string) => lines.find(({ id }) => id === idOf(name))
  expect(of('answered')).toMatchObject({ outcome: 'answered', outcomeOn: '2026-09-10', days: 7, isLate: false })
  expect(of('answered')?.steps.find(({ id }) => id === 'direct')?.on).toBe('2026-09-10')
  expect(of('answered')?.steps.find(({ id }) => id === 'close')?.on).toBe('2026-09-10')
  expect([of('answered'), of('unreached'), of('main'), of('slow')].map((line) => line?.satisfaction)).toEqual([
    ...['puas', 'tidak-terjangkau', 'skipped', null],
  ])
  expect(of('double')).toMatchObject({ outcome: 'merged', mergedInto: of('main')?.number })
  expect(of('parted')).toMatchObject({ outcome: null, mergedInto: null })
  expect(of('slow')).toMatchObject({ outcome: 'refused', isLate: true })
  expect(of('head')).toMatchObject({ outcome: null, isLate: true, days: 54 })
  expect(JSON.stringify(lines)).not.toContain(story)
})

const get = (path: string, name: string) =>
  core.fetch(
    new Request(`http://127.0.0.1/files/${path}`, { headers: { authorization: `Bearer ${person(name).token}` } }),
  )

test('the workbook: report and register, numbers as numbers, read by another program', async () => {
  const response = await get('complaint-reports/2026-10?format=xlsx', 'lina')
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  const bytes = Buffer.from(await response.arrayBuffer())
  const { figures } = await as('lina').complaintReports.monthly({ year: 2026, month: 10 })
  const report = await readSheet(bytes, 'Laporan pengaduan')
  expect(report.flat()).toContain('RUMAH TAHANAN NEGARA KELAS IIB CONTOH')
  const numberOf = (label: string) => report.find(([first]) => first === label)?.[1]
  expect(numberOf('Diterima')).toBe(figures.counts.received)
  expect(numberOf('Digabung dengan pengaduan lain')).toBe(2)
  expect(numberOf('Kotak pengaduan')).toBe(5)
  expect(report.find(([first]) => first === 'Permintaan informasi')?.slice(1, 5)).toEqual([1, 35, 0, 1])
  const ends = report.findIndex(([first]) => first === 'Hasil menurut layanan')
  expect(report[ends + 1]).toEqual(
    expect.arrayContaining(['Layanan', 'Dijawab', 'Ditolak', 'Diteruskan', 'Digabung', 'Jumlah']),
  )
  const food = figures.crosses.find((one) => one.cross === 'ends' && one.by === 'service')?.rows[0]?.counts ?? []
  expect(report[ends + 2]?.slice(0, 9)).toEqual([
    ...['Makanan dan air', ...food],
    food.reduce((sum, count) => sum + count, 0),
  ])
  const register = await readSheet(bytes, 'Register pengaduan')
  const head = register.findIndex(([first]) => first === 'No.')
  expect(register.slice(head + 1)).toHaveLength(7)
  const { number } = await as('lina').complaints.find({ id: idOf('refused') })
  const line = register.find((row) => row[1] === number)
  expect(line).toContain('Ditolak dengan alasan')
  expect(line?.[12]).toBe(7)
  expect(JSON.stringify([report, register])).not.toContain(story)
})

test('report and register on paper: letterhead, numbers, pages; none about the one who prints', async () => {
  requireProgram(test, 'pdftotext', 'qpdf')
  const textOf = async (path: string, name: string) => {
    const response = await get(path, name)
    expect(response.status, path).toBe(200)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1')).toContain('pdfaid:part')
    const file = test.info().outputPath('sheet.pdf')
    writeFileSync(file, bytes)
    execFileSync('qpdf', ['--check', file])
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  }
  const report = await textOf('complaint-reports/2026-09', 'lina')
  expect(report).toContain('RUMAH TAHANAN NEGARA KELAS IIB CONTOH')
  expect(report).toContain('September 2026')
  expect(report).toMatch(/Diterima +5\b/)
  expect(report.replaceAll(/\s+/g, ' ')).toContain('tidak pernah dihitung untuk orang itu')
  const november = await textOf('complaint-reports/2026-11', 'lina')
  expect(november).toMatch(/Kepuasan pelapor\n/)
  expect(november).toMatch(/Tidak puas +1\b/)
  expect(november).toMatch(/Tidak dapat ditanyai +1\b/)
  expect(november).toMatch(/Kamar dan kebersihan +0 +0 +0 +1 +0 +1\b/)
  expect(await textOf('complaint-registers/2026-11?only=cross.satisfaction.class.all.tidak-puas', 'lina')).toMatch(
    /Hanya yang dihitung pada angka ini: Kepuasan pelapor menurut golongan: Semua, Tidak puas/,
  )
  expect(await textOf('complaint-reports/2026-09', 'bambang')).toMatch(/Diterima +4\b/)
  const { number } = await as('lina').complaints.find({ id: idOf('head') })
  expect(await textOf('complaint-registers/2026-09', 'lina')).toContain(number)
  const own = await textOf('complaint-registers/2026-09', 'bambang')
  expect(own).not.toContain(number)
  expect(own).toContain('Jumlah: 4 pengaduan.')
  expect(own).not.toContain(story)
  expect(await textOf('complaint-registers/2026-08', 'lina')).toContain('Tidak ada pengaduan')
  expect((await get('complaint-reports/2026-13', 'lina')).status).toBe(404)
  expect((await get('complaint-reports/2026-12', 'lina')).status).toBe(409)
  for (const path of ['complaint-reports/2026-09', 'complaint-registers/2026-09', 'complaint-reports/2026?format=xlsx'])
    expect((await get(path, 'sari')).status, path).toBe(403)
})
