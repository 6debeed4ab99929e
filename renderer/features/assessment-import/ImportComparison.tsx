import { Table, Text, Title } from '@mantine/core'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Import.module.css'
import { importMessages as words } from './import.messages.ts'
import { useImportComparison } from './import.queries.ts'

/** Beside what another office's file says of the same instrument: read only, and no reason is asked for. */
export function ImportComparison({ assessmentId }: { readonly assessmentId: string }) {
  const comparison = useImportComparison(assessmentId)
  return (
    <QueryContent query={comparison} shape="table">
      {(compared) =>
        compared.length === 0 ? null : (
          <section className={classes.block} aria-label={words.compareTitle}>
            <Title order={2}>{words.compareTitle}</Title>
            {compared.map((one) => (
              <OneComparison key={one.formId} compared={one} />
            ))}
          </section>
        )
      }
    </QueryContent>
  )
}

type Compared = NonNullable<ReturnType<typeof useImportComparison>['data']>[number]
type Side = Compared['scores'][number]['before']

const sideText = (side: Side) => (side === null ? '' : words.sideOf(formatNumber(side.value), side.band))

function OneComparison({ compared }: { readonly compared: Compared }) {
  const { title, from, isOtherVersion, scores, differences } = compared
  const rows = [
    ...scores.map(({ id, title: name, before, after }) => ({
      ...{ id: `score ${id}`, name, before: sideText(before), after: sideText(after) },
    })),
    ...differences
      .filter(({ kind }) => kind === 'item')
      .map(({ key, title: name, before, after }) => ({ id: `item ${key}`, name, before, after })),
  ]
  return (
    <section className={classes.block} aria-label={title}>
      <Title order={3}>{title}</Title>
      <Text size="sm">{words.compareFrom(from.office, formatDate(from.assessedOn), from.version)}</Text>
      {isOtherVersion && <Text size="sm">{words.compareOther}</Text>}
      <Table maw="52rem" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            {[words.compareHead.title, words.compareHead.before, words.compareHead.after].map((label) => (
              <Table.Th key={label} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, name, before, after }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{before}</Table.Td>
              <Table.Td>{after}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {differences.length === 0 && <Text size="sm">{words.compareNone}</Text>}
    </section>
  )
}
