import { Table } from '@mantine/core'
import { monthlyReportWords as names } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { reportHops } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import classes from '../../../components/Report/Report.module.css'
import { formatNumber } from '../../../format/numbers.ts'
import { NumberLink } from './NumberLink.tsx'

interface ReportProps {
  readonly report: MonthlyReport
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
