import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { UploadField } from '../../components/FileDrop/UploadField.tsx'
import type { Scan } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../medical-records/entry-form.ts'
import { sealedMessages as words } from './sealed-letters.messages.ts'
import { sealedFailure, useSealedCommand } from './sealed-letters.queries.ts'

interface Values {
  readonly answeredOn: CalendarDate | null
  readonly letterNumber: string
  readonly text: string
  readonly outcome: string
  readonly scan: Scan | null
}

interface RecordAnswerFormProps {
  readonly complaintId: string
  readonly revision: number
  /** Where the step is the answer to the reporter; empty otherwise. */
  readonly outcomes: ComplaintCourse['answers']
  readonly onDone: () => void
}

/** What the other office decided; with it the step is taken and the case goes on. */
export function RecordAnswerForm({ complaintId, revision, outcomes, onDone }: RecordAnswerFormProps) {
  const form = useDraftForm<Values>({
    name: 'sealed-letters.answer',
    subject: complaintId,
    basis: String(revision),
    initialValues: { answeredOn: null, letterNumber: '', text: '', outcome: '', scan: null },
    validate: {
      answeredOn: (value) => (value === null ? words.dateMissing : null),
      text: (value) => (value.trim().length < 5 ? words.textShort : null),
      outcome: (value) => (outcomes.length > 0 && value === '' ? words.outcomeMissing : null),
    },
  })
  const record = useSealedCommand(client.sealedLetters.recordAnswer, form.draft.key)
  const save = (values: Values) => {
    const { answeredOn, letterNumber, text, outcome } = values
    if (answeredOn === null) return
    record.mutate(
      {
        ...{ complaintId, revision, answeredOn, letterNumber: textOrNull(letterNumber), text: text.trim() },
        ...{ outcome: outcomes.length > 0 ? outcome : null, fileId: values.scan?.id ?? null },
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.answerSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.answerSave}
      isSubmitting={record.isPending}
      failure={sealedFailure(record.error)}
      draft={form.draft}
    >
      <CalendarDateInput label={words.answeredOn} {...form.getInputProps('answeredOn')} />
      <TextInput label={optionalLabel(words.answerNumber)} maxLength={120} {...form.getInputProps('letterNumber')} />
      {outcomes.length > 0 && (
        <Radio.Group label={words.outcome} {...form.getInputProps('outcome')}>
          <Stack gap="xs" mt={6}>
            {outcomes.map(({ id, title }) => (
              <Radio key={id} value={id} label={title} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={words.answerText}
        description={words.answerHint}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        {...form.getInputProps('text')}
      />
      <UploadField
        label={optionalLabel(words.scan)}
        kinds={['pdf', 'jpeg', 'png', 'webp']}
        stored={form.values.scan === null ? null : { name: form.values.scan.name, sizeInBytes: form.values.scan.size }}
        onStored={({ id, size, mediaType }, file) =>
          form.setFieldValue('scan', { id, size, mediaType, name: file.name })
        }
        onRemove={() => form.setFieldValue('scan', null)}
      />
    </FormBody>
  )
}
