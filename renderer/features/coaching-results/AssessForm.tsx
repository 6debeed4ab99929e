import { Select, Textarea } from '@mantine/core'
import type { CoachingResultFacts } from '#shared/features/coaching-results/coaching-result-facts.ts'
import type { CoachingPeriod, RecapRow } from '#shared/features/coaching-results/coaching-results.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { resultFailure, useResultCommand } from './coaching-results.queries.ts'
import { PersonBeside } from './PersonBeside.tsx'

interface Values {
  readonly grades: Readonly<Record<string, string | null>>
  readonly note: string
}

interface AssessFormProps {
  readonly row: RecapRow
  readonly programmeId: string
  readonly period: CoachingPeriod
  readonly facts: CoachingResultFacts
  readonly onDone: () => void
}

/** How somebody did in the month or year that is shown; a second time it replaces the first. */
export function AssessForm({ row, programmeId, period, facts, onDone }: AssessFormProps) {
  const { person, assessment } = row
  const form = useDraftForm<Values>({
    name: 'coaching.assess',
    subject: `${programmeId} ${person.id} ${period.year}-${period.month ?? ''}`,
    ...(assessment === null ? {} : { basis: assessment.revision }),
    initialValues: {
      grades: Object.fromEntries(facts.aspects.map(({ id }) => [id, assessment?.grades[id] ?? null])),
      note: assessment?.note ?? '',
    },
    validate: ({ grades, note }): Record<string, string> =>
      note.trim() === '' && Object.values(grades).every((grade) => grade === null)
        ? { note: words.refusals['nothing-assessed'] }
        : {},
  })
  const assess = useResultCommand(client.coachingResults.assess, form.draft.key)
  const save = ({ grades, note }: Values) =>
    assess.mutate(
      {
        ...{ programmeId, inmateId: person.id, year: period.year, month: period.month },
        grades: Object.fromEntries(
          Object.entries(grades).flatMap(([id, grade]) => (grade === null ? [] : [[id, grade]])),
        ),
        note: note.trim() === '' ? null : note.trim(),
        replaces: assessment === null ? null : { id: assessment.id, revision: Number(form.draft.basis) },
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.assessed(person.name) })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveAssessment}
      isSubmitting={assess.isPending}
      failure={resultFailure(assess.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<PersonBeside person={person} />}
    >
      {facts.aspects.map(({ id, title }) => (
        <Select
          key={id}
          label={title}
          placeholder={words.gradePlaceholder}
          clearable
          data={facts.scale.map((grade) => ({ value: grade.id, label: `${grade.letter} - ${grade.title}` }))}
          {...form.getInputProps(`grades.${id}`)}
        />
      ))}
      <Textarea
        label={optionalLabel(words.note)}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
    </FormBody>
  )
}
