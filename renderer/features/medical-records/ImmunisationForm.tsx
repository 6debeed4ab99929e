import { TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import type { EntryFormProps } from './EntrySheet.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { entrySubject, needed, textOrNull } from './entry-form.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { RecordIdentifiers } from './RecordIdentifiers.tsx'
import { useRecordCommand } from './use-record-command.ts'

interface Values {
  readonly vaccine: string
  readonly givenOn: CalendarDate | null
  readonly dose: number | null
  readonly batch: string
  readonly note: string
}

const empty: Values = { vaccine: '', givenOn: null, dose: null, batch: '', note: '' }

/** A vaccine that was given. */
export function ImmunisationForm({ inmateId, encounterId, onDone }: EntryFormProps) {
  const form = useDraftForm<Values>({
    name: 'medical-records.immunisation',
    subject: entrySubject(inmateId, encounterId),
    initialValues: empty,
    validate: { vaccine: needed(words.vaccineMissing), givenOn: needed(words.dateMissing) },
  })
  const add = useRecordCommand(client.recordEntries.addImmunisation, form.draft.key)
  const save = (values: Values) =>
    add.mutate(
      {
        inmateId,
        encounterId,
        vaccine: values.vaccine.trim(),
        givenOn: values.givenOn ?? '',
        dose: values.dose,
        batch: textOrNull(values.batch),
        place: null,
        note: textOrNull(values.note),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.immunisationSaved(values.vaccine.trim()) })
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
      <TextInput label={words.vaccine} maxLength={120} {...form.getInputProps('vaccine')} />
      <CalendarDateInput label={words.givenOn} {...form.getInputProps('givenOn')} />
      <UnitInput label={optionalLabel(words.dose)} unit={words.doseUnit} {...form.getInputProps('dose')} />
      <TextInput label={optionalLabel(words.batch)} maxLength={60} {...form.getInputProps('batch')} />
      <TextInput label={optionalLabel(words.note)} maxLength={300} {...form.getInputProps('note')} />
    </FormBody>
  )
}
