import { Textarea } from '@mantine/core'
import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { needMessages as words } from './assessment-needs.messages.ts'
import { needFailure, useNeedCommand } from './needs.queries.ts'

/** As the contract asks it. */
const shortest = 5

interface EndOutsideFormProps {
  readonly note: PersonNeed['outside'][number]
  readonly today: CalendarDate
  readonly onDone: () => void
}

/** The programme outside is over: the note stays with its reason. */
export function EndOutsideForm({ note: { id, revision }, today, onDone }: EndOutsideFormProps) {
  const form = useDraftForm<{ readonly on: CalendarDate | null; readonly reason: string }>({
    ...{ name: 'assessment-needs.end-outside', subject: id, basis: revision },
    initialValues: { on: today, reason: '' },
    validate: {
      on: (value) => (value === null ? words.required : null),
      reason: (value) => (value.trim().length < shortest ? componentMessages.reasonTooShort(shortest) : null),
    },
  })
  const end = useNeedCommand(client.assessmentNeeds.endOutside, form.draft.key)
  const save = form.onSubmit(({ on, reason }) => {
    if (on === null) return
    end.mutate(
      { id, revision: Number(form.draft.basis ?? revision), on, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.outsideDone })
          onDone()
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.endOutside}
      isSubmitting={end.isPending}
      failure={needFailure(end.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <CalendarDateInput label={words.endedOn} latest={today} {...form.getInputProps('on')} value={form.values.on} />
      <Textarea label={words.endReason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
