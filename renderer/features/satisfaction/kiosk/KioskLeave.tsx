import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { client } from '../../../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../../../api/error-text.ts'
import { componentMessages } from '../../../components/components.messages.ts'
import { FailureNotice } from '../../../components/Dialogs/FailureNotice.tsx'
import { PasswordField } from '../../session/PasswordField.tsx'
import type { StartedSession } from '../../session/started-session.ts'
import { kioskMessages as words } from './kiosk.messages.ts'
import { useKioskIdle } from './use-kiosk-idle.ts'

const leftOpenSeconds = 30

/** The way out, for whoever opened the kiosk. */
export function KioskLeave({ onLeave }: { readonly onLeave: (session: StartedSession) => void }) {
  const [isOpen, setOpen] = useState(false)
  // Left open by whoever was curious, or with a password in it.
  useKioskIdle(leftOpenSeconds, isOpen, () => setOpen(false))
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconLock size={18} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.officer}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={words.leaveTitle}
        closeButtonProps={{ 'aria-label': componentMessages.close }}
      >
        <LeaveForm onLeave={onLeave} onClose={() => setOpen(false)} />
      </Modal>
    </>
  )
}

interface LeaveFormProps {
  readonly onLeave: (session: StartedSession) => void
  readonly onClose: () => void
}

/** Mounted anew with each opening, so that no password stays behind. */
function LeaveForm({ onLeave, onClose }: LeaveFormProps) {
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const leave = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (password === '') return setMissing(true)
    setBusy(true)
    try {
      onLeave({ ...(await client.surveyKiosk.leave({ password })), loginName: '' })
    } catch (error) {
      setPassword('')
      setFailure(failureOf(error)?.code === 'wrong-password' ? words.passwordWrong : errorText(error))
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void leave(event)} noValidate>
      <Stack>
        <Text>{words.leaveText}</Text>
        <PasswordField
          label={words.password}
          value={password}
          data-autofocus
          error={isMissing ? words.passwordMissing : null}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            setMissing(false)
          }}
        />
        {failure && <FailureNotice failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            {componentMessages.back}
          </Button>
          <Button type="submit" loading={isBusy}>
            {words.leave}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
