import { Text, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface KanwilLetterFormProps {
  readonly caseId: string
  readonly title: string
  readonly onDone: () => void
}

interface LetterForm extends ScanValues {
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
}

/** Paper 5, made by Kanwil and recorded here when its copy comes back. */
export function KanwilLetterForm({ caseId, title, onDone }: KanwilLetterFormProps) {
  const record = useCaseCommand(caseId, recommendationCalls.recordKanwilLetter)
  const form = useDraftForm<LetterForm>({
    name: 'recommendations.kanwil-letter',
    subject: caseId,
    initialValues: { letterNumber: '', letterDate: null, scans: [] },
    validate: (values) => ({
      ...scans.missing(values),
      letterNumber: values.letterNumber.trim() === '' ? words.letterNumberMissing : null,
      letterDate: values.letterDate === null ? words.letterDateMissing : null,
    }),
  })
  const scans = useScans(form)
  const save = (values: LetterForm) => {
    const { letterNumber, letterDate } = values
    if (letterDate === null) return
    record.mutate(
      { fileIds: fileIdsOf(values), letterNumber: letterNumber.trim(), letterDate },
      {
        key: form.draft.key,
        onSuccess: () => {
          noticeDone({ text: words.attached(title) })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.kanwilSave}
      isSubmitting={record.isPending}
      failure={recommendationFailure(record.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.kanwilHint}</Text>
      <ScanField scans={scans} error={form.errors.fileIds} />
      <TextInput label={words.letterNumber} {...form.getInputProps('letterNumber')} />
      <CalendarDateInput
        label={words.letterDate}
        {...form.getInputProps('letterDate')}
        value={form.values.letterDate}
      />
    </FormBody>
  )
}
