import { Text, Textarea } from '@mantine/core'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, useSessionCommand } from './coaching-sessions.queries.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { meetingOf, meetingProblems, type TypedMeeting } from './session-form.ts'

interface Values extends TypedMeeting {
  readonly reason: string
}

interface MoveSessionFormProps {
  readonly session: CoachingSession
  readonly onClose: () => void
}

/** Another time, place or instructor, and why. */
export function MoveSessionForm({ session, onClose }: MoveSessionFormProps) {
  const { id, on, startsAt, minutes, place, instructor } = session
  const form = useDraftForm<Values>({
    name: 'coaching-sessions.move',
    subject: id,
    basis: session.revision,
    initialValues: {
      on,
      startsAt: startsAt.replace(':', '.'),
      minutes,
      place,
      instructor,
      reason: '',
    },
    validate: ({ reason, ...meeting }): Record<string, string> => ({
      ...meetingProblems(meeting),
      ...(reason.trim().length < 5 ? { reason: words.move.reasonMissing } : {}),
    }),
  })
  const move = useSessionCommand(client.coachingSessions.move, form.draft.key)
  const save = ({ reason, ...typed }: Values) => {
    const meeting = meetingOf(typed)
    if (meeting === null) return
    move.mutate(
      {
        id,
        revision: Number(form.draft.basis),
        ...meeting,
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.move.saved })
          onClose()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.move.save}
      isSubmitting={move.isPending}
      failure={sessionFailure(move.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <MeetingFields propsOf={form.getInputProps} />
      <Textarea label={words.move.reason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
      <Text size="sm" c="dimmed">
        {words.move.note}
      </Text>
    </FormBody>
  )
}
