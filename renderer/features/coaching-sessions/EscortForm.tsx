import { TextInput } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { eventMessages as words } from './event-folders.messages.ts'
import { eventFailure, useEventCommand } from './event-folders.queries.ts'

interface Values {
  readonly officer: string
  readonly part: string
}

interface EscortFormProps {
  readonly sessionId: string
  readonly onDone: () => void
}

/** Who guards the performance, and where. */
export function EscortForm({ sessionId, onDone }: EscortFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-sessions.escort',
    subject: sessionId,
    initialValues: { officer: '', part: '' },
    validate: ({ officer, part }): Record<string, string> => ({
      ...(officer.trim() === '' ? { officer: words.officerMissing } : {}),
      ...(part.trim() === '' ? { part: words.dutyMissing } : {}),
    }),
  })
  const escort = useEventCommand(client.eventFolders.escort, form.draft.key)
  const save = ({ officer, part }: Values) =>
    escort.mutate(
      { sessionId, officer: officer.trim(), part: part.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.saved })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={escort.isPending}
      failure={eventFailure(escort.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <TextInput label={words.officer} autoComplete="off" maxLength={120} {...form.getInputProps('officer')} />
      <TextInput
        label={words.duty}
        description={words.dutyHint}
        autoComplete="off"
        maxLength={120}
        {...form.getInputProps('part')}
      />
    </FormBody>
  )
}
