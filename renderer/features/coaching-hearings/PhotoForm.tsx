import { TextInput } from '@mantine/core'
import { client } from '../../api/client.ts'
import { UploadField } from '../../components/FileDrop/UploadField.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

interface Values {
  readonly title: string
  /** Once it lies in the core. */
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null
}

interface PhotoFormProps {
  readonly hearingId: string
  readonly onDone: () => void
}

/** A picture of the session. */
export function PhotoForm({ hearingId, onDone }: PhotoFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-hearings.photo',
    subject: hearingId,
    initialValues: { title: '', file: null },
    validate: ({ title, file }): Record<string, string> => ({
      ...(title.trim() === '' ? { title: words.problems.photoTitle } : {}),
      ...(file === null ? { file: words.problems.photo } : {}),
    }),
  })
  const add = useHearingCommand(client.coachingHearings.addPhoto, form.draft.key)
  const { file } = form.values
  const save = ({ title, file: chosen }: Values) => {
    if (chosen === null) return
    add.mutate(
      { hearingId, title: title.trim(), fileId: chosen.id },
      {
        onSuccess: () => {
          noticeDone({ text: words.photoSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.savePhoto}
      isSubmitting={add.isPending}
      failure={hearingFailure(add.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <TextInput
        label={words.photoTitle}
        description={words.photoHint}
        autoComplete="off"
        maxLength={120}
        {...form.getInputProps('title')}
      />
      <UploadField
        label={words.photo}
        kinds={['jpeg', 'png', 'webp']}
        stored={file && { name: file.name, sizeInBytes: file.size }}
        onStored={({ id, size }, chosen) => form.setFieldValue('file', { id, size, name: chosen.name })}
        onRemove={() => form.setFieldValue('file', null)}
        error={form.errors.file}
        data-path="file"
      />
    </FormBody>
  )
}
