import { Select, Textarea } from '@mantine/core'
import { type AbsenceKind, absenceKinds } from '#shared/features/duty-roster/duty-roster.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../inmates/inmate-form.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'
import { rosterFailure, useDutyPeople, useRosterCommand } from './duty-roster.queries.ts'

interface Values {
  readonly workerId: string | null
  readonly kind: AbsenceKind | null
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  readonly note: string
}

/** Somebody does not work on some days. */
export function AbsenceForm({ onDone }: { readonly onDone: () => void }) {
  const people = useDutyPeople()
  const form = useDraftForm<Values>({
    name: 'duty-roster.absence',
    initialValues: { workerId: null, kind: null, from: null, until: null, note: '' },
    validate: { workerId: missing, kind: missing, from: missing, until: missing },
  })
  const record = useRosterCommand(client.dutyRoster.recordAbsence, form.draft.key)
  const save = ({ workerId, kind, from, until, note }: Values) => {
    if (workerId === null || kind === null || from === null || until === null) return
    record.mutate(
      { workerId, kind, from, until, note: textOrNull(note) },
      {
        onSuccess: ({ duties }) => {
          noticeDone({ text: words.absenceSaved(duties) })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.absenceSave}
      isSubmitting={record.isPending}
      failure={rosterFailure(record.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Select
        label={words.person}
        searchable
        data={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('workerId')}
      />
      <Select
        label={words.absenceKind}
        data={absenceKinds.map((value) => ({ value, label: words.absences[value] }))}
        {...form.getInputProps('kind')}
      />
      <CalendarDateInput label={words.absenceFrom} {...form.getInputProps('from')} />
      <CalendarDateInput label={words.absenceUntil} {...form.getInputProps('until')} />
      <Textarea
        label={optionalLabel(words.absenceNote)}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </FormBody>
  )
}
