import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { programmePaths } from '../coaching-programmes/programme-paths.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import classes from './Needs.module.css'
import { needFailure, useNeedCommand } from './needs.queries.ts'

type Participation = PersonNeed['programmes'][number]
type Proposal = NonNullable<Participation['proposal']>

function stateText({ state, from, until }: Participation): string {
  const word = words.states[state]
  if (from === null || state === 'refused' || state === 'withdrawn' || state === 'waiting') return word
  return until === null
    ? words.programme(word, formatDate(from))
    : words.programmeUntil(word, formatDate(from), formatDate(until))
}

interface ParticipationsProps {
  readonly programmes: readonly Participation[]
  readonly mayWithdraw: boolean
}

/** Programmes that serve a need and that the person is in, was in or waits for. */
export function Participations({ programmes, mayWithdraw }: ParticipationsProps) {
  const [leaving, setLeaving] = useState<Proposal | null>(null)
  const withdraw = useNeedCommand(client.assessmentNeeds.withdrawProposal, useSubmitKey(leaving !== null))
  const close = () => {
    withdraw.reset()
    setLeaving(null)
  }
  if (programmes.length === 0) return null
  return (
    <ul className={classes.list}>
      {programmes.map((one) => {
        const { proposal } = one
        return (
          <li key={one.memberId}>
            <Anchor component={Link} underline="always" to={programmePaths.programme(one.programmeId)}>
              {one.name}
            </Anchor>
            {`: ${stateText(one)}`}
            {one.reason !== null && <Text size="sm">{words.reason(one.reason)}</Text>}
            {proposal && (
              <Text size="xs" c="dimmed">
                {words.proposedBy(proposal.byName, formatDate(proposal.on))}
              </Text>
            )}
            {proposal && mayWithdraw && (
              <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(proposal)}>
                {words.withdraw.title}
              </Button>
            )}
          </li>
        )
      })}
      {leaving && (
        <WithdrawDialog
          reference={leaving}
          command={withdraw}
          words={words.withdraw}
          failure={needFailure(withdraw.error)}
          onClose={close}
        />
      )}
    </ul>
  )
}
