import { Modal, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ExplainedStretch } from '#shared/time/hour-terms.ts'
import type { ExplainedDay } from '#shared/time/working-days.ts'
import { useZone } from '../../format/use-zone.ts'
import { componentMessages as words } from '../components.messages.ts'
import classes from './CasePage.module.css'
import { rowsOfDays, rowsOfStretches } from './count-rows.ts'

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

/** Every day or stretch on the way to the due date, and why it did or did not count: nobody has to believe the number. */
export function CountExplanation({ isOpen, onClose, days, stretches = [], endsOn, note }: CountExplanationProps) {
  const zone = useZone()
  const isHours = stretches.length > 0
  const rows = isHours ? rowsOfStretches(stretches, zone) : rowsOfDays(days)
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
