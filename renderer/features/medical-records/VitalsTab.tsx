import { Anchor, Select, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { type Client, orpc } from '../../api/client.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { MeasuredValue } from './MeasuredValue.tsx'
import { recordMessages as words } from './medical-records.messages.ts'
import classes from './Records.module.css'
import { recordPaths } from './record-paths.ts'
import { VitalChart } from './VitalChart.tsx'
import { visitMessages } from './visit.messages.ts'
import { signWord } from './vital-words.ts'

export type Measured = Awaited<ReturnType<Client['medicalRecords']['measurements']>>[number]

/** Blood pressure is read as one thing: both lines stand in one chart. */
const together: Readonly<Record<string, readonly string[]>> = { systolic: ['systolic', 'diastolic'] }

/** How a sign went over time: chart with the normal band, table beside it. */
export function VitalsTab({ inmateId }: { readonly inmateId: string }) {
  const measurements = useQuery(orpc.medicalRecords.measurements.queryOptions({ input: { inmateId } }))
  return (
    <QueryContent query={measurements} shape="table">
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title={words.vitalsEmpty} text={words.vitalsEmptyText} />
        ) : (
          <Trend inmateId={inmateId} rows={rows} />
        )
      }
    </QueryContent>
  )
}

function Trend({ inmateId, rows }: { readonly inmateId: string; readonly rows: readonly Measured[] }) {
  const zone = useZone()
  const signs = [...new Set(rows.map(({ sign }) => sign))].filter((sign) => sign !== 'diastolic')
  const first = signs.includes('systolic') ? 'systolic' : (signs[0] ?? '')
  const [chosen, setChosen] = useState<string | null>(null)
  const sign = chosen !== null && signs.includes(chosen) ? chosen : first
  const shown = together[sign] ?? [sign]
  const own = rows.filter((row) => shown.includes(row.sign))
  const normal = own.findLast((row) => row.sign === sign)?.normal ?? null
  const unit = own[0]?.unit ?? ''
  return (
    <Stack gap="md">
      <Select
        label={words.chooseSign}
        allowDeselect={false}
        data={signs.map((value) => ({ value, label: signWord(value) }))}
        value={sign}
        onChange={setChosen}
        maw="20rem"
      />
      <div className={classes.columns}>
        <div>
          <VitalChart signs={shown} rows={own} band={normal} />
          {shown[1] !== undefined && <Text size="sm">{words.twoLines(signWord(sign), signWord(shown[1]))}</Text>}
          <Text size="sm" c="dimmed">
            {normal === null
              ? words.noNormal
              : words.normalBand(signWord(sign), formatNumber(normal.low), formatNumber(normal.high), unit)}
          </Text>
        </div>
        <Table aria-label={signWord(sign)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.measuredAt}</Table.Th>
              {shown.length > 1 && <Table.Th>{visitMessages.vitals}</Table.Th>}
              <Table.Th>{words.value}</Table.Th>
              <Table.Th>{words.normalRange}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {own.toReversed().map((row) => (
              <Table.Tr key={`${row.encounterId} ${row.sign}`}>
                <Table.Td>
                  <Anchor component={Link} to={recordPaths.visit(inmateId, row.encounterId)} size="sm">
                    {formatMoment(row.caredAt, zone)}
                  </Anchor>
                </Table.Td>
                {shown.length > 1 && <Table.Td>{signWord(row.sign)}</Table.Td>}
                <Table.Td>
                  <MeasuredValue measured={row} />
                </Table.Td>
                <Table.Td>
                  {row.normal === null
                    ? visitMessages.dash
                    : words.range(formatNumber(row.normal.low), formatNumber(row.normal.high))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}
