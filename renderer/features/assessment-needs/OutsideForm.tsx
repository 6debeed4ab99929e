import { TextInput } from '@mantine/core'
import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { needMessages as words } from './assessment-needs.messages.ts'
import { needFailure, useNeedCommand } from './needs.queries.ts'

interface Values {
  readonly name: string
  readonly place: string
  readonly from: CalendarDate | null
}

const missing = (value: string | null) => (value === null || value.trim() === '' ? words.required : null)

interface OutsideFormProps {
  readonly assessmentId: string
  readonly need: PersonNeed
  readonly onDone: () => void
}

/** Notes what is done for a klien where the house has no say. */
export function OutsideForm({ assessmentId, need: { need }, onDone }: OutsideFormProps) {
  const form = useDraftForm<Values>({
    ...{ name: 'assessment-needs.outside', subject: `${assessmentId} ${need}` },
    initialValues: { name: '', place: '', from: null },
    validate: { name: missing, place: missing, from: missing },
  })
  const record = useNeedCommand(client.assessmentNeeds.recordOutside, form.draft.key)
  const save = form.onSubmit(({ name, place, from }) => {
    if (from === null) return
    record.mutate(
      { assessmentId, need, name: name.trim(), place: place.trim(), from },
      {
        onSuccess: () => {
          noticeDone({ text: words.outsideSaved })
          onDone()
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveOutside}
      isSubmitting={record.isPending}
      failure={needFailure(record.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <TextInput label={words.outsideName} maxLength={120} autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={words.outsidePlace} maxLength={200} autoComplete="off" {...form.getInputProps('place')} />
      <CalendarDateInput label={words.outsideFrom} {...form.getInputProps('from')} value={form.values.from} />
    </FormBody>
  )
}
