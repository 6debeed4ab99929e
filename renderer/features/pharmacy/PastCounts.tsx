import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { pharmacyMessages as words } from './pharmacy.messages.ts'

/** Earlier stock-takes with what they found. */
export function PastCounts() {
  const zone = useZone()
  const counts = useQuery(orpc.stock.counts.queryOptions({ input: {} }))
  return (
    <QueryContent query={counts} shape="form">
      {(rows) =>
        rows.length === 0 ? (
          <Text size="sm">{words.noCounts}</Text>
        ) : (
          <List>
            {rows.map((row) => (
              <List.Item key={row.id}>
                {words.countLine(
                  formatInstant(row.at, zone),
                  row.byName,
                  formatNumber(row.counted),
                  formatNumber(row.differences.length),
                )}
                <List withPadding listStyleType="disc">
                  {row.differences.map((line) => (
                    <List.Item key={`${line.medicineName} ${line.batchNumber}`}>
                      {words.differenceLine(
                        line.medicineName,
                        line.batchNumber,
                        formatNumber(line.expected),
                        formatNumber(line.counted),
                        line.reason ?? '',
                      )}
                    </List.Item>
                  ))}
                </List>
              </List.Item>
            ))}
          </List>
        )
      }
    </QueryContent>
  )
}
