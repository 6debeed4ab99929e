import '@mantine/charts/styles.css'
import { Anchor, Table, Text, Title } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { overviewWords as names } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import { cellName, type OverviewTable } from '#shared/features/assessment-overview/overview-table.ts'
import { BarFigure } from '../../components/Report/BarFigure.tsx'
import classes from '../../components/Report/Report.module.css'
import { StackFigure } from '../../components/Report/StackFigure.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { overviewMessages as words } from './assessment-overview.messages.ts'

interface OverviewPartProps {
  readonly table: OverviewTable
  /** Where the rows behind a number stand. */
  readonly pathOf: (cell: string) => string
}

/** One table of the overview with its bars. Every number leads to what it counts. */
export function OverviewPart({ table, pathOf }: OverviewPartProps) {
  const { id, title, head, columns, rows, note, drawn } = table
  const isWide = columns.length > widestBesideBars
  return (
    <section className={classes.section} aria-label={title}>
      <Title order={3} size="h3" mb="xs">
        {title}
      </Title>
      <div className={isWide || drawn === null ? classes.wide : classes.pair}>
        <Table className={classes.table ?? ''} aria-label={title} mb={isWide ? 'md' : 0}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{head}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column.id} scope="col" data-number>
                  {column.label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" className={row.role === 'sum' ? classes.strong : undefined}>
                  {row.label}
                </Table.Th>
                {columns.map((column, index) => (
                  <Table.Td key={column.id} data-number>
                    <Value
                      value={row.values[index] ?? null}
                      isCount={column.role !== 'other'}
                      to={pathOf(cellName(id, row.id, column.id))}
                      label={words.openCounted(written(row.values[index] ?? null), row.label, column.label)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Drawing table={table} pathOf={pathOf} />
      </div>
      {note !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {note}
        </Text>
      )}
    </section>
  )
}

interface ValueProps {
  readonly value: number | null
  readonly isCount: boolean
  readonly to: string
  readonly label: string
}

function Value({ value, isCount, to, label }: ValueProps) {
  if (value === null || (value === 0 && isCount)) return <>{written(value)}</>
  return (
    <Anchor component={Link} to={to} underline="always" size="sm" aria-label={label}>
      {written(value)}
    </Anchor>
  )
}

function Drawing({ table: { id, title, columns, rows, drawn }, pathOf }: OverviewPartProps) {
  const navigate = useNavigate()
  const parts = columns.flatMap(({ role }, index) => (role === 'part' ? [index] : []))
  const told = rows.filter(({ role }) => role === 'part')
  const isNothing = told.every(({ values }) => parts.every((index) => (values[index] ?? 0) === 0))
  const [only = 0] = parts
  if (drawn === null || isNothing) return null
  if (drawn === 'stack')
    return (
      <StackFigure
        title={title}
        parts={parts.map((index) => columns[index]?.label ?? '')}
        bars={told.map(({ label, values }) => ({ label, values: parts.map((index) => values[index] ?? 0) }))}
      />
    )
  return (
    <BarFigure
      title={title}
      isTitleHidden
      bars={told.map(({ label, values }) => ({ label, value: values[only] ?? null }))}
      onOpen={(index) => {
        const row = told[index]
        if (row?.values[only]) void navigate(pathOf(cellName(id, row.id, columns[only]?.id ?? '')))
      }}
    />
  )
}

/** Columns of numbers that leave room for the bars beside them. */
const widestBesideBars = 3

const written = (value: number | null): string => (value === null ? names.noValue : formatNumber(value))
