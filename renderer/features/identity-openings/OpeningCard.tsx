import { Button, Group, Text } from '@mantine/core'
import { IconBan, IconClock, IconLockOpen, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { IdentityOpening } from '#shared/features/identity-openings/identity-openings.contract.ts'
import { useMay } from '../../app/session.ts'
import { type BadgeLook, MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './IdentityOpenings.module.css'
import { openingMessages as words } from './identity-openings.messages.ts'
import { OpenedIdentity } from './OpenedIdentity.tsx'
import type { OpeningQuestion } from './OpeningDialogs.tsx'

const looks = {
  asked: { meaning: 'attention', Icon: IconClock },
  granted: { meaning: 'done', Icon: IconLockOpen },
  refused: { meaning: 'neutral', Icon: IconBan },
  withdrawn: { meaning: 'neutral', Icon: IconX },
} as const satisfies Readonly<Record<IdentityOpening['state'], BadgeLook>>

interface OpeningCardProps {
  readonly opening: IdentityOpening
  /** Of which complaint, where that is not the page's own. */
  readonly heading?: ReactNode
  readonly onAsk: (question: OpeningQuestion) => void
}

/** One request: who asks, why, for whom, how it stands, and what the reader may do about it. */
export function OpeningCard({ opening, heading, onAsk }: OpeningCardProps) {
  const zone = useZone()
  const mayHold = useMay('hold:identity-vault')
  const { askedBy, askedAt, cause, reason, shownTo, state, decision, openUntil, isMine, isOpen } = opening
  const isWaiting = state === 'asked'
  return (
    <li className={classes.card}>
      <Group gap="xs">
        {heading}
        <MeaningBadge look={looks[state]} word={words.states[state]} />
      </Group>
      <SummaryList
        rows={[
          { label: words.cause, value: cause },
          { label: words.shownToTold, value: shownTo },
          { label: words.reasonTold, value: reason },
        ]}
      />
      <Text size="sm">{words.askedBy(askedBy, formatInstant(askedAt, zone))}</Text>
      {decision && state !== 'asked' && (
        <Text size="sm">
          {words.decided[state](decision.by, formatInstant(decision.at, zone))} {decision.reason}
        </Text>
      )}
      {isOpen && openUntil && (
        <>
          <Text size="sm">{words.openUntil(formatInstant(openUntil, zone))}</Text>
          <OpenedIdentity openingId={opening.id} />
        </>
      )}
      {isMine && state === 'granted' && !isOpen && <Text size="sm">{words.isOver}</Text>}
      {isWaiting && isMine && (
        <>
          <Text size="sm">{words.waits}</Text>
          <Button variant="default" onClick={() => onAsk({ kind: 'withdraw', opening })}>
            {words.withdraw}
          </Button>
        </>
      )}
      {isWaiting && !isMine && mayHold && (
        <Group gap="xs">
          <Button onClick={() => onAsk({ kind: 'grant', opening })}>{words.grant}</Button>
          <Button variant="default" onClick={() => onAsk({ kind: 'refuse', opening })}>
            {words.refuse}
          </Button>
        </Group>
      )}
    </li>
  )
}
