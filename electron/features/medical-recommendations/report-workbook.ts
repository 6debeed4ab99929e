import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node'
import type { Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import { monthlyReportWords as words } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { reportCounts, reportHops } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import { number, sheetHead, strong, text } from '../reports/workbook-cells.ts'

/** The report for a spreadsheet: every number a number, so that the office can go on reckoning with it. */
export async function reportWorkbook(
  report: MonthlyReport,
  letterhead: Letterhead,
  head: { readonly period: string; readonly asOf: string },
): Promise<Uint8Array> {
  const { figures, months } = report
  const line = (label: string, counts: MonthlyReport['figures']['counts']): Cell[] => [
    text(label),
    ...reportCounts.map((count) => number(counts[count])),
  ]
  const data: SheetData = [
    ...sheetHead(letterhead, words.title, [head.period], head.asOf),
    [strong(words.columnFigure), strong(words.columnCount)],
    ...reportCounts.map((count) => [text(words.counts[count]), number(figures.counts[count])]),
    [],
    [strong(words.columnHop), strong(words.columnMedian), strong(words.columnCases)],
    ...reportHops.map((hop) => [
      text(words.hops[hop]),
      number(figures.hops[hop].median),
      number(figures.hops[hop].cases),
    ]),
    ...(months.length === 0
      ? []
      : [
          [],
          [strong(words.columnMonth), ...reportCounts.map((count) => strong(words.counts[count]))],
          ...months.map(({ month, figures: own }) => line(words.months[month - 1] ?? '', own.counts)),
          line(words.wholeYear, figures.counts),
        ]),
  ]
  const columns = [{ width: 44 }, ...reportCounts.map(() => ({ width: 18 }))]
  return writeWorkbook(data, { columns, sheet: head.period }).toBuffer()
}
