import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client, orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../inmates/inmate-form.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stageFailure, useStageCommand } from './coaching-stages.queries.ts'
import classes from './Stages.module.css'

interface Values {
  readonly kind: string | null
  readonly grantedOn: CalendarDate | null
  readonly months: number | null
  readonly days: number | null
  readonly decree: string
}

interface RemissionFormProps {
  readonly record: StageRecord
  readonly onDone: () => void
}

/** A remission that was granted. */
export function RemissionForm({ record: { person }, onDone }: RemissionFormProps) {
  const facts = useQuery(orpc.coachingStages.reference.queryOptions({ input: {} }))
  const form = useDraftForm<Values>({
    name: 'coaching-stages.remission',
    subject: person.id,
    initialValues: { kind: null, grantedOn: null, months: null, days: null, decree: '' },
    validate: {
      kind: (value) => (value === null ? words.problems.kind : null),
      grantedOn: (value) => (value === null ? words.problems.grantedOn : null),
      months: (value, { days }) => ((value ?? 0) + (days ?? 0) === 0 ? words.problems.amount : null),
    },
  })
  const enter = useStageCommand(client.coachingStages.recordRemission, form.draft.key)
  const save = ({ kind, grantedOn, months, days, decree }: Values) => {
    if (kind === null || grantedOn === null) return
    enter.mutate(
      { inmateId: person.id, kind, grantedOn, months: months ?? 0, days: days ?? 0, decree: textOrNull(decree) },
      {
        onSuccess: () => {
          noticeDone({ text: words.remissionSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveRemission}
      isSubmitting={enter.isPending}
      failure={stageFailure(enter.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<RecordIdentifiers inmateId={person.id} />}
    >
      <Select
        label={words.kind}
        data={(facts.data?.remissions ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('kind')}
      />
      <CalendarDateInput label={words.grantedOn} {...form.getInputProps('grantedOn')} />
      <div className={classes.pair}>
        <UnitInput
          label={words.months}
          unit={words.unitMonths}
          smallest={0}
          largest={60}
          {...form.getInputProps('months')}
        />
        <UnitInput
          label={words.days}
          unit={words.unitDays}
          smallest={0}
          largest={366}
          {...form.getInputProps('days')}
        />
      </div>
      <TextInput label={optionalLabel(words.decree)} maxLength={120} {...form.getInputProps('decree')} />
    </FormBody>
  )
}
