import { Select, Text } from '@mantine/core'
import type { DutyPlace, DutyShift } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'
import { rosterFailure, useDutyPeople, useRosterCommand } from './duty-roster.queries.ts'

interface AddDutyFormProps {
  readonly duty: DutyShift
  /** Who is absent and for whom somebody is looked for. */
  readonly absent: DutyPlace | null
  readonly onDone: () => void
}

/** Writes somebody into a shift; what his licences lack is said at once, and does not stop it. */
export function AddDutyForm({ duty, absent, onDone }: AddDutyFormProps) {
  const people = useDutyPeople()
  const { day, shift, places } = duty
  const form = useDraftForm<{ readonly workerId: string | null }>({
    ...{ name: 'duty-roster.assign', subject: `${day} ${shift.id} ${absent?.id ?? ''}` },
    initialValues: { workerId: null },
    validate: { workerId: missing },
  })
  const assign = useRosterCommand(client.dutyRoster.assign, form.draft.key)
  const free = (people.data ?? []).filter(({ id }) => !places.some(({ worker }) => worker.id === id))
  const save = ({ workerId }: { readonly workerId: string | null }) => {
    const chosen = free.find(({ id }) => id === workerId)
    if (!chosen) return
    assign.mutate(
      { day, shift: shift.id, workerId: chosen.id, replacesId: absent?.id ?? null },
      {
        onSuccess: ({ faults }) => {
          const list = faults.map((fault) => words.faults[fault]).join(', ')
          noticeDone({ text: faults.length === 0 ? words.added : words.addedWithFaults(chosen.name, list) })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.addSave}
      isSubmitting={assign.isPending}
      failure={rosterFailure(assign.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Text>
        {formatFullDate(day)}, {shift.name} {words.hours(shift.startsAt, shift.endsAt)}
      </Text>
      {absent && <Text>{words.instead(absent.worker.name)}</Text>}
      <Select
        label={words.person}
        searchable
        data={free.map(({ id, name, professionTitle }) => ({ value: id, label: `${name} (${professionTitle})` }))}
        {...form.getInputProps('workerId')}
      />
    </FormBody>
  )
}
