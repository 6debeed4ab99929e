import { Select, Text, Textarea } from '@mantine/core'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentFailure, useAssessmentCommand } from './assessments.queries.ts'
import { overridableScores } from './overridable-scores.ts'

interface OverrideFormProps {
  readonly assessment: Assessment
  readonly onDone: () => void
}

interface Values {
  readonly score: string | null
  readonly toBand: string | null
  readonly reason: string
}

/** Another band than the one that the sum gives, with why; a second person answers it. */
export function OverrideForm({ assessment, onDone }: OverrideFormProps) {
  const scores = overridableScores(assessment)
  const form = useDraftForm<Values>({
    name: 'assessments.override',
    subject: assessment.id,
    initialValues: { score: scores[0]?.key ?? null, toBand: null, reason: '' },
    validate: (values) => ({
      ...(values.score === null ? { score: words.missing } : {}),
      ...(values.toBand === null ? { toBand: words.missing } : {}),
      ...(values.reason.trim().length < 5 ? { reason: words.missing } : {}),
    }),
  })
  const propose = useAssessmentCommand(client.assessments.proposeOverride, form.draft.key)
  const chosen = scores.find(({ key }) => key === form.values.score)
  if (scores.length === 0) return <Text>{words.overrideLater}</Text>
  const bands = chosen
    ? (readInstrument(chosen.form.content).instrument?.scores.find(({ id }) => id === chosen.scoreId)?.band ?? [])
    : []
  const save = ({ toBand, reason }: Values) => {
    if (!chosen || toBand === null) return
    propose.mutate(
      { formId: chosen.form.id, scoreId: chosen.scoreId, toBand, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.overrideSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.overrideSave}
      isSubmitting={propose.isPending}
      failure={assessmentFailure(propose.error)}
      draft={form.draft}
    >
      <Select
        label={words.overrideScore}
        data={scores.map(({ key, form: { title }, score, band }) => ({
          value: key,
          label: words.overrideScoreIs(title, score, band),
        }))}
        allowDeselect={false}
        {...form.getInputProps('score')}
      />
      <Select
        label={words.overrideBand}
        data={[...new Set(bands.map(({ label }) => label))].filter((label) => label !== chosen?.band)}
        {...form.getInputProps('toBand')}
      />
      <Textarea label={words.overrideReason} autosize minRows={3} maxLength={1000} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
