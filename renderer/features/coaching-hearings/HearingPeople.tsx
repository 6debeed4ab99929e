import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HearingPerson } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { stageMessages } from '../coaching-stages/coaching-stages.messages.ts'
import { stagePaths } from '../coaching-stages/stage-paths.ts'
import { eligibilityText, stageWord } from '../coaching-stages/stage-text.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'
import classes from './Hearings.module.css'
import type { HearingSheet } from './hearing-paths.ts'
import { datesText, outcomeOf, programmesText } from './hearing-text.ts'

interface HearingPeopleProps {
  readonly people: readonly HearingPerson[]
  readonly mayDecide: boolean
  readonly onSheet: (sheet: HearingSheet, person?: string) => void
}

/** Everybody on the list: dates, programmes, what is proposed and what was decided. */
export function HearingPeople({ people, mayDecide, onSheet }: HearingPeopleProps) {
  const [removing, setRemoving] = useState<HearingPerson | null>(null)
  // Who was struck out is read last.
  const inOrder = people.toSorted((one, other) => Number(one.state === 'removed') - Number(other.state === 'removed'))
  return (
    <section aria-label={words.tabPeople}>
      {mayDecide && (
        <Group gap="xs" mb="sm">
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => onSheet('usulkan')}>
            {words.enlist}
          </Button>
        </Group>
      )}
      {people.length === 0 ? (
        <EmptyState title={words.noPeople} text={mayDecide ? words.noPeopleText : words.noPeopleReader} />
      ) : (
        <Table aria-label={words.tabPeople} verticalSpacing="sm" className={classes.people ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.heads.person}</Table.Th>
              <Table.Th scope="col">{words.heads.proposal}</Table.Th>
              <Table.Th scope="col">{words.heads.decision}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {inOrder.map((entry) => (
              <PersonRow
                key={entry.id}
                entry={entry}
                mayDecide={mayDecide && entry.state === 'listed'}
                onDecide={() => onSheet('putuskan', entry.id)}
                onRemove={() => setRemoving(entry)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {removing && <RemoveDialog entry={removing} onClose={() => setRemoving(null)} />}
    </section>
  )
}

interface PersonRowProps {
  readonly entry: HearingPerson
  readonly mayDecide: boolean
  readonly onDecide: () => void
  readonly onRemove: () => void
}

function PersonRow({ entry, mayDecide, onDecide, onRemove }: PersonRowProps) {
  const { place, proposal, stage } = entry
  const { name, registerNumber } = place.person
  const outcome = outcomeOf(entry)
  return (
    <Table.Tr data-removed={entry.state === 'removed' || undefined}>
      <Table.Td>
        <Anchor component={Link} to={stagePaths.record(place.person.id)} fw={600}>
          {name}
        </Anchor>
        <div>{registerNumber ?? words.noRegister}</div>
      </Table.Td>
      <Table.Td>
        <Text fw={600}>{words.proposedStage(stageMessages.inSentence[stage])}</Text>
        {entry.state !== 'removed' && <Standing entry={entry} />}
        {proposal !== null && <Text size="sm">{`${words.proposal}: ${proposal}`}</Text>}
      </Table.Td>
      <Table.Td>
        <Stack gap="xs" align="flex-start">
          <MeaningBadge look={outcome.look} word={outcome.word} />
          {outcome.reason !== null && <Text size="sm">{outcome.reason}</Text>}
          {mayDecide && (
            <Group gap="xs">
              <Button size="compact-md" aria-label={words.decideOf(name)} onClick={onDecide}>
                {words.decide}
              </Button>
              <Button variant="default" size="compact-md" aria-label={words.removeOf(name)} onClick={onRemove}>
                {words.removeShort}
              </Button>
            </Group>
          )}
        </Stack>
      </Table.Td>
    </Table.Tr>
  )
}

/** Where the person stands, and in which programmes; after a decision the stage of today would only confuse. */
function Standing({ entry }: { readonly entry: HearingPerson }) {
  const { place, state } = entry
  return (
    <>
      {state === 'listed' && <div>{words.nowAt(stageWord(place), eligibilityText(place))}</div>}
      <Text size="sm">{datesText(place)}</Text>
      <Text size="sm">{`${words.programmes}: ${programmesText(entry)}`}</Text>
    </>
  )
}

function RemoveDialog({ entry, onClose }: { readonly entry: HearingPerson; readonly onClose: () => void }) {
  const command = useHearingCommand(client.coachingHearings.remove, useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={entry}
      command={command}
      words={{
        title: words.removeOf(entry.place.person.name),
        text: words.removeText,
        question: words.removeQuestion,
        confirm: words.remove,
        done: words.removed,
      }}
      failure={hearingFailure(command.error)}
      onClose={onClose}
    />
  )
}
