import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { monthlyReportWords as words } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { reportCounts, reportHops } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import { readPeriod } from '#shared/features/reports/report-period.rules.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { type Office, officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { workbookType } from '../reports/workbook-cells.ts'
import { fill } from './letter-wording.ts'
import { monthlyReportOf } from './monthly-report.ts'
import { reportWorkbook } from './report-workbook.ts'

type Section = OfficeSheetInput<'laporan-bulanan-rekomendasi'>['sections'][number]

const wordingSchema = z.strictObject({ asOf: z.string().min(1) })

/** `GET /files/recommendation-reports/<year>[-<month>][?format=xlsx]`: numbers only, so that it may hang on a wall or leave the house. */
export const reportDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:service-reports', 'recommendationReports.download')
  const period = readPeriod(id)
  if (!period) throw new Failure('not-found')
  const { db, ...rest } = { db: services.installation.open.database.reader, services, now: services.clock.now() }
  const context = { db, ...rest, actor: reader }
  const report = await monthlyReportOf(context, period)
  const office = await officeOf(context)
  const { asOf } = readResource(
    services.resourcesFolder,
    'letters/wording/laporan-bulanan-rekomendasi.json',
    wordingSchema,
  )
  const head = { period: words.period(report), asOf: fill(asOf, { waktu: office.time }) }
  const fileName = `laporan-rekomendasi-medis-${id}`
  if (parameters.get('format') === 'xlsx') {
    const body = await reportWorkbook(report, office.letterhead, head)
    return { body, mediaType: workbookType, fileName: `${fileName}.xlsx` }
  }
  const body = await officeSheetPdf(context, office, {
    name: 'laporan-bulanan-rekomendasi',
    input: inputOf(report, office, head),
    paper: office.paper.paper,
    letterheadMode: office.paper.letterheadMode,
  })
  return { body, mediaType: 'application/pdf', fileName: `${fileName}.pdf` }
}

const written = (value: number | null): string =>
  value === null ? words.unknown : value.toLocaleString('id-ID', { maximumFractionDigits: 1 })

function inputOf(
  report: MonthlyReport,
  office: Office,
  head: { readonly period: string; readonly asOf: string },
): OfficeSheetInput<'laporan-bulanan-rekomendasi'> {
  return {
    letterhead: office.letterhead,
    title: words.title,
    ...head,
    sections: [countsOf(report), hopsOf(report), ...(report.months.length > 0 ? [monthsOf(report)] : [])],
    footer: office.footer(`${words.title}, ${head.period}`),
  }
}

function countsOf({ figures }: MonthlyReport): Section {
  const rows = reportCounts.map((count) => ({ label: words.counts[count], value: figures.counts[count] }))
  return {
    title: words.countsTitle,
    head: [words.columnFigure, words.columnCount],
    rows: rows.map(({ label, value }) => [label, written(value)]),
    texts: [],
    chart: { title: words.countsTitle, bars: rows.map((row) => ({ ...row, text: written(row.value) })) },
    note: words.balance,
  }
}

function hopsOf({ figures }: MonthlyReport): Section {
  const rows = reportHops.map((hop) => ({ label: words.hops[hop], ...figures.hops[hop] }))
  return {
    title: words.hopsTitle,
    head: [words.columnHop, words.columnMedian, words.columnCases],
    rows: rows.map(({ label, median, cases }) => [label, written(median), written(cases)]),
    texts: [],
    chart: {
      title: words.columnMedian,
      bars: rows.map(({ label, median }) => ({ label, value: median, text: written(median) })),
    },
    note: words.hopsNote,
  }
}

function monthsOf({ months, figures }: MonthlyReport): Section {
  const line = (label: string, counts: MonthlyReport['figures']['counts']) => [
    label,
    ...reportCounts.map((count) => written(counts[count])),
  ]
  return {
    title: words.columnMonth,
    head: [words.columnMonth, ...reportCounts.map((count) => words.shortCounts[count])],
    rows: [
      ...months.map(({ month, figures: own }) => line(words.months[month - 1] ?? '', own.counts)),
      line(words.wholeYear, figures.counts),
    ],
    texts: [],
    chart: null,
    note: null,
  }
}
