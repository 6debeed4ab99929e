import { Text, TextInput } from '@mantine/core'
import { longestFileTitle } from '#shared/features/inmates/inmate-files.contract.ts'
import type { InmateBanner } from '#shared/features/inmates/inmates.contract.ts'
import { client } from '../../api/client.ts'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { inmateFileFailure } from './inmate-file-failure.ts'
import { inmateFileMessages as words } from './inmate-files.messages.ts'
import { inmateFormMessages } from './inmate-form.messages.ts'
import { useFileCommand } from './use-file-command.ts'

interface FileValues extends ScanValues {
  readonly title: string
}

const shortestTitle = 3
const empty: FileValues = { title: '', scans: [] }

interface InmateFileFormProps {
  readonly person: InmateBanner
  readonly onDone: () => void
}

/** A paper about the person: its title and its sheets. */
export function InmateFileForm({ person, onDone }: InmateFileFormProps) {
  const form = useDraftForm<FileValues>({
    name: 'inmates.add-file',
    subject: person.id,
    initialValues: empty,
    validate: (values) => ({
      ...scans.missing(values),
      ...(values.title.trim().length < shortestTitle ? { title: words.titleMissing } : {}),
    }),
  })
  const scans = useScans(form)
  const add = useFileCommand(client.inmateFiles.add, form.draft.key)
  const save = (values: FileValues) =>
    add.mutate(
      { inmateId: person.id, title: values.title.trim(), fileIds: fileIdsOf(values) },
      {
        onSuccess: () => {
          noticeDone({ text: words.saved(values.title.trim()) })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={add.isPending}
      failure={inmateFileFailure(add.error)}
      draft={form.draft}
      beside={
        <PersonIdentifiers name={person.name} registerNumber={person.registerNumber ?? inmateFormMessages.dash} />
      }
    >
      <Text size="sm">{words.addHint}</Text>
      <TextInput
        label={words.title}
        description={words.titleHint}
        maxLength={longestFileTitle}
        {...form.getInputProps('title')}
      />
      <ScanField scans={scans} error={form.errors.fileIds} />
    </FormBody>
  )
}
