import { Textarea, TextInput } from '@mantine/core'
import type { Hearing } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { parseTime } from '../../format/parse-date.ts'
import stageClasses from '../coaching-stages/Stages.module.css'
import { textOrNull } from '../inmates/inmate-form.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'

interface Values {
  readonly number: string
  readonly subject: string
  readonly heldOn: CalendarDate | null
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly chair: string
  readonly attendees: string
  readonly agenda: string
  readonly minutes: string
}

const needed = ['number', 'subject', 'place', 'chair', 'agenda'] as const
const isTime = (text: string) => parseTime(text) !== null
const typed = (time: string | null | undefined) => time?.replace(':', '.') ?? ''

function problemsOf(values: Values): Record<string, string> {
  const { problems } = words
  return {
    ...Object.fromEntries(needed.filter((name) => values[name].trim() === '').map((name) => [name, problems[name]])),
    ...(values.heldOn === null ? { heldOn: problems.heldOn } : {}),
    ...(isTime(values.startsAt) ? {} : { startsAt: problems.startsAt }),
    ...(values.endsAt.trim() === '' || isTime(values.endsAt) ? {} : { endsAt: problems.endsAt }),
  }
}

interface HearingFormProps {
  /** Null for a new one. */
  readonly hearing: Hearing | null
  readonly onDone: (id: string | null) => void
}

/** A session of the team: when, where, about what, and what was said. */
export function HearingForm({ hearing, onDone }: HearingFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching-hearings.write',
    ...(hearing ? { subject: hearing.id, basis: hearing.revision } : {}),
    initialValues: {
      ...{ number: hearing?.number ?? '', subject: hearing?.subject ?? '', heldOn: hearing?.heldOn ?? null },
      ...{ startsAt: typed(hearing?.startsAt), endsAt: typed(hearing?.endsAt), place: hearing?.place ?? '' },
      ...{ chair: hearing?.chair ?? '', attendees: hearing?.attendees ?? '', agenda: hearing?.agenda ?? '' },
      minutes: hearing?.minutes ?? '',
    },
    validate: problemsOf,
  })
  const make = useHearingCommand(client.coachingHearings.make, form.draft.key)
  const change = useHearingCommand(client.coachingHearings.change, form.draft.key)
  const save = ({ heldOn, ...values }: Values) => {
    const startsAt = parseTime(values.startsAt)
    if (heldOn === null || startsAt === null) return
    const content = {
      ...{ number: values.number.trim(), subject: values.subject.trim(), heldOn, startsAt },
      ...{ endsAt: parseTime(values.endsAt), place: values.place.trim(), chair: values.chair.trim() },
      ...{ attendees: textOrNull(values.attendees), agenda: values.agenda.trim(), minutes: textOrNull(values.minutes) },
    }
    const done = (id: string | null) => {
      noticeDone({ text: words.saved })
      onDone(id)
    }
    if (hearing === null) make.mutate(content, { onSuccess: ({ id }) => done(id) })
    else
      change.mutate(
        { id: hearing.id, revision: Number(form.draft.basis), content },
        { onSuccess: () => done(hearing.id) },
      )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={make.isPending || change.isPending}
      failure={hearingFailure(make.error ?? change.error)}
      draft={form.draft}
      onCancel={() => onDone(null)}
    >
      <TextInput
        label={words.number}
        description={words.numberHint}
        maxLength={120}
        {...form.getInputProps('number')}
      />
      <TextInput label={words.subject} maxLength={200} {...form.getInputProps('subject')} />
      <CalendarDateInput label={words.heldOn} {...form.getInputProps('heldOn')} />
      <div className={stageClasses.pair}>
        <TextInput label={words.startsAt} description={words.timeHint} {...form.getInputProps('startsAt')} />
        <TextInput label={optionalLabel(words.endsAt)} {...form.getInputProps('endsAt')} />
      </div>
      <TextInput label={words.place} maxLength={120} {...form.getInputProps('place')} />
      <TextInput label={words.chair} maxLength={120} {...form.getInputProps('chair')} />
      <Textarea
        label={optionalLabel(words.attendees)}
        description={words.attendeesHint}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('attendees')}
      />
      <Textarea label={words.agenda} autosize minRows={2} maxLength={2000} {...form.getInputProps('agenda')} />
      {hearing !== null && (
        <Textarea
          label={optionalLabel(words.minutes)}
          autosize
          minRows={3}
          maxLength={10_000}
          {...form.getInputProps('minutes')}
        />
      )}
    </FormBody>
  )
}
