import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { presencePercent } from '#shared/features/coaching-results/coaching-figures.rules.ts'
import { coachingReportWords as names } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type { CoachingRecap } from '#shared/features/coaching-results/coaching-results.contract.ts'
import classes from '../../components/Report/Report.module.css'
import { formatNumber } from '../../format/numbers.ts'

interface Line {
  readonly id: string
  readonly label: ReactNode
  readonly attendance: CoachingRecap['total']
  /** Further cells, as many as `more` has heads. */
  readonly cells?: readonly ReactNode[]
  readonly isTotal?: boolean
}

interface AttendanceTableProps {
  readonly label: string
  readonly firstHead: string
  /** Heads of further columns, with words in them. */
  readonly more?: readonly string[]
  readonly lines: readonly Line[]
}

const counts = ['offered', 'present', 'excused', 'missed', 'unmarked'] as const

/** Sessions that were offered and what became of them, line by line. */
export function AttendanceTable({ label, firstHead, more = [], lines }: AttendanceTableProps) {
  return (
    <div className={classes.wide}>
      <Table className={classes.table ?? ''} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{firstHead}</Table.Th>
            {counts.map((count) => (
              <Table.Th key={count} scope="col" data-number>
                {names.shortCounts[count]}
              </Table.Th>
            ))}
            <Table.Th scope="col" data-number>
              {names.percent}
            </Table.Th>
            {more.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ id, label: first, attendance, cells = [], isTotal = false }) => {
            const percent = presencePercent(attendance)
            return (
              <Table.Tr key={id} className={isTotal ? classes.strong : undefined}>
                <Table.Th scope="row">{first}</Table.Th>
                {counts.map((count) => (
                  <Table.Td key={count} data-number>
                    {formatNumber(attendance[count])}
                  </Table.Td>
                ))}
                <Table.Td data-number>{percent === null ? names.unknown : formatNumber(percent)}</Table.Td>
                {more.map((head, index) => (
                  <Table.Td key={head}>{cells[index]}</Table.Td>
                ))}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
