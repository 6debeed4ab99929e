import { MultiSelect, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { type DraftForm, useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { sheetMessages } from '../recommendations/sheets/sheet.messages.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { complaintFailure, useComplaintCommand } from './complaints.queries.ts'
import type { SheetForm, SheetPlan } from './sheet-form.ts'

interface ComplaintSheetFormProps {
  readonly plan: SheetPlan
  /** Whose draft it is: of a complaint that came in, or of one to another office. */
  readonly draft?: 'complaints.step' | 'outgoing.step'
  /** Of the draft: the complaint and what is entered. */
  readonly subject: string
  readonly onDone: () => void
}

/** Whatever is entered beside a complaint: the plan says what is asked and where it goes. */
export function ComplaintSheetForm(props: ComplaintSheetFormProps) {
  return <WithToday shape="form">{(today) => <SheetFields {...props} today={today} />}</WithToday>
}

interface SheetFieldsProps extends ComplaintSheetFormProps {
  readonly today: CalendarDate
}

function SheetFields({ plan, draft = 'complaints.step', subject, today, onDone }: SheetFieldsProps) {
  const form = useDraftForm<SheetForm>({
    name: draft,
    subject,
    initialValues: {
      ...{ choice: null, on: today, amount: null, text: '', letterNumber: '', letterDate: null },
      ...{ units: [], people: [] },
    },
    validate: (values) => errorsOf(plan, values),
  })
  const send = useComplaintCommand(plan.send, form.draft.key)
  const save = (values: SheetForm) =>
    send.mutate(values, {
      onSuccess: () => {
        noticeDone({ text: plan.doneText })
        onDone()
      },
    })
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={plan.saveLabel}
      isSubmitting={send.isPending}
      failure={complaintFailure(send.error)}
      draft={form.draft}
    >
      {plan.hint && <Text size="sm">{plan.hint}</Text>}
      <ChoiceField plan={plan} form={form} />
      {plan.units && (
        <MultiSelect
          label={words.accusedUnits}
          data={[...plan.units]}
          searchable
          {...form.getInputProps('units')}
          value={[...form.values.units]}
        />
      )}
      {plan.people && (
        <MultiSelect
          label={plan.people.label}
          data={[...plan.people.options]}
          searchable
          {...form.getInputProps('people')}
          value={[...form.values.people]}
        />
      )}
      {plan.amount && asksAmount(plan, form.values) && (
        <UnitInput
          label={plan.amount.label}
          unit={plan.amount.unit}
          {...form.getInputProps('amount')}
          value={form.values.amount}
        />
      )}
      {plan.onLabel && <CalendarDateInput label={plan.onLabel} {...form.getInputProps('on')} value={form.values.on} />}
      {plan.hasLetter && <LetterFields plan={plan} form={form} />}
      {plan.textLabel && (
        <Textarea
          label={plan.needsText?.(form.values) ? plan.textLabel : optionalLabel(plan.textLabel)}
          autosize
          minRows={3}
          maxRows={10}
          {...form.getInputProps('text')}
        />
      )}
    </FormBody>
  )
}

interface FieldProps {
  readonly plan: SheetPlan
  readonly form: DraftForm<SheetForm>
}

function ChoiceField({ plan: { choice }, form }: FieldProps) {
  if (choice === undefined) return null
  if (choice.isLong)
    return <Select label={choice.label} data={[...choice.options]} searchable {...form.getInputProps('choice')} />
  return (
    <Radio.Group label={choice.label} {...form.getInputProps('choice')}>
      <Stack gap="xs" mt="xs">
        {choice.options.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function LetterFields({ plan, form }: FieldProps) {
  const isNeeded = plan.needsLetter?.(form.values) ?? false
  return (
    <>
      <TextInput
        label={isNeeded ? words.letterNumber : optionalLabel(words.letterNumber)}
        {...form.getInputProps('letterNumber')}
      />
      <CalendarDateInput
        label={optionalLabel(words.letterDate)}
        {...form.getInputProps('letterDate')}
        value={form.values.letterDate}
      />
    </>
  )
}

const asksAmount = ({ amount }: SheetPlan, values: SheetForm): boolean =>
  amount !== undefined && (amount.isAsked?.(values) ?? true)

function errorsOf(plan: SheetPlan, values: SheetForm): Record<string, string> {
  const { choice, on, amount, text, letterNumber, units, people } = values
  const most = plan.amount?.most ?? 0
  const isAmountWrong = amount === null || !Number.isInteger(amount) || amount < 1 || amount > most
  const nobody = people.length === 0 && units.length === 0
  return {
    ...(plan.choice && choice === null ? { choice: words.choiceMissing } : {}),
    ...(plan.people && nobody ? { people: plan.people.missing } : {}),
    ...(asksAmount(plan, values) && isAmountWrong
      ? { amount: sheetMessages.extendAmountWrong(formatNumber(most)) }
      : {}),
    ...(plan.onLabel && on === null ? { on: words.dateMissing } : {}),
    ...(plan.needsLetter?.(values) && letterNumber.trim() === '' ? { letterNumber: words.letterMissing } : {}),
    ...(plan.textLabel && plan.needsText?.(values) && text.trim() === '' ? { text: words.textMissing } : {}),
  }
}
