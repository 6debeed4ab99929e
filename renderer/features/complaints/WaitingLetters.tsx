import { Button, Group, Radio, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { WaitingLetter } from '#shared/features/complaints/complaint-letters.ts'
import { client } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { PrintLetterButton } from '../letters/PrintLetterButton.tsx'
import classes from './ComplaintDesk.module.css'
import { useReceiptCommand } from './complaint-desk.queries.ts'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { letterFailure } from './complaint-letters.queries.ts'
import { complaintReceiptMessages } from './complaint-receipt.messages.ts'

interface WaitingLettersProps {
  readonly letters: readonly WaitingLetter[]
  /** Only then the desk is asked who takes a letter. */
  readonly isOpen: boolean
  readonly typed: { readonly number: string; readonly pin: string }
}

/** Letters that wait for whoever told number and PIN. */
export function WaitingLetters({ letters, isOpen, typed }: WaitingLettersProps) {
  return (
    <section className={classes.part} aria-label={words.waitingTitle}>
      <Title order={3}>{words.waitingTitle}</Title>
      {letters.length === 0 ? (
        <Text c="dimmed">{words.waitingNone}</Text>
      ) : (
        <Text size="sm">{isOpen ? words.waitingOpenText : words.waitingText}</Text>
      )}
      {letters.map((letter) => (
        <WaitingLine key={letter.id} letter={letter} isOpen={isOpen} typed={typed} />
      ))}
    </section>
  )
}

interface WaitingLineProps extends Omit<WaitingLettersProps, 'letters'> {
  readonly letter: WaitingLetter
}

function WaitingLine({ letter, isOpen, typed }: WaitingLineProps) {
  const zone = useZone()
  const [receiver, setReceiver] = useState<'reporter' | 'bearer'>('reporter')
  const handOut = useReceiptCommand(client.complaintLetters.handOut)
  const name = words.kinds[letter.kind]
  const given = handOut.data?.kind === 'handed-out' ? handOut.data.at : letter.handedOutAt
  const failure = letterFailure(handOut.error)
  const hand = () =>
    handOut.mutate(
      { ...typed, complaintLetterId: letter.id, receiver: isOpen ? receiver : null },
      {
        onSuccess: (told) => {
          if (told.kind === 'handed-out') noticeDone({ text: told.isAnswer ? words.handDoneAnswer : words.handDone })
        },
      },
    )
  return (
    <div>
      <Text fw={600}>{[name, letter.number].filter((part) => part !== null).join(', ')}</Text>
      <Text size="sm">
        {words.waitingSince(formatDate(letter.date))} {given !== null && words.waitingGiven(formatMoment(given, zone))}
      </Text>
      {isOpen && (
        <Radio.Group
          label={words.receiver}
          value={receiver}
          onChange={(value) => setReceiver(value === 'bearer' ? 'bearer' : 'reporter')}
        >
          <Group mt="xs">
            <Radio value="reporter" label={words.receiverChoices.reporter} />
            <Radio value="bearer" label={words.receiverChoices.bearer} />
          </Group>
        </Radio.Group>
      )}
      {failure && <FailureNotice failure={failure} />}
      {handOut.data?.kind === 'wrong' && (
        <FailureNotice
          failure={{
            title: complaintReceiptMessages.wrongTitle,
            text: complaintReceiptMessages.wrong(String(handOut.data.triesLeft)),
          }}
        />
      )}
      {handOut.data?.kind === 'locked' && (
        <FailureNotice
          failure={{
            title: complaintReceiptMessages.lockedTitle,
            text: complaintReceiptMessages.locked(formatMoment(handOut.data.until, zone)),
          }}
        />
      )}
      <Group gap="xs" mt="xs">
        <PrintLetterButton letterId={letter.letterId} title={name} />
        <Button size="compact-md" loading={handOut.isPending} onClick={hand} aria-label={words.handKind(name)}>
          {words.hand}
        </Button>
      </Group>
    </div>
  )
}
