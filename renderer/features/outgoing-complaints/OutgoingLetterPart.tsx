import { Button, Group, Text, Title } from '@mantine/core'
import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { outgoingLetter } from '#shared/features/outgoing-complaints/outgoing-letters.contract.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import classes from '../complaints/Complaints.module.css'
import { complaintLetterMessages as letterWords } from '../complaints/complaint-letters.messages.ts'
import { may } from '../complaints/complaint-sheets.ts'
import { PrintLetterButton } from '../letters/PrintLetterButton.tsx'
import type { OutgoingQuestion } from './OutgoingDialogs.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { issuedLetterOf, letterSheet, sheetOfPaper } from './outgoing-plan.ts'

interface OutgoingLetterPartProps {
  readonly complaint: OutgoingComplaint
  readonly onOpen: (sheet: string) => void
  readonly onAsk: (question: OutgoingQuestion) => void
}

type Copy = NonNullable<OutgoingComplaint['papers'][number]['copies']>[number]

function stateOf({ letter, voided }: Copy): string {
  const { letterStates } = words
  if (voided !== null) return letterStates.voided(voided.reason)
  if (!letter?.isIssued) return letterStates.draft
  return letter.number === null ? letterStates.awaitsNumber : letterStates.issued(letter.number)
}

/** The letter of complaint: written, issued, printed, and its signed sheet brought back. Older complaints have none made here. */
export function OutgoingLetterPart({ complaint, onOpen, onAsk }: OutgoingLetterPartProps) {
  const { requirement, template } = outgoingLetter
  const paper = complaint.papers.find(({ id }) => id === requirement)
  if (paper?.template !== template) return null
  const letters = (paper.copies ?? []).filter(({ letter }) => letter !== null)
  const mayWrite = may(complaint, 'advance-paper')
  const hasDraft = letters.some(({ state, voided }) => state === 'produced' && voided === null)
  const waiting = issuedLetterOf(complaint, requirement)
  return (
    <section className={classes.part}>
      <Title order={2}>{words.letterTitle}</Title>
      {letters.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.letterNone}
        </Text>
      )}
      <ul className={classes.list} aria-label={words.letterTitle}>
        {letters.map((copy) => (
          <li key={copy.id} className={classes.task}>
            <LetterLine copy={copy} complaint={complaint} onOpen={onOpen} onAsk={onAsk} />
          </li>
        ))}
      </ul>
      <Group gap="xs">
        {mayWrite && !hasDraft && !waiting && (
          <Button variant="default" onClick={() => onOpen(letterSheet)}>
            {words.letterWrite}
          </Button>
        )}
        {waiting && may(complaint, 'attach-paper') && (
          <Button variant="default" onClick={() => onOpen(sheetOfPaper(requirement))}>
            {words.letterSigned}
          </Button>
        )}
      </Group>
    </section>
  )
}

interface LetterLineProps extends OutgoingLetterPartProps {
  readonly copy: Copy
}

function LetterLine({ copy, complaint, onOpen, onAsk }: LetterLineProps) {
  const { letter, voided, state } = copy
  if (letter === null) return null
  const isLive = voided === null
  return (
    <>
      <FileList
        label={words.letterTitle}
        files={[
          {
            path: `/files/letters/${letter.id}`,
            title: words.letterTitle,
            detail: stateOf(copy),
            isVoid: !isLive,
          },
        ]}
      />
      <Group gap="xs" mt="xs">
        {isLive && state === 'produced' && may(complaint, 'advance-paper') && (
          <>
            <Button size="compact-md" onClick={() => onAsk({ kind: 'issue', letterId: letter.id })}>
              {letterWords.issue}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => onOpen(letterSheet)}>
              {letterWords.change}
            </Button>
          </>
        )}
        {isLive && letter.isIssued && <PrintLetterButton letterId={letter.id} title={words.letterTitle} />}
        {isLive && may(complaint, 'void-paper') && (
          <Button size="compact-md" variant="default" onClick={() => onAsk({ kind: 'void', paperId: copy.id })}>
            {letterWords.void}
          </Button>
        )}
      </Group>
    </>
  )
}
