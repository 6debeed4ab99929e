import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { sourceKinds } from '#shared/features/assessments/assessments.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentFailure, useAssessmentCommand } from './assessments.queries.ts'

interface SourceFormProps {
  readonly assessmentId: string
  readonly onDone: () => void
}

/** What was heard or read, from whom, where and when. */
export function SourceForm(props: SourceFormProps) {
  return <WithToday shape="form">{(today) => <Fields {...props} today={today} />}</WithToday>
}

interface Values {
  readonly kind: (typeof sourceKinds)[number]
  readonly source: string
  readonly place: string
  readonly heldOn: CalendarDate | null
  readonly summary: string
}

function Fields({ assessmentId, onDone, today }: SourceFormProps & { readonly today: CalendarDate }) {
  const form = useDraftForm<Values>({
    name: 'assessments.source',
    subject: assessmentId,
    initialValues: { kind: 'interview', source: '', place: '', heldOn: today, summary: '' },
    validate: (values) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([, value]) => value === null || value.trim() === '')
          .map(([name]) => [name, words.missing]),
      ),
  })
  const send = useAssessmentCommand(client.assessments.recordSource, form.draft.key)
  const save = ({ heldOn, ...values }: Values) => {
    if (heldOn === null) return
    send.mutate(
      { assessmentId, ...values, heldOn },
      {
        onSuccess: () => {
          noticeDone({ text: words.sourceSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.sourceSave}
      isSubmitting={send.isPending}
      failure={assessmentFailure(send.error)}
      draft={form.draft}
    >
      <Radio.Group label={words.sourceKind} {...form.getInputProps('kind')}>
        <Stack gap="xs" mt="xs">
          {sourceKinds.map((kind) => (
            <Radio key={kind} value={kind} label={words.sourceKinds[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={words.source}
        description={words.sourceHint}
        maxLength={200}
        {...form.getInputProps('source')}
      />
      <TextInput
        label={words.sourcePlace}
        description={words.sourcePlaceHint}
        maxLength={200}
        {...form.getInputProps('place')}
      />
      <CalendarDateInput
        label={words.sourceDay}
        latest={today}
        {...form.getInputProps('heldOn')}
        value={form.values.heldOn}
      />
      <Textarea label={words.sourceSummary} autosize minRows={4} maxLength={4000} {...form.getInputProps('summary')} />
    </FormBody>
  )
}
