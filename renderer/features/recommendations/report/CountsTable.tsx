import { Table } from '@mantine/core'
import { monthlyReportWords as names } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { reportCounts } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import classes from '../../../components/Report/Report.module.css'
import { NumberLink } from './NumberLink.tsx'

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
