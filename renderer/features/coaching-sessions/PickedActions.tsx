import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { CancelSessions } from './CancelSessions.tsx'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, useSessionCommand } from './coaching-sessions.queries.ts'

interface PickedActionsProps {
  readonly picked: readonly CoachingSession[]
  readonly onNone: () => void
  readonly onAll: () => void
}

/** What can be done with the sessions that are picked: cancel them, or let them take place after all. */
export function PickedActions({ picked, onNone, onAll }: PickedActionsProps) {
  const [isCancelling, setCancelling] = useState(false)
  const planned = picked.filter(({ state }) => state === 'planned').map(({ id }) => id)
  const cancelled = picked.filter(({ state }) => state === 'cancelled').map(({ id }) => id)
  // Another choice is another command.
  const uncancel = useSessionCommand(client.coachingSessions.uncancel, useSubmitKey(cancelled.length > 0))
  const restore = () =>
    uncancel.mutate(
      { ids: cancelled },
      {
        onSuccess: ({ changed }) => {
          noticeDone({ text: words.uncancelledMany(formatNumber(changed)) })
          onNone()
        },
      },
    )
  return (
    <>
      <Group gap="xs">
        {picked.length > 0 && <Text role="status">{words.picked(formatNumber(picked.length))}</Text>}
        <Button variant="default" onClick={onAll}>
          {words.pickAll}
        </Button>
        {picked.length > 0 && (
          <Button variant="default" onClick={onNone}>
            {words.pickNone}
          </Button>
        )}
        {planned.length > 0 && (
          <Button variant="default" onClick={() => setCancelling(true)}>
            {words.cancelMany(formatNumber(planned.length))}
          </Button>
        )}
        {cancelled.length > 0 && (
          <Button variant="default" loading={uncancel.isPending} onClick={restore}>
            {words.uncancelMany(formatNumber(cancelled.length))}
          </Button>
        )}
      </Group>
      {uncancel.error && <FailureNotice failure={sessionFailure(uncancel.error) ?? { title: '', text: '' }} />}
      <CancelSessions ids={planned} isOpen={isCancelling} onClose={() => setCancelling(false)} onDone={onNone} />
    </>
  )
}
