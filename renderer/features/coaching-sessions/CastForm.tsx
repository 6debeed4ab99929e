import { Button, Group, Text, TextInput } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { eventMessages as words } from './event-folders.messages.ts'
import { eventFailure, useEventCommand } from './event-folders.queries.ts'

interface Values {
  readonly inmateId: string | null
  readonly part: string
}

interface CastFormProps {
  readonly sessionId: string
  readonly onDone: () => void
}

/** Who appears in the performance, and as what. */
export function CastForm({ sessionId, onDone }: CastFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-sessions.cast',
    subject: sessionId,
    initialValues: { inmateId: null, part: '' },
    validate: ({ inmateId, part }): Record<string, string> => ({
      ...(inmateId === null ? { inmateId: words.personMissing } : {}),
      ...(part.trim() === '' ? { part: words.partMissing } : {}),
    }),
  })
  const { inmateId } = form.values
  const person = useIdentifiers(inmateId)
  const cast = useEventCommand(client.eventFolders.cast, form.draft.key)
  const save = ({ inmateId: chosen, part }: Values) => {
    if (chosen === null) return
    cast.mutate(
      { sessionId, inmateId: chosen, part: part.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.saved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={cast.isPending}
      failure={eventFailure(cast.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      {inmateId === null ? (
        <InmatePicker
          label={words.who}
          onPick={(id) => form.setFieldValue('inmateId', id)}
          error={form.errors.inmateId}
          data-path="inmateId"
        />
      ) : (
        <Group gap="sm">
          <Text fw={600}>{person?.name}</Text>
          <Button variant="default" size="compact-md" onClick={() => form.setFieldValue('inmateId', null)}>
            {words.changePerson}
          </Button>
        </Group>
      )}
      <TextInput
        label={words.part}
        description={words.partHint}
        autoComplete="off"
        maxLength={120}
        {...form.getInputProps('part')}
      />
    </FormBody>
  )
}
