import { Select, Textarea } from '@mantine/core'
import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { gateText } from '../coaching-programmes/stage-words.messages.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import { candidateText } from './Candidates.tsx'
import { needFailure, useNeedCommand } from './needs.queries.ts'

interface ProposeFormProps {
  readonly assessmentId: string
  readonly need: PersonNeed
  readonly today: CalendarDate
  readonly onDone: () => void
}

/** Onto the waiting list of a programme: the assessor proposes, coaching decides. */
export function ProposeForm({ assessmentId, need: { need, candidates }, today, onDone }: ProposeFormProps) {
  const [only, ...others] = candidates
  const form = useDraftForm<{ readonly programmeId: string | null; readonly note: string }>({
    ...{ name: 'assessment-needs.propose', subject: `${assessmentId} ${need}` },
    initialValues: { programmeId: others.length === 0 ? (only?.programmeId ?? null) : null, note: '' },
    validate: { programmeId: (chosen) => (chosen === null ? words.required : null) },
  })
  const propose = useNeedCommand(client.assessmentNeeds.propose, form.draft.key)
  const chosen = candidates.find(({ programmeId }) => programmeId === form.values.programmeId)
  const save = form.onSubmit(({ programmeId, note }) => {
    if (programmeId === null) return
    propose.mutate(
      { assessmentId, need, programmeId, note: note.trim() === '' ? null : note.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.proposed })
          onDone()
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.sendProposal}
      isSubmitting={propose.isPending}
      failure={needFailure(propose.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Select
        label={words.which}
        data={candidates.map((one) => ({ value: one.programmeId, label: candidateText(one) }))}
        {...form.getInputProps('programmeId')}
      />
      {chosen && !chosen.gate.isOpen && (
        <PageNote meaning="attention" title={gateText(chosen.gate, today)}>
          {words.mayWait}
        </PageNote>
      )}
      <Textarea
        label={optionalLabel(words.note)}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </FormBody>
  )
}
