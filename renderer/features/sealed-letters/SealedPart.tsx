import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import type { SealedLetter } from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from '../complaints/Complaints.module.css'
import { LetterActions } from './LetterActions.tsx'
import { MakeLetterForm } from './MakeLetterForm.tsx'
import { RecordAnswerForm } from './RecordAnswerForm.tsx'
import { SealedAnswers } from './SealedAnswers.tsx'
import { sealedMessages as words } from './sealed-letters.messages.ts'
import { useSealedState } from './sealed-letters.queries.ts'

interface SealedPartProps {
  readonly complaintId: string
  /** Of the case. */
  readonly revision: number
  readonly answers: ComplaintCourse['answers']
  /** On top of the page while something is to be done or waited for; further down once the house goes on by itself. */
  readonly isOnTop: boolean
}

/** For a complaint about those who would have to work on it: the letter that goes out, and what comes back. Absent otherwise. */
export function SealedPart({ complaintId, revision, answers, isOnTop }: SealedPartProps) {
  const [isWriting, setWriting] = useState(false)
  const state = useSealedState(complaintId).data
  if (state === undefined || (state.step === null && state.letter === null)) return null
  if (isOnTop !== (state.step !== null)) return null
  const { step, letter, mayWrite, offices } = state
  return (
    <section className={classes.part} aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      {step && (
        <PageNote meaning="attention" title={letter ? words.outTitle(letter.officeTitle) : words.neededTitle}>
          {letter ? words.out(step.title) : words.needed(step.title)}
        </PageNote>
      )}
      {!mayWrite && <Text size="sm">{words.notYours}</Text>}
      {letter && <LetterLine letter={letter} />}
      {letter && mayWrite && <LetterActions complaintId={complaintId} letter={letter} />}
      {letter && <SealedAnswers letter={letter} />}
      {mayWrite && step && !isWriting && (
        <Group>
          <Button onClick={() => setWriting(true)}>{letter ? words.record : words.make}</Button>
        </Group>
      )}
      {mayWrite && step && isWriting && (
        <Stack>
          {letter ? (
            <RecordAnswerForm
              complaintId={complaintId}
              revision={revision}
              outcomes={step.needsOutcome ? answers : []}
              onDone={() => setWriting(false)}
            />
          ) : (
            <MakeLetterForm complaintId={complaintId} offices={offices} onDone={() => setWriting(false)} />
          )}
        </Stack>
      )}
    </section>
  )
}

function LetterLine({ letter }: { readonly letter: SealedLetter }) {
  const { officeTitle, letterDate, letterNumber, request } = letter
  return (
    <div>
      <Text fw={600}>{words.sentTo(officeTitle, formatDate(letterDate))}</Text>
      {letterNumber !== null && <Text size="sm">{words.number(letterNumber)}</Text>}
      <Text className={classes.told ?? ''}>{request}</Text>
    </div>
  )
}
