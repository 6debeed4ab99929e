import { Anchor, Button, FocusTrap, PasswordInput, Portal, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../components.messages.ts'
import { FailureNotice } from '../Dialogs/FailureNotice.tsx'
import classes from './LockOverlay.module.css'
import { LockedContext } from './locked-context.ts'
import { useBodyCover } from './use-body-cover.ts'
import { useFocusReturn } from './use-focus-return.ts'

interface LockOverlayProps {
  readonly isLocked: boolean
  readonly accountName: string
  /** Resolves to null when the password was right, otherwise to what to say. */
  readonly onUnlock: (password: string) => Promise<ErrorText | null>
  readonly onSwitchAccount: () => void
  /** The whole application; it stays mounted, so every open form is as it was left. */
  readonly children: ReactNode
}

/** The lock: covers everything at once, asks for the password, and gives the page back as it was. */
export function LockOverlay({ isLocked, accountName, onUnlock, onSwitchAccount, children }: LockOverlayProps) {
  useFocusReturn(isLocked)
  return (
    <>
      <LockedContext value={isLocked}>{children}</LockedContext>
      {isLocked && (
        <Portal reuseTargetNode={false}>
          <Cover>
            <UnlockForm accountName={accountName} onUnlock={onUnlock} onSwitchAccount={onSwitchAccount} />
          </Cover>
        </Portal>
      )}
    </>
  )
}

/** Its own component, because what it covers can only be told once it stands in its portal. */
function Cover({ children }: { readonly children: ReactNode }) {
  const overlay = useRef<HTMLDivElement>(null)
  useBodyCover(overlay)
  return (
    <div
      ref={overlay}
      className={classes.overlay}
      data-lock-overlay
      role="dialog"
      aria-modal="true"
      aria-labelledby="lock-title"
    >
      {children}
    </div>
  )
}

function UnlockForm({ accountName, onUnlock, onSwitchAccount }: Omit<LockOverlayProps, 'isLocked' | 'children'>) {
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || password === '') return
    setBusy(true)
    const problem = await onUnlock(password)
    setBusy(false)
    setFailure(problem)
    setPassword('')
  }
  return (
    <FocusTrap>
      <form onSubmit={(event) => void unlock(event)} className={classes.form}>
        <Stack gap="md">
          <IconLock size={32} stroke={1.4} aria-hidden />
          <div>
            <Title order={1} id="lock-title">
              {componentMessages.locked}
            </Title>
            <Text c="dimmed">{componentMessages.lockedText}</Text>
          </div>
          <div>
            <Text size="sm" c="dimmed">
              {componentMessages.accountName}
            </Text>
            <Text fw={600}>{accountName}</Text>
          </div>
          <PasswordInput
            label={componentMessages.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': componentMessages.showPassword }}
            autoComplete="off"
            data-autofocus
          />
          {failure && <FailureNotice failure={failure} />}
          <Button type="submit" loading={isBusy}>
            {componentMessages.unlock}
          </Button>
          <Anchor component="button" type="button" size="sm" onClick={onSwitchAccount}>
            {componentMessages.switchAccount}
          </Anchor>
        </Stack>
      </form>
    </FocusTrap>
  )
}
