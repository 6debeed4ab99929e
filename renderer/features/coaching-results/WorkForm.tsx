import { Select, Textarea, TextInput } from '@mantine/core'
import type { CoachingResultFacts } from '#shared/features/coaching-results/coaching-result-facts.ts'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { resultFailure, useResultCommand } from './coaching-results.queries.ts'
import { PersonBeside } from './PersonBeside.tsx'

interface Values extends ScanValues {
  readonly programmeId: string | null
  readonly kind: string | null
  readonly title: string
  readonly madeOn: CalendarDate | null
  readonly note: string
}

interface WorkFormProps {
  readonly person: InmateSummary
  /** Null: those of `programmes` can be chosen, or none. */
  readonly programmeId: string | null
  readonly programmes?: readonly { readonly id: string; readonly name: string }[]
  readonly facts: CoachingResultFacts
  readonly today: CalendarDate
  readonly onDone: () => void
}

/** Something that somebody has made, performed or won, with its pictures. */
export function WorkForm({ person, programmeId, programmes = [], facts, today, onDone }: WorkFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching.work',
    subject: programmeId === null ? person.id : `${programmeId} ${person.id}`,
    initialValues: {
      ...{ programmeId, kind: facts.workKinds[0]?.id ?? null, title: '' },
      ...{ madeOn: today, note: '', scans: [] },
    },
    validate: ({ kind, title, madeOn }): Record<string, string> => ({
      ...(kind === null ? { kind: words.kindMissing } : {}),
      ...(title.trim() === '' ? { title: words.titleMissing } : {}),
      ...(madeOn === null ? { madeOn: words.dateMissing } : {}),
    }),
  })
  const scans = useScans(form)
  const add = useResultCommand(client.coachingResults.addWork, form.draft.key)
  const save = (values: Values) => {
    const { kind, madeOn } = values
    if (kind === null || madeOn === null) return
    const [title, note] = [values.title.trim(), values.note.trim()]
    add.mutate(
      {
        ...{
          inmateId: person.id,
          programmeId: values.programmeId,
          kind,
          title,
          madeOn,
          note: note === '' ? null : note,
        },
        fileIds: fileIdsOf(values),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.workSaved(title) })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveWork}
      isSubmitting={add.isPending}
      failure={resultFailure(add.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<PersonBeside person={person} />}
    >
      {programmes.length > 0 && (
        <Select
          label={optionalLabel(words.programme)}
          description={words.workProgrammeHint}
          clearable
          data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('programmeId')}
        />
      )}
      <Select
        label={words.kind}
        allowDeselect={false}
        data={facts.workKinds.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={words.workTitle}
        description={words.workTitleHint}
        maxLength={160}
        {...form.getInputProps('title')}
      />
      <CalendarDateInput label={words.madeOn} {...form.getInputProps('madeOn')} />
      <Textarea
        label={optionalLabel(words.note)}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
      <ScanField scans={scans} error={form.errors.fileIds} />
    </FormBody>
  )
}
