import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { isReportCount, reportCells } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { oracle } from './report-oracle.ts'
import { tellStory } from './report-story.ts'

// One story for the whole file.
test.describe.configure({ mode: 'default' })

const personName = 'Djoko Soesilo'
const personNumbers = /AI\.17|3299011711900001/

let office: Office
test.beforeAll(async () => {
  test.setTimeout(300_000)
  const staff = { sari: ['perawat'], ayu: ['dokter'], bambang: ['kepala'], dewi: ['sekretaris-tpp'] } as const
  office = await Office.open(staff, '2026-08-20T02:00:00.000Z')
  await tellStory(office)
})
test.afterAll(() => office.close())

const head = () => office.client('bambang').recommendationReports

const periods = [
  [2026, 8, '2026-08-01', '2026-08-31'],
  [2026, 9, '2026-09-01', '2026-09-30'],
  [2026, 10, '2026-10-01', '2026-10-31'],
  [2026, 11, '2026-11-01', '2026-11-16'],
  [2026, null, '2026-01-01', '2026-11-16'],
] as const

for (const [year, month, from, to] of periods) {
  test(`${year}-${month ?? 'whole'}: each number, and the requests behind it, as worked out from the bare tables`, async () => {
    const report = await head().monthly({ year, month })
    expect([report.from, report.to]).toEqual([from, to])
    const { database } = await openRaw(office.folder, 'admin', adminPassword)
    try {
      for (const cell of reportCells) {
        const { ids, median } = oracle(database, cell, from, to)
        const { caseIds } = await head().casesBehind({ year, month, cell })
        expect(caseIds, cell).toEqual(ids)
        if (isReportCount(cell)) expect(report.figures.counts[cell], cell).toBe(ids.length)
        else expect(report.figures.hops[cell], cell).toEqual({ median, cases: ids.length })
      }
    } finally {
      database.close()
    }
  })
}

test('the story fills every number at least once, so that none is only compared with nothing', async () => {
  const { figures, months, years } = await head().monthly({ year: 2026, month: null })
  const empty = Object.entries(figures.counts).filter(([count, value]) => count !== 'carried' && value === 0)
  expect(empty).toEqual([])
  expect(Object.entries(figures.hops).filter(([, { cases }]) => cases === 0)).toEqual([])
  expect(figures.hops.preparation?.median).toBeGreaterThan(0)
  expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(months.some(({ figures: own }) => (own.counts.carried ?? 0) > 0)).toBe(true)
  expect(years).toEqual([2026])
})

test('no month that lies ahead, and nobody but the head and the clinic', async () => {
  const failure = await failureOf(head().monthly({ year: 2026, month: 12 }))
  expect([failure.code, failure.details.reason]).toEqual(['refused', 'period-in-future'])
  const secretary = office.client('dewi').recommendationReports
  expect((await failureOf(secretary.monthly({ year: 2026, month: 11 }))).code).toBe('forbidden')
  expect((await failureOf(secretary.casesBehind({ year: 2026, month: 11, cell: 'opened' }))).code).toBe('forbidden')
  expect((await office.download('dewi', 'recommendation-reports/2026-11')).status).toBe(403)
  expect((await office.download('dewi', 'recommendation-reports/2026?format=xlsx')).status).toBe(403)
  for (const wrong of ['2026-13', '2026-1', '1999', 'apa'])
    expect((await office.download('sari', `recommendation-reports/${wrong}`)).status, wrong).toBe(404)
  expect((await office.download('sari', 'recommendation-reports/2026-12')).status).toBe(409)
})

test('the workbook has the letterhead, numbers as numbers, and nobody', async () => {
  const response = await office.download('bambang', 'recommendation-reports/2026?format=xlsx')
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
  const report = await head().monthly({ year: 2026, month: null })
  expect(rows.flat()).toContain('RUMAH TAHANAN NEGARA KELAS IIB CONTOH')
  const numberOf = (label: string) => rows.find(([first]) => first === label)?.[1]
  expect(numberOf('Dibuka')).toBe(report.figures.counts.opened)
  expect(numberOf('Persiapan berkas di unit')).toBe(report.figures.hops.preparation?.median)
  const september = rows.find(([first]) => first === 'September')
  expect(september?.slice(1)).toEqual(Object.values(report.months[8]?.figures.counts ?? {}))
  const text = JSON.stringify(rows)
  expect(text).not.toContain(personName)
  expect(text).not.toMatch(personNumbers)
})

