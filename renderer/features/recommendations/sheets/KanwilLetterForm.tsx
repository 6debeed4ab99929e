import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { ScanField } from './ScanField.tsx'
import { sheetMessages as words } from './sheet.messages.ts'
import { useScans } from './use-scans.ts'

interface KanwilLetterFormProps {
  readonly caseId: string
  readonly title: string
  readonly onDone: () => void
}

interface LetterForm {
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
}

/** Paper 5, made by Kanwil and recorded here when its copy comes back. */
export function KanwilLetterForm({ caseId, title, onDone }: KanwilLetterFormProps) {
  const scans = useScans(() => form.clearFieldError('fileIds'))
  const record = useCaseCommand(caseId, recommendationCalls.recordKanwilLetter)
  const form = useForm<LetterForm>({
    initialValues: { letterNumber: '', letterDate: null },
    validate: ({ letterNumber, letterDate }) => ({
      ...(scans.fileIds.length === 0 ? { fileIds: scans.uploading ? words.firstUpload : words.scanMissing } : {}),
      letterNumber: letterNumber.trim() === '' ? words.letterNumberMissing : null,
      letterDate: letterDate === null ? words.letterDateMissing : null,
    }),
  })
  const save = ({ letterNumber, letterDate }: LetterForm) => {
    if (letterDate === null) return
    record.mutate(
      { fileIds: scans.fileIds, letterNumber: letterNumber.trim(), letterDate },
      {
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
