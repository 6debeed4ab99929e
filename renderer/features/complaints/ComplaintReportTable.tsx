import '@mantine/charts/styles.css'
import { Anchor, Table, Text, Title } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { complaintReportWords as names } from '#shared/features/complaints/complaint-report.messages.ts'
import type { ComplaintReportPart } from '#shared/features/complaints/complaint-report-parts.ts'
import { BarFigure } from '../../components/Report/BarFigure.tsx'
import classes from '../../components/Report/Report.module.css'
import { formatNumber } from '../../format/numbers.ts'
import { complaintPaths } from './complaint-paths.ts'
import { complaintReportMessages as words } from './complaint-report.messages.ts'

interface ComplaintReportTableProps {
  readonly part: ComplaintReportPart
  /** As it stands in addresses. */
  readonly period: string
}

/** One table of the report with its bars. Every number leads to the complaints that it counts. */
export function ComplaintReportTable({ part, period }: ComplaintReportTableProps) {
  const navigate = useNavigate()
  const { title, head, rows, drawn, note } = part
  const [first = '', ...columns] = head
  const bars = rows.map(({ label, values }) => ({ label, value: values[drawn.column]?.value ?? null }))
  const isDrawn = bars.some(({ value }) => (value ?? 0) > 0)
  const open = (row: number) => {
    const found = rows[row]?.values[drawn.column]
    if (found?.value) void navigate(complaintPaths.counted(period, found.cell))
  }
  const isWide = columns.length > widestBesideBars
  return (
    <section className={classes.section} aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <div className={isWide ? undefined : classes.pair}>
        <Table className={classes.table ?? ''} aria-label={title} mb={isWide ? 'md' : 0}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{first}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} scope="col" data-number>
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ label, values }) => (
              <Table.Tr key={label}>
                <Table.Td>{label}</Table.Td>
                {values.map(({ value, cell }, index) => (
                  <Table.Td key={columns[index]} data-number>
                    {value === null || value === 0 ? (
                      written(value)
                    ) : (
                      <Anchor
                        component={Link}
                        to={complaintPaths.counted(period, cell)}
                        underline="always"
                        size="sm"
                        aria-label={words.openCounted(written(value), label, columns[index] ?? '')}
                      >
                        {written(value)}
                      </Anchor>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {isDrawn && <BarFigure title={drawn.title} isTitleHidden={drawn.title === title} bars={bars} onOpen={open} />}
      </div>
      {note !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {note}
        </Text>
      )}
    </section>
  )
}

/** Columns of numbers that leave room for the bars beside them. */
const widestBesideBars = 4

const written = (value: number | null): string => (value === null ? names.unknown : formatNumber(value))
