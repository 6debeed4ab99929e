import { Select, TextInput } from '@mantine/core'
import { type Client, client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import type { EntryFormProps } from './EntrySheet.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { entrySubject, needed, textOrNull } from './entry-form.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { RecordIdentifiers } from './RecordIdentifiers.tsx'
import { useRecordCommand } from './use-record-command.ts'

type Allergy = Parameters<Client['recordEntries']['addAllergy']>[0]

interface Values {
  readonly substance: string
  readonly category: Allergy['category']
  readonly reaction: string
  readonly severity: Allergy['severity']
  readonly verification: Allergy['verification']
}

const empty: Values = { substance: '', category: 'medication', reaction: '', severity: 'unknown', verification: 'told' }

/** An allergy, as it was told or seen. */
export function AllergyForm({ inmateId, encounterId, onDone }: EntryFormProps) {
  const form = useDraftForm<Values>({
    name: 'medical-records.allergy',
    subject: entrySubject(inmateId, encounterId),
    initialValues: empty,
    validate: { substance: needed(words.substanceMissing) },
  })
  const add = useRecordCommand(client.recordEntries.addAllergy, form.draft.key)
  const save = (values: Values) =>
    add.mutate(
      {
        inmateId,
        encounterId,
        ...values,
        substance: values.substance.trim(),
        reaction: textOrNull(values.reaction),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.allergySaved(values.substance.trim()) })
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
      <TextInput label={words.substance} maxLength={120} {...form.getInputProps('substance')} />
      <Select
        label={words.category}
        allowDeselect={false}
        data={Object.entries(words.categories).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('category')}
      />
      <TextInput label={optionalLabel(words.reaction)} maxLength={200} {...form.getInputProps('reaction')} />
      <Select
        label={words.severity}
        allowDeselect={false}
        data={Object.entries(words.severities).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('severity')}
      />
      <Select
        label={words.verification}
        allowDeselect={false}
        data={Object.entries(words.verifications).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('verification')}
      />
    </FormBody>
  )
}
