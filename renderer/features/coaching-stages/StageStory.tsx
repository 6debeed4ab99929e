import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { hasVerdict } from '#shared/features/coaching-programmes/stage-gate.rules.ts'
import type { StageDecision, StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stageFailure, useStageCommand } from './coaching-stages.queries.ts'
import classes from './Stages.module.css'

interface Line {
  readonly id: string
  readonly on: CalendarDate
  readonly text: string
  readonly decision: StageDecision | null
}

/** Under which status somebody was here and what was decided, newest first: a verdict goes on with what began before it. */
function linesOf({ statuses, decisions }: StageRecord): readonly Line[] {
  const { story } = words
  const began = statuses.map(({ from, legalStatus, registerNumber }, index) => {
    const wasHere = statuses.slice(0, index).some((one) => !hasVerdict(one.legalStatus))
    const sentenced = wasHere ? story.goesOn : story.sentenced
    const text = hasVerdict(legalStatus) ? sentenced(registerNumber) : story.detainee(registerNumber)
    return { id: `${from} ${registerNumber}`, on: from, text, decision: null }
  })
  const decided = decisions.map((decision) => ({
    id: decision.id,
    on: decision.decidedOn,
    text: story.decided(words.stages[decision.stage], words.outcomes[decision.outcome]),
    decision,
  }))
  return [...decided, ...began.toReversed()].toSorted((left, right) =>
    left.on < right.on ? 1 : left.on > right.on ? -1 : 0,
  )
}

function detailsOf({ basis, reason, earlyReason, voidReason, byName }: StageDecision): readonly string[] {
  return [
    [words.basis, basis],
    [words.reason, reason],
    [words.earlyReason, earlyReason],
    [words.by, byName],
    [words.voidReason, voidReason],
  ].flatMap(([label, text]) => (text === null ? [] : [`${label}: ${text}`]))
}

interface StageStoryProps {
  readonly record: StageRecord
  readonly onDecide: () => void
}

/** The way of one person through the stages. */
export function StageStory({ record, onDecide }: StageStoryProps) {
  const mayDecide = useMay('decide:stages')
  const [asking, setAsking] = useState<StageDecision | null>(null)
  const lines = linesOf(record)
  const action = mayDecide && record.hasVerdict ? { label: words.decide, onClick: onDecide } : null
  return (
    <TabSection title={words.storyTitle} action={action}>
      {lines.length === 0 ? (
        <Text>{words.noStory}</Text>
      ) : (
        <Table aria-label={words.storyTitle} verticalSpacing="sm">
          <Table.Tbody>
            {lines.map(({ id, on, text, decision }) => (
              <Table.Tr key={id} className={decision?.state === 'voided' ? (classes.voided ?? '') : ''}>
                <Table.Td w="8rem">{formatDate(on)}</Table.Td>
                <Table.Td>
                  <strong data-what>{text}</strong>
                  {decision && detailsOf(decision).map((line) => <div key={line}>{line}</div>)}
                </Table.Td>
                <Table.Td w="12rem">
                  {mayDecide && decision?.state === 'active' && (
                    <Button variant="default" size="compact-md" onClick={() => setAsking(decision)}>
                      {words.voidDecision}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {asking && <VoidDecision decision={asking} onClose={() => setAsking(null)} />}
    </TabSection>
  )
}

function VoidDecision({ decision, onClose }: { readonly decision: StageDecision; readonly onClose: () => void }) {
  const command = useStageCommand(client.coachingStages.voidDecision, useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={decision}
      command={command}
      words={{
        title: words.voidDecision,
        text: words.voidDecisionText,
        question: words.voidDecisionQuestion,
        confirm: words.voidDecision,
        done: words.decisionVoided,
      }}
      failure={stageFailure(command.error)}
      onClose={onClose}
    />
  )
}
