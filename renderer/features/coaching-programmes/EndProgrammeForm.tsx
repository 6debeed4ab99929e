import { Text, Textarea } from '@mantine/core'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { programmeMessages as words } from './programmes.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'

interface EndProgrammeFormProps {
  readonly programme: Programme
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** The last day of a programme, for everybody in it. */
export function EndProgrammeForm({
  programme: { id, revision, name, beginsOn },
  today,
  onClose,
}: EndProgrammeFormProps) {
  const form = useDraftForm<{
    readonly on: CalendarDate | null
    readonly reason: string
  }>({
    name: 'coaching.end-programme',
    subject: id,
    basis: revision,
    initialValues: { on: today, reason: '' },
    validate: {
      on: (value) => (value === null ? words.problemOn : null),
      reason: (value) => (value.trim().length < 5 ? words.problemReason : null),
    },
  })
  const end = useProgrammeCommand(client.coachingProgrammes.end, form.draft.key)
  const save = form.onSubmit(({ on, reason }) => {
    if (on === null) return
    end.mutate(
      { id, revision: Number(form.draft.basis), on, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.ended(name) })
          onClose()
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.end}
      isSubmitting={end.isPending}
      failure={programmeFailure(end.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <Text>{words.endHint}</Text>
      <CalendarDateInput
        label={words.endOn}
        earliest={beginsOn}
        latest={today}
        {...form.getInputProps('on')}
        value={form.values.on}
      />
      <Textarea label={words.endQuestion} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
