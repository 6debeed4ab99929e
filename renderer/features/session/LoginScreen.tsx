import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { loginNameSchema } from '#shared/features/accounts/accounts.contract.ts'
import { client } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FaultScreen } from './FaultScreen.tsx'
import { PasswordField } from './PasswordField.tsx'
import { PublicCard } from './PublicCard.tsx'
import { sessionMessages } from './session.messages.ts'
import type { StartedSession } from './started-session.ts'
import { useOpening } from './use-opening.ts'
import { WaitNotice } from './WaitNotice.tsx'
import { waitWords } from './wait-words.ts'

interface LoginScreenProps {
  /** Why the person is here again; null at the start of the day. */
  readonly notice: { readonly title: string; readonly text: string } | null
  readonly initialName: string
  readonly onSignedIn: (session: StartedSession) => void
  readonly onRecover: () => void
  readonly onRestore: () => void
}

/** Name and password, the focus where the next letter belongs. */
export function LoginScreen({ notice, initialName, onSignedIn, onRecover, onRestore }: LoginScreenProps) {
  const [name, setName] = useState(initialName)
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<{ readonly name?: string; readonly password?: string }>({})
  const { attempt, isBusy, failure, setFailure, fault, clearFault, secondsLeft } = useOpening()
  const nameField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const first = initialName === '' ? nameField : passwordField
    first.current?.focus()
  }, [initialName])
  useEffect(() => {
    // The button was out of reach while waiting, so the way on starts at the password again.
    if (secondsLeft === 0 && !isBusy && failure) passwordField.current?.focus()
  }, [secondsLeft, isBusy, failure])

  const logIn = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || secondsLeft > 0) return
    // Enter behind the name is the way to the password, not a mistake.
    if (document.activeElement === nameField.current && name.trim() !== '' && password === '')
      return passwordField.current?.focus()
    const found = problemsOf(name, password)
    setProblems(found)
    if (found.name ?? found.password) return (found.name ? nameField : passwordField).current?.focus()
    const outcome = await attempt(() => client.session.logIn({ name: name.trim(), password }))
    if ('result' in outcome) return onSignedIn({ ...outcome.result, loginName: name.trim() })
    if (outcome.code === 'wrong-password') setPassword('')
    passwordField.current?.focus()
  }

  if (fault) return <FaultScreen fault={fault} onRetry={clearFault} onRestore={onRestore} />
  return (
    <PublicCard>
      <form onSubmit={(event) => void logIn(event)} noValidate>
        <Stack gap="md">
          <div>
            <Title order={1}>{sessionMessages.logInTitle}</Title>
            <Text c="dimmed">{sessionMessages.logInHint}</Text>
          </div>
          {notice && !failure && secondsLeft === 0 && (
            <Alert
              title={notice.title}
              role="status"
              styles={{
                root: { background: 'var(--running-soft)' },
                title: { color: 'var(--running-text)' },
                message: { color: 'var(--mantine-color-text)' },
              }}
            >
              {notice.text}
            </Alert>
          )}
          <TextInput
            ref={nameField}
            label={sessionMessages.name}
            value={name}
            error={problems.name}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setProblems({})
            }}
          />
          <PasswordField
            ref={passwordField}
            label={sessionMessages.password}
            value={password}
            error={problems.password}
            onChange={(event) => {
              setPassword(event.currentTarget.value)
              setProblems({})
              if (event.currentTarget.value !== '') setFailure(null)
            }}
          />
          {failure && secondsLeft === 0 && <FailureNotice failure={failure} />}
          {secondsLeft > 0 && <WaitNotice seconds={secondsLeft} />}
          <Button type="submit" loading={isBusy} disabled={secondsLeft > 0} fullWidth>
            {secondsLeft > 0 ? sessionMessages.waitButton(waitWords(secondsLeft)) : sessionMessages.logIn}
          </Button>
          <div>
            <Text size="sm" c="dimmed" mb="xs">
              {sessionMessages.forgotten}
            </Text>
            <Anchor component="button" type="button" size="sm" ta="start" onClick={onRecover}>
              {sessionMessages.recoverLink}
            </Anchor>
          </div>
        </Stack>
      </form>
    </PublicCard>
  )
}

function problemsOf(name: string, password: string): { readonly name?: string; readonly password?: string } {
  const nameText =
    name.trim() === ''
      ? sessionMessages.nameMissing
      : loginNameSchema.safeParse(name).success
        ? null
        : sessionMessages.nameInvalid
  return {
    ...(nameText === null ? {} : { name: nameText }),
    ...(password === '' ? { password: sessionMessages.passwordMissing } : {}),
  }
}
