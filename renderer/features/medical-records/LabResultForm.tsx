import { Checkbox, Select, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
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

type Interpretation = NonNullable<Parameters<Client['recordEntries']['addLabResult']>[0]['interpretation']>

interface Values extends ScanValues {
  readonly test: string
  readonly value: string
  readonly unit: string
  readonly reference: string
  readonly interpretation: Interpretation | null
  readonly takenOn: CalendarDate | null
  readonly laboratory: string
  readonly isConfidential: boolean
}

const empty: Values = {
  scans: [],
  test: '',
  value: '',
  unit: '',
  reference: '',
  interpretation: null,
  takenOn: null,
  laboratory: '',
  isConfidential: false,
}

/** A result from a laboratory, with its sheet. */
export function LabResultForm({ inmateId, encounterId, onDone }: EntryFormProps) {
  const form = useDraftForm<Values>({
    name: 'medical-records.lab-result',
    subject: entrySubject(inmateId, encounterId),
    initialValues: empty,
    validate: {
      test: needed(words.testMissing),
      value: needed(words.valueMissing),
      takenOn: needed(words.dateMissing),
    },
  })
  const scans = useScans(form)
  const add = useRecordCommand(client.recordEntries.addLabResult, form.draft.key)
  const save = (values: Values) => {
    const [firstSheet, ...others] = fileIdsOf(values)
    add.mutate(
      {
        inmateId,
        encounterId,
        test: values.test.trim(),
        loinc: null,
        value: values.value.trim(),
        unit: textOrNull(values.unit),
        reference: textOrNull(values.reference),
        interpretation: values.interpretation,
        takenOn: values.takenOn ?? '',
        laboratory: textOrNull(values.laboratory),
        note: null,
        confidentiality: values.isConfidential ? 'extra' : 'normal',
        fileId: firstSheet ?? null,
        furtherSheets: others.length > 0 ? { title: words.labSheets(values.test.trim()), fileIds: others } : null,
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.labSaved(values.test.trim()) })
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
      failure={medicalRecordFailure(add.error)}
      draft={form.draft}
      beside={<RecordIdentifiers inmateId={inmateId} />}
    >
      <TextInput label={words.test} maxLength={160} {...form.getInputProps('test')} />
      <TextInput label={words.value} maxLength={200} {...form.getInputProps('value')} />
      <TextInput label={optionalLabel(words.unit)} maxLength={40} {...form.getInputProps('unit')} />
      <TextInput
        label={optionalLabel(words.reference)}
        description={words.referenceHint}
        maxLength={120}
        {...form.getInputProps('reference')}
      />
      <Select
        label={optionalLabel(words.interpretation)}
        clearable
        data={Object.entries(words.interpretations).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('interpretation')}
      />
      <CalendarDateInput label={words.takenOn} {...form.getInputProps('takenOn')} />
      <TextInput label={optionalLabel(words.laboratory)} maxLength={120} {...form.getInputProps('laboratory')} />
      <ScanField scans={scans} label={words.paper} error={form.errors.fileIds} />
      <Checkbox
        label={words.confidential}
        description={words.confidentialHint}
        {...form.getInputProps('isConfidential', { type: 'checkbox' })}
      />
    </FormBody>
  )
}
