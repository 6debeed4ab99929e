import { Button, Checkbox, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { DeadlineEffect } from '#shared/features/calendar/calendar.contract.ts'
import type { ConfirmedMove } from '#shared/features/facility/facility.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { formatDate } from '../../format/dates.ts'
import { calendarMessages as words } from './calendar.messages.ts'
import type { DeadlineQuestion } from './use-deadline-question.ts'

interface DeadlineMovesDialogProps {
  readonly question: DeadlineQuestion
  readonly isBusy: boolean
  readonly failure: ErrorText | null
}

/** Which running deadlines a change of the calendar would move, each to be agreed to or left as it is counted now. */
export function DeadlineMovesDialog({ question, isBusy, failure }: DeadlineMovesDialogProps) {
  return (
    <Modal
      opened={question.effects !== null}
      onClose={question.close}
      title={words.movesTitle}
      size="xl"
      closeButtonProps={{ 'aria-label': componentMessages.close }}
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
    >
      {question.effects !== null && (
        <Choices effects={question.effects} question={question} isBusy={isBusy} failure={failure} />
      )}
    </Modal>
  )
}

interface ChoicesProps extends DeadlineMovesDialogProps {
  readonly effects: readonly DeadlineEffect[]
}

function Choices({ effects, question, isBusy, failure }: ChoicesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(effects.map((effect) => effect.caseId)))
  const moves: ConfirmedMove[] = effects
    .filter((effect) => chosen.has(effect.caseId))
    .map(({ caseId, from, to }) => ({ caseId, from, to }))
  const toggle = (caseId: string) => {
    const next = new Set(chosen)
    if (!next.delete(caseId)) next.add(caseId)
    setChosen(next)
  }
  const knowsPeople = effects.some((effect) => effect.personName !== null)
  return (
    <Stack>
      <Text>{words.movesText(effects.length)}</Text>
      <Table.ScrollContainer minWidth={480} mah={320}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.movesColumns.move}</Table.Th>
              <Table.Th>{words.movesColumns.number}</Table.Th>
              {knowsPeople && <Table.Th>{words.movesColumns.person}</Table.Th>}
              <Table.Th>{words.movesColumns.from}</Table.Th>
              <Table.Th>{words.movesColumns.to}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {effects.map((effect) => (
              <Table.Tr key={effect.caseId}>
                <Table.Td>
                  <Checkbox
                    aria-label={words.moveNamed(effect.number)}
                    checked={chosen.has(effect.caseId)}
                    onChange={() => toggle(effect.caseId)}
                    disabled={isBusy}
                  />
                </Table.Td>
                <Table.Td>
                  {effect.number}
                  <Text size="xs" c="dimmed">
                    {effect.serviceName}
                  </Text>
                </Table.Td>
                {knowsPeople && <Table.Td>{effect.personName}</Table.Td>}
                <Table.Td>{formatDate(effect.from)}</Table.Td>
                <Table.Td>{formatDate(effect.to)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed">
        {words.movesRest}
      </Text>
      {failure && <FailureNotice failure={failure} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={question.close} disabled={isBusy} data-autofocus>
          {componentMessages.back}
        </Button>
        <Button onClick={() => question.answer(moves)} loading={isBusy}>
          {moves.length === 0 ? words.moveNone : words.moveSome(moves.length)}
        </Button>
      </Group>
    </Stack>
  )
}
