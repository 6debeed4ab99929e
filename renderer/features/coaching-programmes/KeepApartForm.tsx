import { Textarea } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { apartMessages as words } from './apart.messages.ts'
import { ChosenPerson } from './ChosenPerson.tsx'
import { programmeMessages } from './programmes.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'

interface Values {
  readonly oneId: string | null
  readonly otherId: string | null
  readonly from: CalendarDate | null
  readonly reason: string
}

interface KeepApartFormProps {
  readonly today: CalendarDate
  readonly onDone: (id: string) => void
}

/** Two people, since when, and why. */
export function KeepApartForm({ today, onDone }: KeepApartFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching.keep-apart',
    initialValues: { oneId: null, otherId: null, from: today, reason: '' },
    validate: {
      oneId: (value) => (value === null ? words.personMissing : null),
      otherId: (value) => (value === null ? words.personMissing : null),
      from: (value) => (value === null ? programmeMessages.problemOn : null),
      reason: (value) => (value.trim().length < 5 ? programmeMessages.problemReason : null),
    },
  })
  const one = useIdentifiers(form.values.oneId)
  const other = useIdentifiers(form.values.otherId)
  const keep = useProgrammeCommand(client.coachingProgrammes.keepApart, form.draft.key)
  const save = form.onSubmit(({ oneId, otherId, from, reason }) => {
    if (oneId === null || otherId === null || from === null) return
    keep.mutate(
      { oneId, otherId, from, reason: reason.trim() },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.saved(one?.name ?? '', other?.name ?? '') })
          onDone(id)
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={keep.isPending}
      failure={programmeFailure(keep.error)}
      draft={form.draft}
    >
      <ChosenPerson
        label={words.one}
        changeLabel={words.changeOf(words.one)}
        inmateId={form.values.oneId}
        onPick={(id) => form.setFieldValue('oneId', id)}
        error={form.errors.oneId}
        data-path="oneId"
      />
      <ChosenPerson
        label={words.other}
        changeLabel={words.changeOf(words.other)}
        inmateId={form.values.otherId}
        onPick={(id) => form.setFieldValue('otherId', id)}
        error={form.errors.otherId}
        data-path="otherId"
      />
      <CalendarDateInput label={words.from} {...form.getInputProps('from')} value={form.values.from} />
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
    </FormBody>
  )
}
