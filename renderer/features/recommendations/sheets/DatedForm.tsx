import { Text, Textarea, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { ErrorText } from '../../../api/error-text.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import type { FormName } from '../../../components/FormPage/form-names.ts'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { sheetMessages as words } from './sheet.messages.ts'

/** When something happened outside, and by which letter it is known. */
export interface DatedFacts {
  readonly on: CalendarDate
  readonly letterNumber: string | null
  readonly letterDate: CalendarDate | null
  /** Empty where no reason is asked. */
  readonly reason: string
}

interface DatedFormProps {
  readonly name: FormName
  /** The case, and the step where there are several. */
  readonly subject: string
  readonly hint: string
  readonly onLabel: string
  readonly saveLabel: string
  readonly today: CalendarDate | null
  readonly reasonLabel?: string | undefined
  readonly isBusy: boolean
  readonly failure: ErrorText | null
  /** `key`: of the draft, which ends with the command. */
  readonly onSave: (facts: DatedFacts, key: string) => void
}

interface Typed {
  readonly on: CalendarDate | null
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
  readonly reason: string
}

/** The short form behind every hop: date, letter number and date, and where history asks for it a reason. */
export function DatedForm(props: DatedFormProps) {
  const { reasonLabel } = props
  const form = useDraftForm<Typed>({
    name: props.name,
    subject: props.subject,
    initialValues: { on: props.today, letterNumber: '', letterDate: null, reason: '' },
    validate: {
      on: (value) => (value === null ? words.onMissing : null),
      reason: (value) => (reasonLabel !== undefined && value.trim() === '' ? words.reasonMissing : null),
    },
  })
  const save = ({ on, letterNumber, letterDate, reason }: Typed) => {
    if (on === null) return
    const facts = { on, letterNumber: letterNumber.trim() || null, letterDate, reason: reason.trim() }
    props.onSave(facts, form.draft.key)
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={props.saveLabel}
      isSubmitting={props.isBusy}
      failure={props.failure}
      draft={form.draft}
    >
      <Text size="sm">{props.hint}</Text>
      <CalendarDateInput label={props.onLabel} {...form.getInputProps('on')} value={form.values.on} />
      <TextInput label={optionalLabel(words.letterNumber)} {...form.getInputProps('letterNumber')} />
      <CalendarDateInput
        label={optionalLabel(words.letterDate)}
        {...form.getInputProps('letterDate')}
        value={form.values.letterDate}
      />
      {reasonLabel !== undefined && (
        <Textarea label={reasonLabel} autosize minRows={3} maxRows={8} {...form.getInputProps('reason')} />
      )}
    </FormBody>
  )
}
