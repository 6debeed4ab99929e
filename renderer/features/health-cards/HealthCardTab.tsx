import { Anchor, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Client, orpc } from '../../api/client.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { visitMessages } from '../medical-records/visit.messages.ts'
import { CarriedCard } from './CarriedCard.tsx'
import { healthCardMessages as words } from './health-cards.messages.ts'
import { Trend } from './Trend.tsx'

export type CardRecord = Awaited<ReturnType<Client['healthCards']['of']>>
export type Check = CardRecord['checks'][number]

/** The card that the person carries, and the running record that stood on such cards of paper. */
export function HealthCardTab({ inmateId }: { readonly inmateId: string }) {
  const record = useQuery(orpc.healthCards.of.queryOptions({ input: { inmateId } }))
  return (
    <QueryContent query={record} shape="table">
      {(data) => (
        <Stack gap="lg">
          <CarriedCard inmateId={inmateId} cards={data.cards} />
          <RunningRecord inmateId={inmateId} record={data} />
        </Stack>
      )}
    </QueryContent>
  )
}

function RunningRecord({ inmateId, record }: { readonly inmateId: string; readonly record: CardRecord }) {
  const zone = useZone()
  const [chosen, setChosen] = useState<string | null>(null)
  const years = record.years.map(String)
  const year = chosen ?? years[0] ?? ''
  const shown = record.checks.filter(({ caredAt }) => toCalendarDate(caredAt, zone).startsWith(year))
  const { columns } = words
  if (record.checks.length === 0) {
    return (
      <TabSection title={words.recordTitle}>
        <EmptyState title={words.recordEmpty} text={words.recordEmptyText} />
      </TabSection>
    )
  }
  return (
    <TabSection title={words.recordTitle}>
      <Stack gap="sm">
        <Group align="end">
          <Select label={words.year} allowDeselect={false} data={years} value={year} onChange={setChosen} w="8rem" />
          <PrintFileButton label={words.printYear(year)} path={`/files/running-cards/${inmateId}?tahun=${year}`} />
        </Group>
        <Group gap="lg">
          {(['weight', 'systolic', 'glucose'] as const).map((sign) => (
            <Trend key={sign} sign={sign} checks={shown} />
          ))}
        </Group>
        <Table aria-label={words.recordTitle}>
          <Table.Thead>
            <Table.Tr>
              {Object.entries(columns).map(([column, label]) => (
                <Table.Th key={column}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((check) => (
              <Table.Tr key={check.encounterId}>
                <Table.Td>
                  <Anchor component={Link} to={recordPaths.visit(inmateId, check.encounterId)} size="sm">
                    {formatMoment(check.caredAt, zone)}
                  </Anchor>
                  {check.isLate && <Text size="sm">{words.late}</Text>}
                </Table.Td>
                <Table.Td>{visitMessages.kinds[check.kind]}</Table.Td>
                <Table.Td>{shownOf(check, 'weight')}</Table.Td>
                <Table.Td>{pressureOf(check)}</Table.Td>
                <Table.Td>{shownOf(check, 'glucose')}</Table.Td>
                <Table.Td>{check.complaint ?? words.dash}</Table.Td>
                <Table.Td>{check.carerName}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </TabSection>
  )
}

const find = (check: Check, sign: string) => check.observations.find((one) => one.sign === sign)

/** Not by colour: what is too high or too low says so. */
const judged = (text: string, ...found: readonly (ReturnType<typeof find> | undefined)[]): string => {
  const how = found.map((one) => one?.interpretation).find((one) => one === 'high' || one === 'low')
  return how === undefined ? text : `${text} (${how === 'high' ? words.high : words.low})`
}

function shownOf(check: Check, sign: string): string {
  const found = find(check, sign)
  return found ? judged(formatNumber(found.value), found) : words.dash
}

function pressureOf(check: Check): string {
  const [systolic, diastolic] = [find(check, 'systolic'), find(check, 'diastolic')]
  if (!systolic && !diastolic) return words.dash
  const part = (one: typeof systolic) => (one ? formatNumber(one.value) : words.dash)
  return judged(`${part(systolic)}/${part(diastolic)}`, systolic, diastolic)
}
