import { Text } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { WithToday } from '../../../components/QueryContent/WithToday.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface ResumeSheetProps {
  readonly recommendation: Recommendation
  readonly onDone: () => void
}

/** Sets a stopped clock going again. */
export function ResumeSheet(props: ResumeSheetProps) {
  return <WithToday shape="form">{(today) => <ResumeFields {...props} today={today} />}</WithToday>
}

function ResumeFields({ recommendation, today, onDone }: ResumeSheetProps & { readonly today: CalendarDate | null }) {
  const { id, deadline } = recommendation
  const resume = useCaseCommand(id, recommendationCalls.resumeClock)
  const form = useDraftForm<{ readonly on: CalendarDate | null }>({
    name: 'recommendations.resume',
    subject: id,
    initialValues: { on: today },
    validate: { on: (value) => (value === null ? words.onMissing : null) },
  })
  const cause = deadline.started ? deadline.pausedBecause : null
  return (
    <FormBody
      onSubmit={form.onSubmit(({ on }) => {
        if (on === null) return
        resume.mutate(
          { on },
          {
            key: form.draft.key,
            onSuccess: () => {
              noticeDone({ text: words.resumeDone })
              onDone()
            },
          },
        )
      })}
      errors={form.errors}
      submitLabel={words.resumeSave}
      isSubmitting={resume.isPending}
      failure={recommendationFailure(resume.error)}
      draft={form.draft}
    >
      {cause !== null && <Text size="sm">{words.resumeFor(cause)}</Text>}
      <CalendarDateInput label={words.resumeOn} {...form.getInputProps('on')} value={form.values.on} />
    </FormBody>
  )
}
