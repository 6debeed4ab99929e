import { Textarea, TextInput } from '@mantine/core'
import type { Hearing } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { parseTime } from '../../format/parse-date.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

interface Values {
  readonly heldOn: CalendarDate | null
  readonly startsAt: string
  readonly reason: string
}

interface PostponeFormProps {
  readonly hearing: Hearing
  readonly onDone: () => void
}

/** To another day, with the reason; everybody on the list stays there. */
export function PostponeForm({ hearing, onDone }: PostponeFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-hearings.postpone',
    subject: hearing.id,
    basis: hearing.revision,
    initialValues: { heldOn: null, startsAt: hearing.startsAt.replace(':', '.'), reason: '' },
    validate: ({ heldOn, startsAt, reason }): Record<string, string> => ({
      ...(heldOn === null ? { heldOn: words.problems.heldOn } : {}),
      ...(parseTime(startsAt) === null ? { startsAt: words.problems.startsAt } : {}),
      ...(reason.trim().length < 5 ? { reason: words.problems.reason } : {}),
    }),
  })
  const postpone = useHearingCommand(client.coachingHearings.postpone, form.draft.key)
  const save = ({ heldOn, startsAt, reason }: Values) => {
    const time = parseTime(startsAt)
    if (heldOn === null || time === null) return
    postpone.mutate(
      { id: hearing.id, revision: Number(form.draft.basis), heldOn, startsAt: time, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.postponed })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.postpone}
      isSubmitting={postpone.isPending}
      failure={hearingFailure(postpone.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <CalendarDateInput label={words.newDay} {...form.getInputProps('heldOn')} />
      <TextInput label={words.startsAt} description={words.timeHint} {...form.getInputProps('startsAt')} />
      <Textarea label={words.postponeReason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
