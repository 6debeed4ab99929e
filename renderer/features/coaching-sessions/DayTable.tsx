import { Anchor, Checkbox, Table } from '@mantine/core'
import { Link } from 'react-router'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatFullDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { SessionBadge } from './SessionBadge.tsx'
import { sessionPaths } from './session-paths.ts'
import { hoursOf, nameOf, whenOf } from './session-words.ts'

interface DayTableProps {
  readonly day: CalendarDate
  readonly sessions: readonly CoachingSession[]
  readonly picked: ReadonlySet<string>
  readonly onPick: ((id: string) => void) | null
}

/** One day from morning to evening. */
export function DayTable({ day, sessions, picked, onPick }: DayTableProps) {
  const { columns } = words
  return (
    <Table aria-label={words.dayTable(formatFullDate(day))} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          {[columns.time, columns.what, columns.place, columns.instructor, columns.people, columns.state].map(
            (label) => (
              <Table.Th key={label} scope="col">
                {label}
              </Table.Th>
            ),
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sessions.map((session) => (
          <Table.Tr key={session.id}>
            <Table.Td>
              {onPick ? (
                <Checkbox
                  label={hoursOf(session)}
                  aria-label={words.pick(nameOf(session), whenOf(session))}
                  checked={picked.has(session.id)}
                  onChange={() => onPick(session.id)}
                />
              ) : (
                hoursOf(session)
              )}
            </Table.Td>
            <Table.Td>
              <Anchor component={Link} to={sessionPaths.session(session.id)}>
                {nameOf(session)}
              </Anchor>
            </Table.Td>
            <Table.Td>{session.place}</Table.Td>
            <Table.Td>{session.instructor}</Table.Td>
            <Table.Td>
              {session.present === null
                ? words.peopleOf(formatNumber(session.expected))
                : words.presentOf(formatNumber(session.present), formatNumber(session.expected))}
            </Table.Td>
            <Table.Td>
              <SessionBadge state={session.state} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