test('the report on paper is PDF/A with letterhead, numbers and pages, and names nobody', async () => {
  requireProgram(test, 'pdftotext')
  const response = await office.download('bambang', 'recommendation-reports/2026-09')
  const pdf = Buffer.from(await response.arrayBuffer())
  expect(pdf.toString('latin1')).toContain('pdfaid:part')
  const file = test.info().outputPath('report.pdf')
  writeFileSync(file, pdf)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  expect(text).toContain('RUMAH TAHANAN NEGARA KELAS IIB CONTOH')
  expect(text).toContain('September 2026')
  expect(text).toMatch(/halaman 1 dari/)
  expect(text).toContain('Dicetak oleh Petugas bambang')
  const { figures } = await head().monthly({ year: 2026, month: 9 })
  expect(text).toMatch(new RegExp(`Dibuka +${figures.counts.opened}\\b`))
  expect(text).not.toContain(personName)
  expect(text).not.toMatch(personNumbers)
})

test('the printed register: in the order asked for, with names, for whoever asked alone; the look is logged', async () => {
  requireProgram(test, 'pdftotext')
  const nurse = office.client('sari')
  const rows = await nurse.recommendations.list({ states: [], turn: 'any', includeEnded: true, inmateId: null })
  const chosen = rows.slice(0, 3).reverse()
  const asked = { caseIds: chosen.map((row) => row.id), filters: ['Blok: A'] }
  const { ticket } = await nurse.recommendationReports.registerSheet(asked)
  expect((await office.download('bambang', `recommendation-registers/${ticket}`)).status).toBe(404)
  const response = await office.download('sari', `recommendation-registers/${ticket}`)
  const file = test.info().outputPath('register.pdf')
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  expect([...text.matchAll(/RM-2026-\d+/g)].map(([number]) => number)).toEqual(chosen.map((row) => row.number))
  expect(text).toContain(personName)
  expect(text).toContain('Hanya yang: Blok: A.')
  expect(text).toContain('halaman 1 dari 1')
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  try {
    const reads = database
      .prepare("select count(*) as reads from read_log where procedure = 'recommendationReports.registerSheet'")
      .get() as { reads: number }
    expect(reads.reads).toBe(1)
  } finally {
    database.close()
  }
})

test('a register of nothing is a sheet too', async () => {
  const { ticket } = await office.client('dewi').recommendationReports.registerSheet({ caseIds: [], filters: [] })
  expect((await office.download('dewi', `recommendation-registers/${ticket}`)).status).toBe(200)
})

test('rows of the register tell trigger, outcome, place, block and the days of the unit', async () => {
  const rows = await office
    .client('sari')
    .recommendations.list({ states: [], turn: 'any', includeEnded: true, inmateId: null })
  const told = rows.map(({ outcome, place, openedOn, endedOn, block, trigger }) => ({
    outcome,
    place,
    openedOn,
    endedOn,
    block,
    trigger,
  }))
  const common = { block: 'A', trigger: 'inmate' }
  expect(told).toEqual([
    { ...common, outcome: null, place: 'unit', openedOn: '2026-10-01', endedOn: null },
    { ...common, outcome: 'cancelled', place: 'ended', openedOn: '2026-09-03', endedOn: '2026-10-01' },
    { ...common, outcome: 'withdrawn', place: 'ended', openedOn: '2026-09-03', endedOn: '2026-09-30' },
    { ...common, outcome: null, place: 'ditjenpas', openedOn: '2026-08-28', endedOn: null },
    { ...common, outcome: 'refused', place: 'ended', openedOn: '2026-08-20', endedOn: '2026-10-01' },
    { ...common, outcome: 'recommended', place: 'unit', openedOn: '2026-08-20', endedOn: null },
  ])
})
