import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core'
import {
  type Programme,
  type ProgrammeContent,
  programmeContentSchema,
} from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { coachingStages } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { contentOf, type TypedProgramme, typedOf } from './programme-form.ts'
import { programmeMessages as words } from './programmes.messages.ts'
import { programmeFailure, useCoachingKinds, useProgrammeCommand } from './programmes.queries.ts'
import { stageWords } from './stage-words.messages.ts'

interface ProgrammeFormProps {
  /** Absent: a new one. */
  readonly programme?: Programme | undefined
  readonly today: CalendarDate
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

/** What is offered, to whom, by whom and where. */
export function ProgrammeForm({ programme, today, onDone, onCancel }: ProgrammeFormProps) {
  const kinds = useCoachingKinds()
  const form = useDraftForm<TypedProgramme>({
    name: programme ? 'coaching.edit-programme' : 'coaching.new-programme',
    ...(programme ? { subject: programme.id, basis: programme.revision } : {}),
    initialValues: typedOf(programme, today),
    validate: (values) => schemaProblems(programmeContentSchema, contentOf(values), words.problems),
  })
  const save = useProgrammeCommand(async (content: ProgrammeContent, options) => {
    if (!programme) return (await client.coachingProgrammes.make(content, options)).id
    const reference = {
      id: programme.id,
      revision: Number(form.draft.basis),
    }
    await client.coachingProgrammes.change({ ...reference, content }, options)
    return programme.id
  }, form.draft.key)
  const submit = form.onSubmit((values) => {
    const content = programmeContentSchema.parse(contentOf(values))
    save.mutate(content, {
      onSuccess: (id) => {
        noticeDone({ text: words.saved(content.name) })
        onDone(id)
      },
    })
  })
  const { fields, sections } = words
  return (
    <FormBody
      onSubmit={submit}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={save.isPending}
      failure={programmeFailure(save.error)}
      draft={form.draft}
      onCancel={onCancel}
    >
      <FormSection title={sections.what}>
        <TextInput label={fields.name} autoComplete="off" maxLength={120} {...form.getInputProps('name')} />
        <Select
          label={fields.kind}
          data={(kinds.data?.kinds ?? []).map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
          allowDeselect={false}
          searchable
          {...form.getInputProps('kind')}
        />
        <Textarea
          label={fields.objective}
          description={fields.objectiveHint}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('objective')}
        />
        <Textarea
          label={optionalLabel(fields.competence)}
          description={fields.competenceHint}
          autosize
          maxLength={500}
          {...form.getInputProps('competence')}
        />
      </FormSection>
      <FormSection title={sections.who}>
        <Checkbox.Group label={fields.stages} description={fields.stagesHint} {...form.getInputProps('stages')}>
          <Group gap="md" mt="xs">
            {coachingStages.map((stage) => (
              <Checkbox key={stage} value={stage} label={stageWords[stage]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox label={fields.admitsDetainees} {...form.getInputProps('admitsDetainees', { type: 'checkbox' })} />
        <UnitInput
          label={optionalLabel(fields.capacity)}
          description={fields.capacityHint}
          unit={fields.capacityUnit}
          {...form.getInputProps('capacity')}
        />
      </FormSection>
      <FormSection title={sections.means}>
        <TextInput label={fields.instructor} autoComplete="off" maxLength={120} {...form.getInputProps('instructor')} />
        <TextInput label={fields.place} autoComplete="off" maxLength={120} {...form.getInputProps('place')} />
        <Textarea
          label={optionalLabel(fields.materials)}
          autosize
          maxLength={1000}
          {...form.getInputProps('materials')}
        />
        <UnitInput
          label={optionalLabel(fields.budget)}
          unit={fields.budgetUnit}
          {...form.getInputProps('budgetRupiah')}
        />
        <CalendarDateInput label={fields.begins} {...form.getInputProps('beginsOn')} value={form.values.beginsOn} />
        <CalendarDateInput
          label={optionalLabel(fields.ends)}
          description={fields.endsHint}
          {...form.getInputProps('endsOn')}
          value={form.values.endsOn}
        />
      </FormSection>
    </FormBody>
  )
}
