import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate, useSearchParams } from 'react-router'
import { sessionKinds } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, useRunningProgrammes, useSessionCommand } from './coaching-sessions.queries.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { meetingOf, meetingProblems, type TypedMeeting } from './session-form.ts'
import { sessionPaths, weekAddress } from './session-paths.ts'

interface Values extends TypedMeeting {
  readonly programmeId: string | null
  readonly kind: string
  readonly title: string
  readonly note: string
}

/** One session beside the plan, or a performance. */
export function NewSessionScreen() {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const programmes = useRunningProgrammes()
  const form = useDraftForm<Values>({
    name: 'coaching-sessions.add',
    initialValues: {
      programmeId: address.get(weekAddress.programme),
      ...{
        kind: 'session',
        title: '',
        on: null,
        startsAt: '',
        minutes: 45,
        place: '',
        instructor: '',
        note: '',
      },
    },
    validate: ({ programmeId, kind, title, ...meeting }): Record<string, string> => ({
      ...(programmeId === null ? { programmeId: words.problems.programme } : {}),
      ...(kind === 'event' && title.trim() === '' ? { title: words.problems.title } : {}),
      ...meetingProblems(meeting),
    }),
  })
  const add = useSessionCommand(client.coachingSessions.add, form.draft.key)
  const pickProgramme = (id: string | null) => {
    const found = programmes.data?.find((one) => one.id === id)
    form.setValues({
      programmeId: id,
      ...(found ? { place: found.place, instructor: found.instructor } : {}),
    })
  }
  const save = ({ programmeId, kind, title, note, ...typed }: Values) => {
    const meeting = meetingOf(typed)
    if (programmeId === null || meeting === null) return
    const chosen = sessionKinds.find((one) => one === kind) ?? 'session'
    add.mutate(
      {
        ...{
          ...meeting,
          programmeId,
          kind: chosen,
          title: chosen === 'event' ? title.trim() : null,
        },
        note: note.trim() === '' ? null : note.trim(),
      },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.session.saved })
          void navigate(sessionPaths.session(id), { replace: true })
        },
      },
    )
  }
  return (
    <FormPage
      head={{
        title: words.newSession,
        breadcrumb: [{ label: words.title, to: sessionPaths.week }],
      }}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.session.save}
      isSubmitting={add.isPending}
      failure={sessionFailure(add.error)}
      draft={form.draft}
      onCancel={() => void navigate(sessionPaths.week)}
    >
      <Radio.Group label={words.session.kind} {...form.getInputProps('kind')}>
        <Stack gap="xs" mt="xs">
          {sessionKinds.map((kind) => (
            <Radio key={kind} value={kind} label={words.kinds[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label={words.programme}
        description={words.session.programmePlace}
        searchable
        data={(programmes.data ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        {...form.getInputProps('programmeId')}
        onChange={pickProgramme}
      />
      {form.values.kind === 'event' && (
        <TextInput
          label={words.session.eventTitle}
          autoComplete="off"
          maxLength={120}
          {...form.getInputProps('title')}
        />
      )}
      <MeetingFields propsOf={form.getInputProps} />
      <Textarea
        label={optionalLabel(words.session.note)}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
    </FormPage>
  )
}
