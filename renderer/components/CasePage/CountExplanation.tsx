import { Modal, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ExplainedStretch } from '#shared/time/hour-terms.ts'
import { hoursBetween } from '#shared/time/instant.ts'
import type { ExplainedDay } from '#shared/time/working-days.ts'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import { formatMinutes } from '../../format/durations.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { componentMessages as words } from '../components.messages.ts'
import classes from './CasePage.module.css'

interface CountExplanationProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly days: readonly ExplainedDay[]
  /** In place of days, for a clock of hours. */
  readonly stretches?: readonly ExplainedStretch[] | undefined
  /** Already formatted: the date or moment that all this leads to. */
  readonly endsOn: string
  /** What started the clock and by which rule. */
  readonly note?: ReactNode
}

interface CountRow {
  readonly key: string
  readonly when: string
  readonly isCounted: boolean
  readonly meaning: string
  readonly note: string
}

/** Every day or stretch on the way to the due date, and why it did or did not count: nobody has to believe the number. */
export function CountExplanation({ isOpen, onClose, days, stretches = [], endsOn, note }: CountExplanationProps) {
  const zone = useZone()
  const isHours = stretches.length > 0
  const rows = isHours
    ? stretches.map(
        (stretch): CountRow => ({
          key: stretch.from,
          when: words.stretch(formatInstant(stretch.from, zone), formatInstant(stretch.to, zone)),
          isCounted: stretch.counted,
          meaning: stretch.counted ? formatMinutes(hoursBetween(stretch.from, stretch.to) * 60) : words.notCounted,
          note: noteOf(stretch),
        }),
      )
    : rowsOfDays(days)
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.countTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {note && <div className={classes.countNote}>{note}</div>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{isHours ? words.countStretch : words.countDay}</Table.Th>
            <Table.Th>{words.countMeaning}</Table.Th>
            <Table.Th>{words.countNote}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key} className={row.isCounted ? '' : (classes.notCounted ?? '')}>
              <Table.Td>{row.when}</Table.Td>
              <Table.Td>{row.meaning}</Table.Td>
              <Table.Td>{row.note}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fw={600} mt="md">
        {words.countEnds(endsOn)}
      </Text>
    </Modal>
  )
}

function rowsOfDays(days: readonly ExplainedDay[]): readonly CountRow[] {
  return days.map((day, index) => ({
    key: day.date,
    when: `${formatWeekday(day.date)}, ${formatDate(day.date)}`,
    isCounted: day.counted,
    meaning: day.counted
      ? words.countedAs(days.slice(0, index + 1).filter((earlier) => earlier.counted).length)
      : words.notCounted,
    note: noteOf(day),
  }))
}

function noteOf(
  line: Pick<ExplainedDay, 'name' | 'cause'> & { readonly reason: keyof typeof words.countedReasons },
): string {
  if (line.reason === 'paused' && line.cause !== undefined)
    return words.pausedFor(words.pauseCauses[line.cause] ?? line.cause)
  const reason = words.countedReasons[line.reason]
  if (line.name === undefined) return reason
  return line.reason === 'closed' ? `${reason}, ${line.name}` : line.name
}
