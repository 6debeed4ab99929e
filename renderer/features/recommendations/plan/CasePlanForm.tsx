import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { ErrorText } from '../../../api/error-text.ts'
import { useCommand } from '../../../api/use-command.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../../components/FileDrop/ScanField.tsx'
import { useScans } from '../../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import type { FormName } from '../../../components/FormPage/form-names.ts'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { WithToday } from '../../../components/QueryContent/WithToday.tsx'
import { formatNumber } from '../../../format/numbers.ts'
import { sheetMessages } from '../sheets/sheet.messages.ts'
import type { CasePlan, PlanValues } from './case-plan.ts'

/** What the fields are called in the words of the service. */
interface PlanWords {
  readonly on: string
  readonly missing: string
  readonly letterNumber: string
  readonly letterDate: string
  readonly answer: string
  readonly scan: string
  readonly stepSave: string
  readonly stepDone: string
}

interface CasePlanFormProps {
  readonly plan: CasePlan
  readonly words: PlanWords
  readonly draftName: FormName
  /** The case and what is entered, so that every sheet has a draft of its own. */
  readonly subject: string
  readonly failureOf: (error: unknown) => ErrorText | null
  /** Queries that tell something else once it is sent. */
  readonly changes: readonly QueryKey[]
  readonly onDone: () => void
}

const isAmountWrong = (amount: number | null, most: number): boolean =>
  amount === null || !Number.isInteger(amount) || amount < 1 || amount > most

/** Whatever is entered beside a case of any service: the plan says what is asked and where it goes. */
export function CasePlanForm(props: CasePlanFormProps) {
  return <WithToday shape="form">{(today) => <PlanFields {...props} today={today} />}</WithToday>
}

function PlanFields(props: CasePlanFormProps & { readonly today: CalendarDate }) {
  const { plan, words, draftName, subject, failureOf, changes, onDone, today } = props
  const { text, more = [] } = plan
  const queryClient = useQueryClient()
  const form = useDraftForm<PlanValues>({
    name: draftName,
    subject,
    initialValues: {
      ...{ on: today, text: text?.initial ?? '', choice: null, amount: null, scans: [] },
      ...{ letterNumber: plan.letter?.number ?? '', letterDate: plan.letter?.date ?? null },
      more: Object.fromEntries(more.map(({ name, initial = '' }) => [name, initial])),
    },
    validate: (values) => ({
      ...(plan.hasDay && values.on === null ? { on: words.missing } : {}),
      ...(text?.isNeeded(values) && values.text.trim() === '' ? { text: words.missing } : {}),
      ...(plan.options && values.choice === null ? { choice: words.missing } : {}),
      ...(plan.amount && isAmountWrong(values.amount, plan.amount.most)
        ? { amount: sheetMessages.extendAmountWrong(formatNumber(plan.amount.most)) }
        : {}),
      ...(plan.scan === 'needed' && values.scans.length === 0 ? { fileIds: words.missing } : {}),
    }),
  })
  const scans = useScans(form)
  const send = useCommand({
    mutationFn: (values: PlanValues) => plan.send(values, { context: { key: form.draft.key } }),
    onSettled: async () => {
      await Promise.all(changes.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
  const save = (values: PlanValues) =>
    send.mutate(values, {
      onSuccess: () => {
        noticeDone({ text: words.stepDone })
        onDone()
      },
    })
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.stepSave}
      isSubmitting={send.isPending}
      failure={failureOf(send.error)}
      draft={form.draft}
    >
      {plan.hint && <Text size="sm">{plan.hint}</Text>}
      {plan.options && (
        <Radio.Group label={plan.optionsLabel ?? words.answer} {...form.getInputProps('choice')}>
          <Stack gap="xs" mt="xs">
            {plan.options.map(({ id, title }) => (
              <Radio key={id} value={id} label={title} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {plan.hasDay && (
        <CalendarDateInput label={plan.dayLabel ?? words.on} {...form.getInputProps('on')} value={form.values.on} />
      )}
      {plan.hasLetter && (
        <>
          <TextInput
            label={optionalLabel(words.letterNumber)}
            maxLength={120}
            {...form.getInputProps('letterNumber')}
          />
          <CalendarDateInput
            label={optionalLabel(words.letterDate)}
            {...form.getInputProps('letterDate')}
            value={form.values.letterDate}
          />
        </>
      )}
      {plan.amount && (
        <UnitInput
          label={plan.amount.label}
          unit={plan.amount.unit}
          {...form.getInputProps('amount')}
          value={form.values.amount}
        />
      )}
      {text && (
        <Textarea
          label={text.isNeeded(form.values) ? text.label : optionalLabel(text.label)}
          description={text.hint}
          autosize
          minRows={text.isShort ? 1 : 3}
          maxLength={text.most ?? (text.isShort ? 120 : 1000)}
          {...form.getInputProps('text')}
        />
      )}
      {more.map(({ name, label, hint, isShort, most }) => (
        <Textarea
          key={name}
          label={optionalLabel(label)}
          description={hint}
          autosize
          minRows={isShort ? 1 : 3}
          maxLength={most ?? (isShort ? 120 : 1000)}
          {...form.getInputProps(`more.${name}`)}
        />
      ))}
      {plan.scan !== null && (
        <ScanField
          label={plan.scan === 'needed' ? words.scan : optionalLabel(words.scan)}
          scans={scans}
          error={form.errors.fileIds}
        />
      )}
    </FormBody>
  )
}
