import { Group, Radio, Text, Textarea, TextInput } from '@mantine/core'
import { type ComplaintLetterKind, isToReporter } from '#shared/features/complaints/complaint-letters.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { type LetterValues, letterOf, letterProblems, letterValues } from './complaint-letter-form.ts'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { letterFailure, useLetterForm } from './complaint-letters.queries.ts'
import { useComplaintCommand } from './complaints.queries.ts'

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
      {({ letter, content, setting }) => (
        <LetterFields key={letter?.id ?? 'new'} {...props} letter={letter} initial={letterValues(content, setting)} />
      )}
    </QueryContent>
  )
}

interface LetterFieldsProps extends ComplaintLetterFormProps {
  readonly letter: { readonly id: string; readonly revision: number } | null
  readonly initial: LetterValues
}

function LetterFields({ complaintId, kind, letter, initial, onDone }: LetterFieldsProps) {
  const form = useDraftForm<LetterValues>({
    name: 'complaints.letter',
    subject: `${complaintId}:${kind}`,
    basis: letter?.revision ?? 0,
    initialValues: initial,
    validate: (values) => letterProblems(kind, values),
  })
  const save = useComplaintCommand(client.complaintLetters.save, form.draft.key)
  const isReport = kind === 'kanwil-report'
  const submit = (values: LetterValues) => {
    const written = letterOf(kind, values)
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
      {!isToReporter(kind) && (
        <>
          <TextInput label={words.recipientPost} maxLength={200} {...form.getInputProps('recipientPost')} />
          <TextInput label={words.recipientPlace} maxLength={200} {...form.getInputProps('recipientPlace')} />
        </>
      )}
      <TextInput label={words.subject} maxLength={200} {...form.getInputProps('subject')} />
      <Textarea
        label={optionalLabel(words.opening)}
        maxLength={4000}
        autosize
        minRows={2}
        {...form.getInputProps('opening')}
      />
      <Textarea
        label={isReport ? words.bodyReport : words.body}
        description={words.bodyHint}
        maxLength={20_000}
        autosize
        minRows={5}
        maxRows={16}
        {...form.getInputProps('body')}
      />
      {isReport && (
        <Textarea
          label={optionalLabel(words.handling)}
          maxLength={20_000}
          autosize
          minRows={3}
          maxRows={12}
          {...form.getInputProps('handling')}
        />
      )}
      <Textarea
        label={optionalLabel(words.closing)}
        maxLength={4000}
        autosize
        minRows={2}
        {...form.getInputProps('closing')}
      />
      <Textarea
        label={optionalLabel(words.copies)}
        description={words.copiesHint}
        maxLength={2000}
        autosize
        minRows={1}
        {...form.getInputProps('copies')}
      />
      <CalendarDateInput label={words.date} {...form.getInputProps('date')} value={form.values.date} />
      <TextInput label={words.classification} maxLength={40} {...form.getInputProps('classification')} />
      <Radio.Group label={words.paper} {...form.getInputProps('paper')}>
        <Group mt="xs">
          <Radio value="A4" label={words.papers.A4} />
          <Radio value="F4" label={words.papers.F4} />
        </Group>
      </Radio.Group>
      <Radio.Group label={words.letterhead} {...form.getInputProps('letterheadMode')}>
        <Group mt="xs">
          <Radio value="printed" label={words.letterheads.printed} />
          <Radio value="preprinted" label={words.letterheads.preprinted} />
        </Group>
      </Radio.Group>
    </FormBody>
  )
}
