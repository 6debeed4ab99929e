import { Table, Text } from '@mantine/core'
import type { StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { useMay } from '../../app/session.ts'
import { formatDate } from '../../format/dates.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { dateOrNone } from './stage-text.ts'

interface OfficialDatesTabProps {
  readonly record: StageRecord
  readonly onAdd: () => void
}

/** The dates of SDP as they were read, the present ones first. */
export function OfficialDatesTab({ record, onAdd }: OfficialDatesTabProps) {
  const mayDecide = useMay('decide:stages')
  return (
    <TabSection title={words.tabOfficial} action={mayDecide ? { label: words.recordOfficial, onClick: onAdd } : null}>
      <Text mb="xs">{words.expiryElsewhere}</Text>
      {record.official.length === 0 ? (
        <Text>{words.noOfficial}</Text>
      ) : (
        <Table aria-label={words.tabOfficial} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.seenOn}</Table.Th>
              <Table.Th>{words.gates.oneThird}</Table.Th>
              <Table.Th>{words.gates.oneHalf}</Table.Th>
              <Table.Th>{words.gates.twoThirds}</Table.Th>
              <Table.Th>{words.by}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {record.official.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{formatDate(one.seenOn)}</Table.Td>
                <Table.Td>{dateOrNone(one.oneThirdOn)}</Table.Td>
                <Table.Td>{dateOrNone(one.oneHalfOn)}</Table.Td>
                <Table.Td>{dateOrNone(one.twoThirdsOn)}</Table.Td>
                <Table.Td>{one.byName}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </TabSection>
  )
}
