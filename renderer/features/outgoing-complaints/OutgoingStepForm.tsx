import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure, useOutgoingCommand } from './outgoing.queries.ts'
import { type OutgoingPlan, planOf } from './outgoing-plan.ts'

export interface StepValues extends ScanValues {
  readonly on: CalendarDate | null
  readonly text: string
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
  readonly choice: string | null
}

interface OutgoingStepFormProps {
  readonly complaint: OutgoingComplaint
  /** What is entered: a step, a paper, the number there. */
  readonly what: string
  readonly onDone: () => void
}

/** Whatever is entered beside the record: the plan says what is asked and where it goes. */
export function OutgoingStepForm(props: OutgoingStepFormProps) {
  const plan = planOf(props.complaint, props.what)
  if (plan === null) return null
  return <WithToday shape="form">{(today) => <StepFields {...props} plan={plan} today={today} />}</WithToday>
}

interface StepFieldsProps extends OutgoingStepFormProps {
  readonly plan: OutgoingPlan
  readonly today: CalendarDate
}

function StepFields({ complaint, what, plan, today, onDone }: StepFieldsProps) {
  const form = useDraftForm<StepValues>({
    name: 'outgoing.step',
    subject: `${complaint.id}:${what}`,
    initialValues: {
      ...{ on: today, text: '', choice: null, scans: [] },
      ...{ letterNumber: plan.letter?.number ?? '', letterDate: plan.letter?.date ?? null },
    },
    validate: (values) => ({
      ...(plan.hasDay && values.on === null ? { on: words.missing } : {}),
      ...(plan.text?.isNeeded(values) && values.text.trim() === '' ? { text: words.missing } : {}),
      ...(plan.options && values.choice === null ? { choice: words.missing } : {}),
      ...(plan.scan === 'needed' && values.scans.length === 0 ? { fileIds: words.missing } : {}),
    }),
  })
  const scans = useScans(form)
  const send = useOutgoingCommand(plan.send, form.draft.key)
  const save = (values: StepValues) =>
    send.mutate(values, {
      onSuccess: () => {
        noticeDone({ text: words.stepDone })
        onDone()
      },
    })
  const { text } = plan
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.stepSave}
      isSubmitting={send.isPending}
      failure={outgoingFailure(send.error)}
      draft={form.draft}
    >
      {plan.options && (
        <Radio.Group label={plan.optionsLabel ?? words.answer} {...form.getInputProps('choice')}>
          <Stack gap="xs" mt="xs">
            {plan.options.map(({ id, title }) => (
              <Radio key={id} value={id} label={title} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {plan.hasDay && <CalendarDateInput label={words.on} {...form.getInputProps('on')} value={form.values.on} />}
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
      {text && (
        <Textarea
          label={text.isNeeded(form.values) ? text.label : optionalLabel(text.label)}
          autosize
          minRows={text.isShort ? 1 : 3}
          maxLength={text.isShort ? 120 : 1000}
          {...form.getInputProps('text')}
        />
      )}
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
