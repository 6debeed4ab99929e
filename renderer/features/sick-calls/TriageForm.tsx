import { Radio, Stack, TextInput } from '@mantine/core'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { type CareTime, careTimeProblems, happenedOf, justNow } from '../medical-records/care-time.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { sickCallFailure, useSickCallCommand, type useSickCallReference } from './sick-calls.queries.ts'

type Facts = NonNullable<ReturnType<typeof useSickCallReference>['data']>

interface Values extends CareTime {
  readonly level: string
  readonly note: string
  readonly plannedOn: CalendarDate | null
}

interface TriageFormProps {
  readonly call: SickCall
  readonly facts: Facts
  readonly onDone: () => void
}

/** How soon somebody has to be seen; the first time it is a stamp, later only the level changes. */
export function TriageForm({ call, facts, onDone }: TriageFormProps) {
  const zone = useZone()
  const { triage, status } = call
  const form = useDraftForm<Values>({
    name: 'sick-calls.triage',
    subject: call.id,
    basis: call.revision,
    initialValues: {
      ...justNow,
      level: triage?.level ?? '',
      note: triage?.note ?? '',
      plannedOn: triage?.plannedOn ?? null,
    },
    validate: (values): Record<string, string> => ({
      ...(values.level === '' ? { level: words.levelMissing } : {}),
      ...careTimeProblems(values),
    }),
  })
  const first = useSickCallCommand(client.sickCalls.triage, form.draft.key)
  const again = useSickCallCommand(client.sickCalls.changeLevel, form.draft.key)
  const maySchedule = facts.levels.find(({ id }) => id === form.values.level)?.limit.kind === 'terms'
  const save = (values: Values) => {
    const sorted = {
      id: call.id,
      revision: call.revision,
      level: values.level,
      note: values.note.trim() === '' ? null : values.note.trim(),
      plannedOn: maySchedule ? values.plannedOn : null,
    }
    const done = (text: string) => () => {
      noticeDone({ text })
      onDone()
    }
    if (triage === null) first.mutate({ ...sorted, ...happenedOf(values, zone) }, { onSuccess: done(words.triaged) })
    else again.mutate(sorted, { onSuccess: done(words.levelChanged) })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={triage === null ? words.saveTriage : words.changeLevel}
      isSubmitting={first.isPending || again.isPending}
      failure={sickCallFailure(first.error ?? again.error)}
      draft={form.draft}
      beside={<RecordIdentifiers inmateId={call.person.id} />}
    >
      <Radio.Group label={words.level} {...form.getInputProps('level')}>
        <Stack gap={6} mt={6}>
          {facts.levels.map(({ id, title, meaning }) => (
            <Radio key={id} value={id} label={title} description={meaning} />
          ))}
        </Stack>
      </Radio.Group>
      {maySchedule && (
        <CalendarDateInput
          label={optionalLabel(words.plannedOn)}
          description={status ? words.plannedHint(formatInstant(status.seenDue, zone)) : undefined}
          {...form.getInputProps('plannedOn')}
          value={form.values.plannedOn}
        />
      )}
      <TextInput label={optionalLabel(words.note)} maxLength={500} {...form.getInputProps('note')} />
      {triage === null && (
        <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={facts.late} />
      )}
    </FormBody>
  )
}
