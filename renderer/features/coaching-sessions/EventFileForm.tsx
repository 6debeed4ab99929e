import { Select, TextInput } from '@mantine/core'
import { eventFileKinds } from '#shared/features/coaching-sessions/event-folder.contract.ts'
import { client } from '../../api/client.ts'
import { UploadField } from '../../components/FileDrop/UploadField.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { eventMessages as words } from './event-folders.messages.ts'
import { eventFailure, useEventCommand } from './event-folders.queries.ts'

interface Values {
  readonly kind: string
  readonly title: string
  /** Once it lies in the core. */
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null
}

interface EventFileFormProps {
  readonly sessionId: string
  readonly onDone: () => void
}

/** A permission, a picture or another paper of the performance. */
export function EventFileForm({ sessionId, onDone }: EventFileFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-sessions.file',
    subject: sessionId,
    initialValues: { kind: 'permission', title: '', file: null },
    validate: ({ title, file }): Record<string, string> => ({
      ...(title.trim() === '' ? { title: words.titleMissing } : {}),
      ...(file === null ? { file: words.fileMissing } : {}),
    }),
  })
  const add = useEventCommand(client.eventFolders.addFile, form.draft.key)
  const { file } = form.values
  const save = ({ kind, title, file: chosen }: Values) => {
    if (chosen === null) return
    add.mutate(
      {
        ...{ sessionId, title: title.trim(), fileId: chosen.id },
        kind: eventFileKinds.find((one) => one === kind) ?? 'other',
      },
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
      isSubmitting={add.isPending}
      failure={eventFailure(add.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Select
        label={words.kind}
        allowDeselect={false}
        data={eventFileKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        {...form.getInputProps('kind')}
      />
      <TextInput label={words.fileTitle} autoComplete="off" maxLength={120} {...form.getInputProps('title')} />
      <UploadField
        label={words.file}
        kinds={['pdf', 'jpeg', 'png', 'webp']}
        stored={file && { name: file.name, sizeInBytes: file.size }}
        onStored={({ id, size }, chosen) => form.setFieldValue('file', { id, size, name: chosen.name })}
        onRemove={() => form.setFieldValue('file', null)}
        error={form.errors.file}
        data-path="file"
      />
    </FormBody>
  )
}
