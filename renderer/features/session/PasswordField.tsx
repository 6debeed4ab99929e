import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { sessionMessages } from './session.messages.ts'
import { useCapsLock } from './use-caps-lock.ts'

/** A password with a button to look at it and a word when Caps Lock is on, the commonest reason for a wrong one. */
export function PasswordField({ description, ...field }: PasswordInputProps) {
  const isCapsLockOn = useCapsLock()
  return (
    <PasswordInput
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': sessionMessages.showPassword }}
      {...field}
      description={
        isCapsLockOn ? (
          <span role="status" data-caps-lock>
            {sessionMessages.capsLock} {description}
          </span>
        ) : (
          description
        )
      }
    />
  )
}
