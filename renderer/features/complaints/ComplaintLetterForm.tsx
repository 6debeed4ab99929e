import { Text } from '@mantine/core'
import { type ComplaintLetterKind, isToReporter } from '#shared/features/complaints/complaint-letters.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { type LetterValues, letterOf, letterProblems, letterValues } from './complaint-letter-form.ts'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { letterFailure, useLetterForm } from './complaint-letters.queries.ts'
import { useComplaintCommand } from './complaints.queries.ts'
import { LetterContentFields, type LetterContentFieldsProps } from './LetterContentFields.tsx'

interface ComplaintLetterFormProps {
  readonly complaintId: string
  readonly kind: ComplaintLetterKind
  readonly onDone: () => void
}

/** Words one letter and keeps its draft; the number comes when it is issued. */
export function ComplaintLetterForm(props: ComplaintLetterFormProps) {
  const form = useLetterForm(props.complaintId, props.kind)
  return (
    <QueryContent query={form} shape="form">
      {({ letter, content, setting, steps }) => (
        <LetterFields
          key={letter?.id ?? 'new'}
          {...props}
          letter={letter}
          steps={steps}
          initial={letterValues(content, setting)}
        />
      )}
    </QueryContent>
  )
}

interface LetterFieldsProps extends ComplaintLetterFormProps {
  readonly letter: { readonly id: string; readonly revision: number } | null
  readonly steps: NonNullable<LetterContentFieldsProps['steps']>
  readonly initial: LetterValues
}

function LetterFields({ complaintId, kind, letter, steps, initial, onDone }: LetterFieldsProps) {
  const hasRecipient = !isToReporter(kind)
  const form = useDraftForm<LetterValues>({
    name: 'complaints.letter',
    subject: `${complaintId}:${kind}`,
    basis: letter?.revision ?? 0,
    initialValues: initial,
    validate: (values) => letterProblems(hasRecipient, values),
  })
  const save = useComplaintCommand(client.complaintLetters.save, form.draft.key)
  const submit = (values: LetterValues) => {
    const written = letterOf(hasRecipient, values)
    if (!written) return
    const revision = typeof form.draft.basis === 'number' ? form.draft.basis : (letter?.revision ?? 0)
    save.mutate(
      { id: complaintId, kind, letter: letter && { id: letter.id, revision }, ...written },
      {
        onSuccess: () => {
          noticeDone({ text: words.saveDone })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(submit)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={save.isPending}
      failure={letterFailure(save.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.kindHints[kind]}</Text>
      <LetterContentFields form={form} hasRecipient={hasRecipient} isReport={kind === 'kanwil-report'} steps={steps} />
    </FormBody>
  )
}
