import { Radio, Stack, Text, Textarea } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { WithToday } from '../../../components/QueryContent/WithToday.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface PauseSheetProps {
  readonly recommendation: Recommendation
  readonly onDone: () => void
}

interface PauseForm {
  readonly cause: string | null
  readonly note: string
  readonly on: CalendarDate | null
}

/** Stops the published clock, for one of the reasons that the service knows. */
export function PauseSheet(props: PauseSheetProps) {
  return <WithToday shape="form">{(today) => <PauseFields {...props} today={today} />}</WithToday>
}

function PauseFields({ recommendation, today, onDone }: PauseSheetProps & { readonly today: CalendarDate | null }) {
  const pause = useCaseCommand(recommendation.id, recommendationCalls.pauseClock)
  const form = useDraftForm<PauseForm>({
    name: 'recommendations.pause',
    subject: recommendation.id,
    initialValues: { cause: null, note: '', on: today },
    validate: {
      cause: (value) => (value === null ? words.pauseCauseMissing : null),
      on: (value) => (value === null ? words.onMissing : null),
    },
  })
  const save = ({ cause, note, on }: PauseForm) => {
    if (cause === null || on === null) return
    pause.mutate(
      { cause, note: note.trim() || null, on },
      {
        key: form.draft.key,
        onSuccess: () => {
          noticeDone({ text: words.pauseDone })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.pauseSave}
      isSubmitting={pause.isPending}
      failure={recommendationFailure(pause.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.pauseHint}</Text>
      <Radio.Group label={words.pauseCause} {...form.getInputProps('cause')}>
        <Stack gap="xs" mt="xs">
          {recommendation.clockChoices.pauseReasons.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </Stack>
      </Radio.Group>
      <CalendarDateInput label={words.pauseOn} {...form.getInputProps('on')} value={form.values.on} />
      <Textarea
        label={optionalLabel(words.pauseNote)}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('note')}
      />
    </FormBody>
  )
}
