import { List, Table, Text } from '@mantine/core'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import { calendarMessages as words } from './calendar.messages.ts'
import type { ListDifference } from './compare-lists.ts'
import type { HolidayLine } from './holiday-list.ts'

interface HolidayListPreviewProps {
  readonly lines: readonly HolidayLine[]
  readonly difference: ListDifference
}

/** What was understood of the list, before anything is stored; lines that were not understood are named. */
export function HolidayListPreview({ lines, difference }: HolidayListPreviewProps) {
  const unread = lines.filter((line) => !line.ok)
  const days = [
    ...difference.added.map((day) => ({ ...day, state: 'added' as const })),
    ...difference.known.map((day) => ({ ...day, state: 'known' as const })),
  ].toSorted((left, right) => (left.date < right.date ? -1 : 1))
  return (
    <>
      {unread.length > 0 && (
        <div role="alert">
          <Text fw={600}>{words.listUnread(unread.length)}</Text>
          <List size="sm">
            {unread.map((line) => (
              <List.Item key={line.line}>{words.listUnreadLine(line.line, line.text)}</List.Item>
            ))}
          </List>
        </div>
      )}
      {days.length > 0 && (
        <Table aria-label={words.listPreview}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.date}</Table.Th>
              <Table.Th>{words.columns.name}</Table.Th>
              <Table.Th>{words.columns.kind}</Table.Th>
              <Table.Th>{words.listState}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map((day) => (
              <Table.Tr key={`${day.date} ${day.kind}`}>
                <Table.Td>
                  {formatWeekday(day.date)}, {formatDate(day.date)}
                </Table.Td>
                <Table.Td>{day.name}</Table.Td>
                <Table.Td>{words.kinds[day.kind]}</Table.Td>
                <Table.Td>{words.listStates[day.state]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {difference.missing.length > 0 && (
        <Text>{words.listMissing(difference.missing.map((day) => formatDate(day.date)).join('; '))}</Text>
      )}
    </>
  )
}
