import { Table } from '@mantine/core'
import { monthlyReportWords as names } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { reportCounts, reportHops } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { NumberLink } from './NumberLink.tsx'
import classes from './Report.module.css'

interface ReportProps {
  readonly report: MonthlyReport
}

/** How many requests: each number with what it counts. */
export function CountsTable({ report }: ReportProps) {
  const { year, month, figures } = report
  return (
    <Table className={classes.table ?? ''} aria-label={names.countsTitle}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{names.columnFigure}</Table.Th>
          <Table.Th scope="col" data-number>
            {names.columnCount}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reportCounts.map((cell) => (
          <Table.Tr key={cell}>
            <Table.Td>
              <span className={cell === 'running' || cell === 'opened' ? classes.strong : undefined}>
                {names.counts[cell]}
              </span>
              {names.countHints[cell] && <span className={classes.hint}>{names.countHints[cell]}</span>}
            </Table.Td>
            <Table.Td data-number>
              <NumberLink
                behind={{ year, month, cell }}
                figure={names.counts[cell]}
                count={figures.counts[cell] ?? 0}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** How long each stretch took, in the middle. */
export function HopsTable({ report }: ReportProps) {
  const { year, month, figures } = report
  return (
    <Table className={classes.table ?? ''} aria-label={names.hopsTitle}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{names.columnHop}</Table.Th>
          <Table.Th scope="col" data-number>
            {names.columnMedian}
          </Table.Th>
          <Table.Th scope="col" data-number>
            {names.columnCases}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reportHops.map((cell) => {
          const { median, cases } = figures.hops[cell] ?? { median: null, cases: 0 }
          return (
            <Table.Tr key={cell}>
              <Table.Td className={cell === 'whole' ? classes.strong : undefined}>{names.hops[cell]}</Table.Td>
              <Table.Td data-number>{median === null ? names.unknown : formatNumber(median)}</Table.Td>
              <Table.Td data-number>
                <NumberLink behind={{ year, month, cell }} figure={names.hops[cell]} count={cases} />
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** The months of a year under each other, and the year below them. */
export function MonthsTable({ report }: ReportProps) {
  const { year, months, figures } = report
  const lines = [
    ...months.map((one) => ({ ...one, label: names.months[one.month - 1] ?? '' })),
    { month: null, figures, label: names.wholeYear },
  ]
  return (
    <div className={classes.wide}>
      <Table className={classes.table ?? ''} aria-label={names.columnMonth}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{names.columnMonth}</Table.Th>
            {reportCounts.map((count) => (
              <Table.Th key={count} scope="col" data-number>
                {names.shortCounts[count]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ month, figures: own, label }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              {reportCounts.map((cell) => (
                <Table.Td key={cell} data-number>
                  <NumberLink
                    behind={{ year, month, cell }}
                    figure={`${label}, ${names.counts[cell]}`}
                    count={own.counts[cell] ?? 0}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
