import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { IncomingAnswer, IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import { useMay } from '../../app/session.ts'
import { formatNumber } from '../../format/numbers.ts'
import { partnerKeysPath } from '../partner-keys/partner-keys-path.ts'
import { recommendationPaths } from '../recommendations/recommendation-paths.ts'
import { AnswerCard } from './AnswerCard.tsx'
import classes from './Incoming.module.css'
import { incomingMessages as words } from './incoming.messages.ts'
import { SetAsideDialog } from './SetAsideDialog.tsx'

/** It waits, and nothing on this page can take it in: it does not fit, or its signer is not believed. */
const isStuck = ({ state, plan }: IncomingAnswer, isGreen: boolean): boolean =>
  state === 'waiting' && (plan?.fits !== true || !isGreen)

/** What the file says, one card for each answer, under the light of its signer. */
export function IncomingAnswers({ file }: { readonly file: IncomingFile }) {
  const mayDecide = useMay('seal:bundles')
  const mayManageKeys = useMay('manage:partner-keys')
  const [aside, setAside] = useState<IncomingAnswer | null>(null)
  const { sender } = file
  const isGreen = sender.standing === 'confirmed'
  return (
    <>
      <div className={classes.light} data-green={isGreen || undefined}>
        <Text fw={600}>{sender.name}</Text>
        <Text size="sm">{words.sender(sender.person, sender.post)}</Text>
        <Text size="sm">{words.standingTexts[sender.standing]}</Text>
        {!isGreen && <Text size="sm">{words.lookOnly}</Text>}
        {!isGreen && mayManageKeys && (
          <Anchor component={Link} size="sm" underline="always" to={partnerKeysPath}>
            {words.openKeys}
          </Anchor>
        )}
      </div>
      <Text mb="md">
        {words.factCase}{' '}
        <Anchor component={Link} to={recommendationPaths.case(file.case.id)}>
          {file.case.number}
        </Anchor>
      </Text>
      <ol className={classes.answers}>
        {file.answers.map((answer) => (
          <AnswerCard
            key={answer.id}
            answer={answer}
            outcomes={file.case.outcomes}
            onSetAside={mayDecide && isStuck(answer, isGreen) ? () => setAside(answer) : undefined}
          />
        ))}
      </ol>
      {aside !== null && (
        <SetAsideDialog
          file={file}
          answer={aside}
          number={formatNumber(aside.content.number)}
          onClose={() => setAside(null)}
        />
      )}
    </>
  )
}
