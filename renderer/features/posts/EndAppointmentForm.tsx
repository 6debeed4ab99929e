import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { postMessages as words } from './posts.messages.ts'
import { type Appointment, postFailure, useEndAppointment } from './posts.queries.ts'

interface EndAppointmentFormProps {
  readonly appointment: Appointment
  readonly onClose: () => void
}

/** The last day of an appointment: set, moved forward, or moved on. */
export function EndAppointmentForm({ appointment, onClose }: EndAppointmentFormProps) {
  const { id, revision, name } = appointment
  const form = useDraftForm<{ validUntil: CalendarDate | null }>({
    name: 'posts.end',
    subject: id,
    basis: revision,
    initialValues: { validUntil: appointment.validUntil },
    validate: { validUntil: (value) => (value === null ? words.problems.validUntil : null) },
  })
  const end = useEndAppointment(form.draft.key)
  const save = form.onSubmit(({ validUntil }) => {
    if (validUntil === null) return
    end.mutate(
      { id, revision: Number(form.draft.basis), validUntil },
      {
        onSuccess: () => {
          noticeDone({ text: words.ended(name, formatDate(validUntil)) })
          onClose()
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveEnd}
      isSubmitting={end.isPending}
      failure={postFailure(end.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <CalendarDateInput
        label={words.validUntil}
        earliest={appointment.validFrom}
        {...form.getInputProps('validUntil')}
        value={form.values.validUntil}
      />
    </FormBody>
  )
}
