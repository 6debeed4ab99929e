import { Checkbox, TextInput } from '@mantine/core'
import { client } from '../../api/client.ts'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import type { EntryFormProps } from './EntrySheet.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { entrySubject } from './entry-form.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { RecordIdentifiers } from './RecordIdentifiers.tsx'
import { useRecordCommand } from './use-record-command.ts'

interface Values extends ScanValues {
  readonly title: string
  readonly isConfidential: boolean
}

const empty: Values = { scans: [], title: '', isConfidential: false }

/** A paper or picture of the record: its title and its sheets. */
export function RecordFileForm({ inmateId, encounterId, onDone }: EntryFormProps) {
  const form = useDraftForm<Values>({
    name: 'medical-records.file',
    subject: entrySubject(inmateId, encounterId),
    initialValues: empty,
    validate: (values) => ({
      ...scans.missing(values),
      ...(values.title.trim().length < 3 ? { title: words.fileTitleMissing } : {}),
    }),
  })
  const scans = useScans(form)
  const add = useRecordCommand(client.recordEntries.addFiles, form.draft.key)
  const save = (values: Values) =>
    add.mutate(
      {
        inmateId,
        encounterId,
        title: values.title.trim(),
        fileIds: fileIdsOf(values),
        confidentiality: values.isConfidential ? 'extra' : 'normal',
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.fileSaved(values.title.trim()) })
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
      failure={medicalRecordFailure(add.error)}
      draft={form.draft}
      beside={<RecordIdentifiers inmateId={inmateId} />}
    >
      <TextInput label={words.fileTitle} maxLength={120} {...form.getInputProps('title')} />
      <ScanField scans={scans} error={form.errors.fileIds} />
      <Checkbox
        label={words.confidential}
        description={words.confidentialHint}
        {...form.getInputProps('isConfidential', { type: 'checkbox' })}
      />
    </FormBody>
  )
}
