import { Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { askers } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client, orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { ChosenPerson } from './ChosenPerson.tsx'
import { memberMessages as words } from './members.messages.ts'
import { programmeMessages } from './programmes.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'
import { gateText } from './stage-words.messages.ts'

type Asker = (typeof askers)[number]

interface Values {
  readonly inmateId: string | null
  readonly askedOn: CalendarDate | null
  readonly askedBy: Asker
  readonly asker: string
  readonly wish: string
}

interface AskFormProps {
  readonly programmeId: string
  /** Who asks, where that is known already. */
  readonly inmateId: string | null
  readonly today: CalendarDate
  readonly onDone: (memberId: string) => void
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Who wants to take part and who asked for it. Whoever is not admitted yet reads so at once, and may wait all the same. */
export function AskForm({ programmeId, inmateId: known, today, onDone }: AskFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching.ask',
    subject: known === null ? programmeId : `${programmeId} ${known}`,
    initialValues: {
      inmateId: known,
      askedOn: today,
      askedBy: 'self',
      asker: '',
      wish: '',
    },
    validate: {
      inmateId: (value) => (value === null ? words.personMissing : null),
      askedOn: (value) => (value === null ? programmeMessages.problemOn : null),
    },
  })
  const { inmateId } = form.values
  const person = useIdentifiers(inmateId)
  const ask = useProgrammeCommand(client.coachingProgrammes.ask, form.draft.key)
  const save = form.onSubmit(({ inmateId: chosen, askedOn, askedBy, asker, wish }) => {
    if (chosen === null || askedOn === null) return
    const name = person?.name ?? ''
    ask.mutate(
      {
        programmeId,
        inmateId: chosen,
        askedOn,
        askedBy,
        asker: orNull(asker),
        wish: orNull(wish),
      },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.asked(name) })
          onDone(id)
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveAsk}
      isSubmitting={ask.isPending}
      failure={programmeFailure(ask.error, today)}
      draft={form.draft}
    >
      <ChosenPerson
        label={words.who}
        changeLabel={words.changePerson}
        inmateId={inmateId}
        onPick={(id) => form.setFieldValue('inmateId', id)}
        error={form.errors.inmateId}
        data-path="inmateId"
      />
      {inmateId !== null && <GateNote {...{ programmeId, inmateId, today }} />}
      <CalendarDateInput
        label={words.askedOn}
        latest={today}
        {...form.getInputProps('askedOn')}
        value={form.values.askedOn}
      />
      <Select
        label={words.askedByLabel}
        data={askers.map((value) => ({ value, label: words.askedBy[value] }))}
        allowDeselect={false}
        {...form.getInputProps('askedBy')}
      />
      {form.values.askedBy !== 'self' && (
        <TextInput
          label={optionalLabel(words.asker)}
          description={words.askerHint}
          autoComplete="off"
          maxLength={120}
          {...form.getInputProps('asker')}
        />
      )}
      <Textarea label={optionalLabel(words.wish)} autosize maxLength={500} {...form.getInputProps('wish')} />
    </FormBody>
  )
}

interface GateNoteProps {
  readonly programmeId: string
  readonly inmateId: string
  readonly today: CalendarDate
}

/** Said before anything is written: whether the person would be admitted today, and if not, why and until when. */
function GateNote({ programmeId, inmateId, today }: GateNoteProps) {
  const { data } = useQuery(
    orpc.coachingProgrammes.gate.queryOptions({
      input: { programmeId, inmateId },
    }),
  )
  if (!data) return null
  if (data.isOpen) return <PageNote meaning="neutral">{gateText(data, today)}</PageNote>
  return (
    <PageNote meaning="attention" title={gateText(data, today)} isSudden>
      {words.mayWait}
    </PageNote>
  )
}
