import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FingerUser } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import classes from './FingerScans.module.css'
import { fingerFailure } from './finger-failure.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { useFingerRefresh } from './finger-scans.queries.ts'

interface MatchDialogProps {
  readonly deviceId: string
  readonly user: FingerUser
  readonly onClose: () => void
}

/** Who a number of the device is. */
export function MatchDialog({ deviceId, user, onClose }: MatchDialogProps) {
  const refresh = useFingerRefresh()
  const key = useSubmitKey()
  const match = useCommand(
    orpc.fingerScans.match.mutationOptions({
      context: { key },
      onSuccess: () => {
        refresh()
        noticeDone({ text: words.matched(user.user) })
        onClose()
      },
    }),
  )
  const say = (inmateId: string | null) => match.mutate({ deviceId, user: user.user, inmateId })
  const failure = fingerFailure(match.error)
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.matchTitle(user.user)}
      closeButtonProps={{ 'aria-label': words.close }}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        {user.deviceName !== null && (
          <p className={classes.notes}>
            {words.deviceCalls}: {user.deviceName}
          </p>
        )}
        <p className={classes.notes}>{words.matchText}</p>
        <InmatePicker label={words.matchPerson} onPick={say} />
        {failure && <FailureNotice failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" loading={match.isPending} onClick={() => say(null)}>
            {words.elsewhere}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
