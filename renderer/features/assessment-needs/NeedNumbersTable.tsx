import { Table, Text, Title } from '@mantine/core'
import type { NeedNumbers } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import classes from './Needs.module.css'

const placesText = ({ programmes, placesLeft }: NeedNumbers): string => {
  if (programmes === 0) return ''
  return placesLeft === null ? words.manyPlaces : formatNumber(placesLeft)
}

interface NeedNumbersTableProps {
  readonly numbers: readonly NeedNumbers[]
  readonly assessed: number
}

/** What the house needs beside what it has: where nobody serves a need, a programme is missing. */
export function NeedNumbersTable({ numbers, assessed }: NeedNumbersTableProps) {
  const { columns } = words
  const counts = ['people', 'served', 'outside', 'proposed', 'without'] as const
  return (
    <section className={classes.block} aria-label={words.numbers}>
      <div>
        <Title order={2} size="h4">
          {words.numbers}
        </Title>
        <Text size="sm" c="dimmed">
          {words.assessed(formatNumber(assessed))}
        </Text>
      </div>
      <Table maw="60rem" mb="md" aria-label={words.numbers}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{columns.need}</Table.Th>
            {[...counts, 'programmes' as const, 'places' as const].map((id) => (
              <Table.Th key={id} scope="col" ta="end">
                {columns[id]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbers.map((row) => (
            <Table.Tr key={row.need}>
              <Table.Th scope="row" fw={row.without > 0 ? 600 : 400}>
                {row.title}
              </Table.Th>
              {counts.map((id) => (
                <Table.Td key={id} ta="end" fw={id === 'without' && row.without > 0 ? 600 : 400}>
                  {formatNumber(row[id])}
                </Table.Td>
              ))}
              <Table.Td ta="end">{row.programmes === 0 ? words.noProgramme : formatNumber(row.programmes)}</Table.Td>
              <Table.Td ta="end">{placesText(row)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
