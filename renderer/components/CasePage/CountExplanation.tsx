import { Modal, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ExplainedDay } from '#shared/time/working-days.ts'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './CasePage.module.css'

interface CountExplanationProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly days: readonly ExplainedDay[]
  /** What started the clock and by which rule. */
  readonly note?: ReactNode
}

/** Every day on the way to the due date, and why it did or did not count: nobody has to believe the number. */
export function CountExplanation({ isOpen, onClose, days, note }: CountExplanationProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={componentMessages.countTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      {note && <div className={classes.countNote}>{note}</div>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{componentMessages.countDay}</Table.Th>
            <Table.Th>{componentMessages.countMeaning}</Table.Th>
            <Table.Th>{componentMessages.countNote}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day, index) => (
            <Table.Tr key={day.date} className={day.counted ? '' : (classes.notCounted ?? '')}>
              <Table.Td>
                {formatWeekday(day.date)}, {formatDate(day.date)}
              </Table.Td>
              <Table.Td>
                {day.counted
                  ? componentMessages.countedAs(days.slice(0, index + 1).filter((earlier) => earlier.counted).length)
                  : componentMessages.notCounted}
              </Table.Td>
              <Table.Td>{day.name ?? componentMessages.countedReasons[day.reason]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
