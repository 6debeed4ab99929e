import { Anchor, Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { letterOf } from '#shared/features/exchange/answer-content.rules.ts'
import type { IncomingAnswer, IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { StoredFileViewer } from '../../components/Viewers/StoredFileViewer.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { exchangePaths } from './exchange-paths.ts'
import classes from './Incoming.module.css'
import { waitingWords, incomingMessages as words } from './incoming.messages.ts'

interface AnswerCardProps {
  readonly answer: IncomingAnswer
  readonly outcomes: IncomingFile['case']['outcomes']
  readonly onSetAside: (() => void) | undefined
}

const badges = { waiting: 'waiting', 'taken-in': 'done', 'set-aside': 'cancelled' } as const

/** One answer: what it says, its letter, and what will come of it. */
export function AnswerCard({ answer, outcomes, onSetAside }: AnswerCardProps) {
  const { content, state, plan } = answer
  const outcome = content.kind === 'decided' ? outcomes.find(({ id }) => id === content.outcome)?.title : undefined
  return (
    <li className={classes.answer}>
      <div className={classes.answerHead}>
        <Title order={2} size="h4">
          {words.answerTitle(formatNumber(content.number), outcome ?? words.said[content.kind])}
        </Title>
        <StateBadge state={badges[state]} waitingFor={words.waitingFor} />
      </div>
      <Text>{words.on(formatDate(content.on))}</Text>
      {content.kind === 'received' && content.receivedBy !== null && (
        <Text>{words.receivedByThere(content.receivedBy)}</Text>
      )}
      {content.kind === 'forwarded' && <Text>{words.forwardedTo(content.to)}</Text>}
      {content.remarks !== null && content.remarks !== '' && (
        <Text className={classes.remarks ?? ''}>{content.remarks}</Text>
      )}
      <Missing answer={answer} />
      <Letter answer={answer} />
      {answer.sameNumber !== null && (
        <Text size="sm">
          {words.sameNumber}{' '}
          <Anchor component={Link} underline="always" to={exchangePaths.incomingFile(answer.sameNumber.id)}>
            {answer.sameNumber.name}
          </Anchor>
          {'. '}
          {words.sameNumberAsk}
        </Text>
      )}
      {plan !== null && <Plan plan={plan} />}
      <Settled answer={answer} />
      {onSetAside && (
        <div>
          <Button variant="default" size="compact-md" onClick={onSetAside}>
            {words.setAside}
          </Button>
        </div>
      )}
    </li>
  )
}

function Missing({ answer: { missing } }: Pick<AnswerCardProps, 'answer'>) {
  if (missing.length === 0) return null
  return (
    <div>
      <Text fw={600}>{words.missingTitle}</Text>
      <ul className={classes.list}>
        {missing.map(({ title, why }) => (
          <li key={title}>{words.missing(title, why)}</li>
        ))}
      </ul>
    </div>
  )
}

function Letter({ answer: { content, letterFileId } }: Pick<AnswerCardProps, 'answer'>) {
  const [isOpen, setOpen] = useState(false)
  const letter = letterOf(content)
  if (letter === null) return null
  return (
    <div>
      <div className={classes.answerHead}>
        <Text>{words.letter(letter.number, formatDate(letter.date))}</Text>
        {letterFileId !== null && (
          <Button variant="default" size="compact-md" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.closeLetter : words.openLetter}
          </Button>
        )}
      </div>
      {isOpen && letterFileId !== null && (
        <StoredFileViewer title={words.letterTitle(letter.number)} path={`/files/${letterFileId}`} />
      )}
    </div>
  )
}

function Plan({ plan }: { readonly plan: NonNullable<IncomingAnswer['plan']> }) {
  if (!plan.fits)
    return (
      <div className={classes.plan} data-waits>
        <Text fw={600}>{words.waitsTitle}</Text>
        <Text size="sm">{waitingWords(plan.why)}</Text>
      </div>
    )
  return (
    <div className={classes.plan}>
      <Text fw={600}>{words.willTitle}</Text>
      {plan.effects.length === 0 ? (
        <Text size="sm">{words.willNothing}</Text>
      ) : (
        <ul className={classes.list}>
          {plan.effects.map(({ kind, title }) => (
            <li key={kind}>{words.effects[kind](title)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Settled({ answer: { settled, state, firstFile } }: Pick<AnswerCardProps, 'answer'>) {
  const zone = useZone()
  return (
    <>
      {firstFile !== null && <Text size="sm">{words.firstIn(firstFile.name)}</Text>}
      {settled !== null && state !== 'waiting' && (
        <Text size="sm">
          {words.settled[state]}: {words.settledBy(formatInstant(settled.at, zone), settled.byName)}
        </Text>
      )}
      {settled?.reason && <Text size="sm">{settled.reason}</Text>}
    </>
  )
}
