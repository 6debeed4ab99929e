import { Button, Group, Select, Stack } from '@mantine/core'
import { IconCircleCheck, IconClipboardText, IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DoctorVisit, PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { days } from './doctor-visit-paths.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { doctorVisitFailure, useDoctorVisitCommand } from './doctor-visits.queries.ts'

interface EntryActionsProps {
  readonly entry: PresentedPerson
  readonly visit: DoctorVisit | null
  readonly open: readonly DoctorVisit[]
  readonly onOrder: () => void
  readonly onEdit: () => void
}

type Asked = 'postpone' | 'takeOff'

const questions: Readonly<Record<Asked, { title: string; text: string; question: string }>> = {
  postpone: { title: words.postpone, text: words.postponeText, question: words.postponeQuestion },
  takeOff: { title: words.takeOff, text: words.takeOffText, question: words.takeOffQuestion },
}

/** What can be done about an entry, the commonest first. */
export function EntryActions({ entry, visit, open, onOrder, onEdit }: EntryActionsProps) {
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Asked | null>(null)
  const key = useSubmitKey(true)
  const mark = useDoctorVisitCommand(client.doctorVisits.markPresented, key)
  const putBack = useDoctorVisitCommand(client.doctorVisits.putBack, key)
  const meet = useDoctorVisitCommand(client.doctorVisits.meet, key)
  const move = useDoctorVisitCommand(client.doctorVisits.move, key)
  const { id, revision, state } = entry
  const reference = { id, revision }
  const isWaiting = state === 'waiting'
  const isOpenDay = visit?.state === 'open'
  const isSeen = isWaiting || state === 'presented'
  const failure = doctorVisitFailure(mark.error ?? putBack.error ?? meet.error ?? move.error)
  const say = (text: string) => ({ onSuccess: () => noticeDone({ text }) })
  const openMeeting = () =>
    meet.mutate(
      { ...reference, at: null, lateReason: null },
      { onSuccess: ({ inmateId, encounterId }) => void navigate(recordPaths.write(inmateId, encounterId)) },
    )
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {isWaiting && visit && (
          <Button
            leftSection={<IconCircleCheck size={18} stroke={1.8} aria-hidden />}
            loading={mark.isPending}
            onClick={() => mark.mutate(reference, say(words.marked))}
          >
            {words.markPresented}
          </Button>
        )}
        {isSeen && visit && (
          <Button
            variant={isWaiting ? 'default' : 'filled'}
            leftSection={<IconClipboardText size={18} stroke={1.8} aria-hidden />}
            onClick={onOrder}
          >
            {words.order}
          </Button>
        )}
        {isSeen && visit && entry.meeting === null && (
          <Button
            variant="default"
            leftSection={<IconStethoscope size={18} stroke={1.8} aria-hidden />}
            loading={meet.isPending}
            onClick={openMeeting}
          >
            {words.meet}
          </Button>
        )}
      </Group>
      <Group gap="xs">
        {isWaiting && visit && (
          <Button variant="default" size="compact-md" onClick={() => setAsked('postpone')}>
            {words.postpone}
          </Button>
        )}
        {isWaiting && (
          <Button variant="default" size="compact-md" onClick={onEdit}>
            {words.edit}
          </Button>
        )}
        {isWaiting && (
          <Button variant="default" size="compact-md" onClick={() => setAsked('takeOff')}>
            {words.takeOff}
          </Button>
        )}
        {(state === 'presented' || state === 'taken-off') && isOpenDay && (
          <Button
            variant="default"
            size="compact-md"
            loading={putBack.isPending}
            onClick={() => putBack.mutate(reference, say(words.putBackDone))}
          >
            {words.putBack}
          </Button>
        )}
      </Group>
      {isWaiting && open.some((one) => one.id !== visit?.id) && (
        <Select
          label={words.moveTo}
          value={null}
          disabled={move.isPending}
          data={[
            ...open
              .filter((one) => one.id !== visit?.id)
              .map(({ id: dayId, on, doctorName }) => ({
                value: dayId,
                label: words.dayOf(formatDate(on), doctorName),
              })),
            ...(visit ? [{ value: days.unplanned, label: words.noDay }] : []),
          ]}
          onChange={(day) =>
            day !== null &&
            move.mutate({ ...reference, visitId: day === days.unplanned ? null : day }, say(words.moved))
          }
        />
      )}
      {failure && <FailureNotice failure={failure} />}
      <AskReason reference={reference} asked={asked} onClose={() => setAsked(null)} />
    </Stack>
  )
}

interface AskReasonProps {
  readonly reference: { readonly id: string; readonly revision: number }
  readonly asked: Asked | null
  readonly onClose: () => void
}

/** What history must be able to explain. */
function AskReason({ reference, asked, onClose }: AskReasonProps) {
  const key = useSubmitKey(asked !== null)
  const postpone = useDoctorVisitCommand(client.doctorVisits.postpone, key)
  const takeOff = useDoctorVisitCommand(client.doctorVisits.takeOff, key)
  const { title, text, question } = questions[asked ?? 'postpone']
  const done = (notice: string) => {
    noticeDone({ text: notice })
    onClose()
  }
  const confirm = (reason: string) => {
    if (asked === 'takeOff') takeOff.mutate({ ...reference, reason }, { onSuccess: () => done(words.takenOff) })
    else
      postpone.mutate(
        { ...reference, reason },
        {
          onSuccess: ({ carriedTo }) =>
            done(carriedTo === null ? words.postponedLater : words.postponed(formatDate(carriedTo))),
        },
      )
  }
  return (
    <ReasonDialog
      isOpen={asked !== null}
      title={title}
      question={question}
      confirmLabel={title}
      onClose={onClose}
      onConfirm={confirm}
      isBusy={postpone.isPending || takeOff.isPending}
      failure={doctorVisitFailure(postpone.error ?? takeOff.error)}
    >
      {text}
    </ReasonDialog>
  )
}
