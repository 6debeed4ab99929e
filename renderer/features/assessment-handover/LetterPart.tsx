import { Button, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Handover } from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from './Handover.module.css'
import { handoverMessages as words } from './handover.messages.ts'
import { handoverFailure, useHandoverCommand } from './handover.queries.ts'

interface LetterPartProps {
  readonly assessmentId: string
  readonly handover: Handover
  readonly isOpen: boolean
}

/** The letter that stands, or the form that makes one. */
export function LetterPart(props: LetterPartProps) {
  const { letter } = props.handover
  if (letter === null) return props.isOpen ? <LetterForm {...props} /> : null
  return <Standing {...props} letter={letter} />
}

function Standing({
  assessmentId,
  handover,
  isOpen,
  letter,
}: LetterPartProps & { readonly letter: NonNullable<Handover['letter']> }) {
  const [isVoiding, setVoiding] = useState(false)
  const command = useHandoverCommand(client.assessmentHandover.voidLetter, useSubmitKey(isVoiding))
  const close = () => {
    command.reset()
    setVoiding(false)
  }
  const day = formatDate(letter.date)
  return (
    <>
      {isOpen && letter.isOutdated && <PageNote meaning="attention">{words.letterOutdated}</PageNote>}
      <SummaryList
        rows={[
          {
            label: words.letterName,
            value: letter.number === null ? words.letterUnnumbered(day) : words.letterOf(letter.number, day),
          },
          { label: words.recipient, value: letter.recipient },
        ]}
      />
      <div className={classes.buttons}>
        <PrintFileButton label={words.openLetter} path={`/files/letters/${letter.id}`} />
        {isOpen && (
          <Button variant="default" onClick={() => setVoiding(true)}>
            {words.voidLetter}
          </Button>
        )}
      </div>
      {isVoiding && (
        <WithdrawDialog
          reference={{ id: assessmentId, revision: handover.revision }}
          command={{
            isPending: command.isPending,
            mutate: ({ id, revision, reason }, options) => command.mutate({ caseId: id, revision, reason }, options),
          }}
          words={{
            ...{ title: words.voidLetter, text: words.voidText, question: words.voidQuestion },
            ...{ confirm: words.voidLetter, done: words.voided },
          }}
          failure={handoverFailure(command.error)}
          onClose={close}
        />
      )}
    </>
  )
}

interface Values {
  readonly recipient: string
  readonly place: string
  readonly note: string
  readonly date: CalendarDate | null
}

function LetterForm({ assessmentId, handover }: LetterPartProps) {
  const { start, revision } = handover
  const form = useDraftForm<Values>({
    ...{ name: 'assessment-handover.letter', subject: assessmentId },
    initialValues: { recipient: start.recipient, place: start.place, note: '', date: start.date },
    validate: {
      recipient: missing,
      place: missing,
      date: missing,
    },
  })
  const issue = useHandoverCommand(client.assessmentHandover.issueLetter, form.draft.key)
  const save = ({ date, recipient, place, note }: Values) => {
    if (date === null) return
    issue.mutate(
      { caseId: assessmentId, revision, recipient: recipient.trim(), place: place.trim(), note: note.trim(), date },
      { onSuccess: () => noticeDone({ text: words.issued }) },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.issue}
      isSubmitting={issue.isPending}
      failure={handoverFailure(issue.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.letterText}</Text>
      {start.nextNumber !== null && <Text size="sm">{words.letterNext(start.nextNumber)}</Text>}
      <TextInput
        label={words.recipient}
        description={words.recipientHint}
        maxLength={200}
        {...form.getInputProps('recipient')}
      />
      <TextInput label={words.place} maxLength={200} {...form.getInputProps('place')} />
      <CalendarDateInput
        label={words.date}
        latest={start.date}
        {...form.getInputProps('date')}
        value={form.values.date}
      />
      <Textarea
        label={optionalLabel(words.note)}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </FormBody>
  )
}
