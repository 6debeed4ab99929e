import { Checkbox, TextInput } from '@mantine/core'
import { diagnosisCodeSchema } from '#shared/features/medical-records/encounter.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
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
import { visitMessages } from './visit.messages.ts'

interface Values {
  readonly code: string
  readonly display: string
  readonly onsetOn: CalendarDate | null
  readonly note: string
  readonly isConfidential: boolean
}

const empty: Values = { code: '', display: '', onsetOn: null, note: '', isConfidential: false }

/** A problem that stays after the visit. */
export function ProblemForm({ inmateId, encounterId, onDone }: EntryFormProps) {
  const form = useDraftForm<Values>({
    name: 'medical-records.problem',
    subject: entrySubject(inmateId, encounterId),
    initialValues: empty,
    validate: {
      display: needed(words.problemMissing),
      code: (code) =>
        code.trim() === '' || diagnosisCodeSchema.safeParse(code).success ? null : visitMessages.codeWrong,
    },
  })
  const add = useRecordCommand(client.recordEntries.addProblem, form.draft.key)
  const save = (values: Values) =>
    add.mutate(
      {
        inmateId,
        encounterId,
        code: textOrNull(values.code),
        display: values.display.trim(),
        onsetOn: values.onsetOn,
        note: textOrNull(values.note),
        confidentiality: values.isConfidential ? 'extra' : 'normal',
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.problemSaved(values.display.trim()) })
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
      <TextInput label={words.problem} maxLength={200} {...form.getInputProps('display')} />
      <TextInput label={optionalLabel(words.code)} maxLength={8} {...form.getInputProps('code')} />
      <CalendarDateInput label={optionalLabel(words.onsetOn)} {...form.getInputProps('onsetOn')} />
      <TextInput label={optionalLabel(words.note)} maxLength={500} {...form.getInputProps('note')} />
      <Checkbox
        label={words.confidential}
        description={words.confidentialHint}
        {...form.getInputProps('isConfidential', { type: 'checkbox' })}
      />
    </FormBody>
  )
}
