import { Text, Textarea } from '@mantine/core'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { RecordIdentifiers } from './RecordIdentifiers.tsx'
import { useRecordCommand } from './use-record-command.ts'
import { visitMessages as words } from './visit.messages.ts'

interface AddendumFormProps {
  readonly visit: Encounter
  readonly onDone: () => void
}

/** A signed note below a finished visit. */
export function AddendumForm({ visit, onDone }: AddendumFormProps) {
  const form = useDraftForm<{ readonly text: string }>({
    name: 'medical-records.addendum',
    subject: visit.id,
    initialValues: { text: '' },
    validate: { text: (text) => (text.trim() === '' ? words.addendumMissing : null) },
  })
  const add = useRecordCommand(client.medicalRecords.addAddendum, form.draft.key)
  const save = ({ text }: { readonly text: string }) =>
    add.mutate(
      { id: visit.id, text: text.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.addendumSaved })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.addendumSave}
      isSubmitting={add.isPending}
      failure={medicalRecordFailure(add.error)}
      draft={form.draft}
      beside={<RecordIdentifiers inmateId={visit.inmate.id} />}
    >
      <Text size="sm">{words.addendumHint}</Text>
      <Textarea label={words.addendumText} autosize minRows={4} maxRows={14} {...form.getInputProps('text')} />
    </FormBody>
  )
}
