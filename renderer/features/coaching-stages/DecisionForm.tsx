import { Select, Textarea, TextInput } from '@mantine/core'
import { type CoachingStage, coachingStages } from '#shared/features/coaching-stages/coaching-stage.ts'
import { decisionOutcomes, type StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { stageAfter } from '#shared/features/coaching-stages/stage-eligibility.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../inmates/inmate-form.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stageFailure, useStageCommand } from './coaching-stages.queries.ts'
import { eligibilityText } from './stage-text.ts'

interface Values {
  readonly stage: CoachingStage | null
  readonly outcome: (typeof decisionOutcomes)[number] | null
  readonly decidedOn: CalendarDate | null
  readonly basis: string
  readonly reason: string
  readonly earlyReason: string
}

const { problems } = words
const isTooShort = (text: string) => text.trim() !== '' && text.trim().length < 5

interface StageFormProps {
  readonly record: StageRecord
  readonly onDone: () => void
}

/** What the team decided about the stage of one person. */
export function DecisionForm({ record, onDone }: StageFormProps) {
  const { person, stage: present } = record
  const form = useDraftForm<Values>({
    name: 'coaching-stages.decide',
    subject: person.id,
    initialValues: {
      ...{ stage: stageAfter(present), outcome: 'granted', decidedOn: null },
      ...{ basis: '', reason: '', earlyReason: '' },
    },
    validate: {
      stage: (value) => (value === null ? problems.stage : null),
      outcome: (value) => (value === null ? problems.outcome : null),
      decidedOn: (value) => (value === null ? problems.decidedOn : null),
      basis: (value) => (value.trim() === '' || value.trim().length > 200 ? problems.basis : null),
      reason: (value) => (isTooShort(value) ? problems.reason : null),
      earlyReason: (value) => (isTooShort(value) ? problems.reason : null),
    },
  })
  const decide = useStageCommand(client.coachingStages.decide, form.draft.key)
  const save = ({ stage, outcome, decidedOn, basis, reason, earlyReason }: Values) => {
    if (stage === null || outcome === null || decidedOn === null) return
    decide.mutate(
      {
        ...{ inmateId: person.id, stage, outcome, decidedOn, basis: basis.trim() },
        ...{ reason: textOrNull(reason), earlyReason: textOrNull(earlyReason) },
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.decided })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveDecision}
      isSubmitting={decide.isPending}
      failure={stageFailure(decide.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<RecordIdentifiers inmateId={person.id} />}
    >
      <p>{eligibilityText(record)}</p>
      <Select
        label={words.stage}
        data={coachingStages.map((value) => ({ value, label: words.stages[value] }))}
        {...form.getInputProps('stage')}
      />
      <Select
        label={words.outcome}
        data={decisionOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
        {...form.getInputProps('outcome')}
      />
      <CalendarDateInput label={words.decidedOn} {...form.getInputProps('decidedOn')} />
      <TextInput label={words.basis} description={words.basisHint} maxLength={200} {...form.getInputProps('basis')} />
      <Textarea
        label={optionalLabel(words.reason)}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <Textarea
        label={optionalLabel(words.earlyReason)}
        description={words.earlyHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('earlyReason')}
      />
    </FormBody>
  )
}
