import { Button, Group, Select, Text, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type CoachingStage, coachingStages } from '#shared/features/coaching-stages/coaching-stage.ts'
import { client, orpc } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { stageMessages } from '../coaching-stages/coaching-stages.messages.ts'
import { eligibilityText } from '../coaching-stages/stage-text.ts'
import { textOrNull } from '../inmates/inmate-form.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

interface Values {
  readonly inmateId: string | null
  readonly stage: CoachingStage | null
  readonly proposal: string
}

interface ProposalFormProps {
  readonly hearingId: string
  readonly onDone: () => void
}

/** Puts somebody on the list of a session. */
export function ProposalForm({ hearingId, onDone }: ProposalFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-hearings.enlist',
    subject: hearingId,
    initialValues: { inmateId: null, stage: null, proposal: '' },
    validate: {
      inmateId: (value) => (value === null ? words.problems.person : null),
      stage: (value) => (value === null ? stageMessages.problems.stage : null),
    },
  })
  const { inmateId } = form.values
  const person = useIdentifiers(inmateId)
  const enlist = useHearingCommand(client.coachingHearings.enlist, form.draft.key)
  const queries = useQueryClient()
  const place = useQuery({
    ...orpc.coachingStages.of.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })
  const pick = (id: string) => {
    form.setFieldValue('inmateId', id)
    // Nearly always it is the next stage that is proposed.
    void queries
      .fetchQuery(orpc.coachingStages.of.queryOptions({ input: { inmateId: id } }))
      .then(({ eligibility }) => 'next' in eligibility && form.setFieldValue('stage', eligibility.next))
      .catch(() => undefined)
  }
  const save = ({ inmateId: chosen, stage, proposal }: Values) => {
    if (chosen === null || stage === null) return
    enlist.mutate(
      { hearingId, inmateId: chosen, stage, proposal: textOrNull(proposal) },
      {
        onSuccess: () => {
          noticeDone({ text: words.proposed })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveProposal}
      isSubmitting={enlist.isPending}
      failure={hearingFailure(enlist.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={inmateId !== null && <RecordIdentifiers inmateId={inmateId} />}
    >
      {inmateId === null ? (
        <InmatePicker label={words.who} onPick={pick} error={form.errors.inmateId} data-path="inmateId" />
      ) : (
        <Group gap="sm">
          <Text fw={600}>{person?.name}</Text>
          <Button variant="default" size="compact-md" onClick={() => form.setFieldValue('inmateId', null)}>
            {words.changePerson}
          </Button>
        </Group>
      )}
      {place.data && <Text>{eligibilityText(place.data)}</Text>}
      <Select
        label={words.stage}
        allowDeselect={false}
        data={coachingStages.map((value) => ({ value, label: stageMessages.stages[value] }))}
        {...form.getInputProps('stage')}
      />
      <Textarea
        label={optionalLabel(words.proposal)}
        description={words.proposalHint}
        autosize
        minRows={3}
        maxLength={1000}
        {...form.getInputProps('proposal')}
      />
    </FormBody>
  )
}
