import { Table } from '@mantine/core'
import { monthlyReportWords as names } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { reportCounts } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import classes from '../../../components/Report/Report.module.css'
import { NumberLink } from './NumberLink.tsx'

interface ReportProps {
  readonly report: MonthlyReport
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
