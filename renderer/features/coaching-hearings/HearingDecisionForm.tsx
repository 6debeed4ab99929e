import { Select, Text, Textarea } from '@mantine/core'
import type { HearingPerson } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { decisionOutcomes } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { stageMessages } from '../coaching-stages/coaching-stages.messages.ts'
import { eligibilityText } from '../coaching-stages/stage-text.ts'
import { textOrNull } from '../inmates/inmate-form.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

interface Values {
  readonly outcome: (typeof decisionOutcomes)[number] | null
  readonly reason: string
  readonly earlyReason: string
}

const tooShort = (text: string) => (text.trim() !== '' && text.trim().length < 5 ? stageMessages.problems.reason : null)

interface HearingDecisionFormProps {
  readonly entry: HearingPerson
  readonly onDone: () => void
}

/** What the team decided about one proposal; it goes into the stages of the person. */
export function HearingDecisionForm({ entry, onDone }: HearingDecisionFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-hearings.decide',
    subject: entry.id,
    basis: entry.revision,
    initialValues: { outcome: 'granted', reason: '', earlyReason: '' },
    validate: {
      outcome: (value) => (value === null ? stageMessages.problems.outcome : null),
      reason: tooShort,
      earlyReason: tooShort,
    },
  })
  const decide = useHearingCommand(client.coachingHearings.decide, form.draft.key)
  const save = ({ outcome, reason, earlyReason }: Values) => {
    if (outcome === null) return
    const reference = { id: entry.id, revision: Number(form.draft.basis) }
    decide.mutate(
      { ...reference, outcome, reason: textOrNull(reason), earlyReason: textOrNull(earlyReason) },
      {
        onSuccess: () => {
          noticeDone({ text: stageMessages.decided })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={stageMessages.saveDecision}
      isSubmitting={decide.isPending}
      failure={hearingFailure(decide.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<RecordIdentifiers inmateId={entry.place.person.id} />}
    >
      <Text fw={600}>{entry.place.person.name}</Text>
      <Text>{words.proposedStage(stageMessages.inSentence[entry.stage])}</Text>
      <Text>{eligibilityText(entry.place)}</Text>
      <Select
        label={stageMessages.outcome}
        data={decisionOutcomes.map((value) => ({ value, label: stageMessages.outcomes[value] }))}
        {...form.getInputProps('outcome')}
      />
      <Textarea
        label={optionalLabel(stageMessages.reason)}
        description={stageMessages.reasonHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <Textarea
        label={optionalLabel(stageMessages.earlyReason)}
        description={stageMessages.earlyHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('earlyReason')}
      />
    </FormBody>
  )
}
