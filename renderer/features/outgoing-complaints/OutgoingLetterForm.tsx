import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { type LetterValues, letterOf, letterProblems, letterValues } from '../complaints/complaint-letter-form.ts'
import { complaintLetterMessages } from '../complaints/complaint-letters.messages.ts'
import { LetterContentFields } from '../complaints/LetterContentFields.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure, useOutgoingCommand } from './outgoing.queries.ts'

interface OutgoingLetterFormProps {
  readonly complaint: OutgoingComplaint
  readonly onDone: () => void
}

/** Words the letter of complaint and keeps its draft; the number comes when it is issued. */
export function OutgoingLetterForm(props: OutgoingLetterFormProps) {
  const form = useQuery(orpc.outgoingComplaints.letterForm.queryOptions({ input: { id: props.complaint.id } }))
  return (
    <QueryContent query={form} shape="form">
      {({ letter, content, setting }) => (
        <LetterFields key={letter?.id ?? 'new'} {...props} letter={letter} initial={letterValues(content, setting)} />
      )}
    </QueryContent>
  )
}

interface LetterFieldsProps extends OutgoingLetterFormProps {
  readonly letter: { readonly id: string; readonly revision: number } | null
  readonly initial: LetterValues
}

function LetterFields({ complaint, letter, initial, onDone }: LetterFieldsProps) {
  const form = useDraftForm<LetterValues>({
    name: 'outgoing.letter',
    subject: complaint.id,
    basis: letter?.revision ?? 0,
    initialValues: initial,
    validate: (values) => letterProblems(true, values),
  })
  const save = useOutgoingCommand(client.outgoingComplaints.saveLetter, form.draft.key)
  const submit = (values: LetterValues) => {
    const written = letterOf(true, values)
    if (!written) return
    const revision = typeof form.draft.basis === 'number' ? form.draft.basis : (letter?.revision ?? 0)
    save.mutate(
      {
        ...{ caseId: complaint.id, revision: complaint.revision, ...written },
        letter: letter && { id: letter.id, revision },
      },
      {
        onSuccess: () => {
          noticeDone({ text: complaintLetterMessages.saveDone })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(submit)}
      errors={form.errors}
      submitLabel={complaintLetterMessages.save}
      isSubmitting={save.isPending}
      failure={outgoingFailure(save.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.letterHint}</Text>
      <LetterContentFields form={form} hasRecipient isReport={false} />
    </FormBody>
  )
}
