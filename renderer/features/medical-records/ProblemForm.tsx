import { Checkbox, Text, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { IcdPicker } from '../terminology/IcdPicker.tsx'
import type { PickedDiagnosis } from '../terminology/picked-diagnosis.ts'
import type { EntryFormProps } from './EntrySheet.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { entrySubject, needed, textOrNull } from './entry-form.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { RecordIdentifiers } from './RecordIdentifiers.tsx'
import classes from './Records.module.css'
import { useRecordCommand } from './use-record-command.ts'
import { visitMessages } from './visit.messages.ts'

interface Values {
  readonly diagnosis: PickedDiagnosis | null
  readonly onsetOn: CalendarDate | null
  readonly note: string
  readonly isConfidential: boolean
}

const empty: Values = { diagnosis: null, onsetOn: null, note: '', isConfidential: false }

/** A problem that stays after the visit. */
export function ProblemForm({ inmateId, encounterId, onDone }: EntryFormProps) {
  const form = useDraftForm<Values>({
    name: 'medical-records.problem',
    subject: entrySubject(inmateId, encounterId),
    initialValues: empty,
    validate: { diagnosis: needed(words.problemMissing) },
  })
  const add = useRecordCommand(client.recordEntries.addProblem, form.draft.key)
  const save = ({ diagnosis, ...values }: Values) => {
    if (diagnosis === null) return
    add.mutate(
      {
        inmateId,
        encounterId,
        code: diagnosis.code,
        display: diagnosis.term,
        onsetOn: values.onsetOn,
        note: textOrNull(values.note),
        confidentiality: values.isConfidential ? 'extra' : 'normal',
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.problemSaved(diagnosis.term) })
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
      <IcdPicker label={words.problem} {...form.getInputProps('diagnosis')} value={form.values.diagnosis} />
      <CalendarDateInput label={optionalLabel(words.onsetOn)} {...form.getInputProps('onsetOn')} />
      <TextInput label={optionalLabel(words.note)} maxLength={500} {...form.getInputProps('note')} />
      <Checkbox
        label={words.confidential}
        description={words.confidentialHint}
        {...form.getInputProps('isConfidential', { type: 'checkbox' })}
      />
      {form.values.diagnosis?.isConfidential && !form.values.isConfidential && (
        <Text size="sm" role="status" className={classes.proposal ?? ''}>
          {visitMessages.confidentialProposed(visitMessages.confidentialTerm(form.values.diagnosis.term))}
        </Text>
      )}
    </FormBody>
  )
}
