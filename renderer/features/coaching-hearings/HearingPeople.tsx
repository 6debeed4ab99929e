import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HearingPerson } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { StagePlace } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { stageMessages } from '../coaching-stages/coaching-stages.messages.ts'
import { stagePaths } from '../coaching-stages/stage-paths.ts'
import { dateOrNone, eligibilityText, stageWord } from '../coaching-stages/stage-text.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

interface HearingPeopleProps {
  readonly people: readonly HearingPerson[]
  readonly mayDecide: boolean
  readonly onEnlist: () => void
  readonly onDecide: (id: string) => void
}

const memberWords: Readonly<Record<string, string>> = words.memberStates

function programmesText({ programmes }: HearingPerson): string {
  if (programmes.length === 0) return words.noProgrammes
  return programmes.map(({ name, state }) => `${name} (${memberWords[state] ?? state})`).join(', ')
}

const gates = ['oneThird', 'oneHalf', 'twoThirds', 'expiry'] as const

/** The date that counts, gate by gate. */
const datesText = ({ dates }: StagePlace): string =>
  gates
    .map((gate) => `${stageMessages.gates[gate]}: ${dateOrNone(dates[gate].official ?? dates[gate].own)}`)
    .join(' · ')

function outcomeText({ state, decision, removeReason }: HearingPerson): string {
  if (decision) return words.decisionOf(stageMessages.outcomes[decision.outcome], decision.reason)
  return words.decisionOf(words.personStates[state], removeReason)
}

/** Everybody on the list: dates, programmes, what is proposed and what was decided. */
export function HearingPeople({ people, mayDecide, onEnlist, onDecide }: HearingPeopleProps) {
  const [removing, setRemoving] = useState<HearingPerson | null>(null)
  return (
    <TabSection title={words.tabPeople} action={mayDecide ? { label: words.enlist, onClick: onEnlist } : null}>
      {people.length === 0 ? (
        <Text>{words.noPeople}</Text>
      ) : (
        <Table aria-label={words.tabPeople} verticalSpacing="sm">
          <Table.Tbody>
            {people.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td>
                  <Anchor component={Link} to={stagePaths.record(entry.place.person.id)} fw={600}>
                    {entry.place.person.name}
                  </Anchor>
                  <div>{entry.place.person.registerNumber}</div>
                </Table.Td>
                <Table.Td>
                  <strong>{words.proposedStage(stageMessages.inSentence[entry.stage])}</strong>
                  <div>{`${stageWord(entry.place)}. ${eligibilityText(entry.place)}`}</div>
                  <div>{datesText(entry.place)}</div>
                  <div>{`${words.programmes}: ${programmesText(entry)}`}</div>
                  {entry.proposal !== null && <div>{`${words.proposal}: ${entry.proposal}`}</div>}
                </Table.Td>
                <Table.Td w="14rem">
                  <div>{outcomeText(entry)}</div>
                  {mayDecide && entry.state === 'listed' && (
                    <Group gap="xs" mt="xs">
                      <Button size="compact-md" onClick={() => onDecide(entry.id)}>
                        {words.decide}
                      </Button>
                      <Button variant="default" size="compact-md" onClick={() => setRemoving(entry)}>
                        {words.remove}
                      </Button>
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {removing && <RemoveDialog entry={removing} onClose={() => setRemoving(null)} />}
    </TabSection>
  )
}

function RemoveDialog({ entry, onClose }: { readonly entry: HearingPerson; readonly onClose: () => void }) {
  const command = useHearingCommand(client.coachingHearings.remove, useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={entry}
      command={command}
      words={{
        title: words.remove,
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
