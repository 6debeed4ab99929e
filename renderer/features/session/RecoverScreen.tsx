import { Anchor, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { loginNameSchema } from '#shared/features/accounts/accounts.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FaultScreen } from './FaultScreen.tsx'
import { PasswordField } from './PasswordField.tsx'
import { PasswordRules } from './PasswordRules.tsx'
import { PublicCard } from './PublicCard.tsx'
import { newPasswordWords, weakPasswordWords } from './password-words.ts'
import { RecoveryCodeInput } from './RecoveryCodeInput.tsx'
import { recoveryCodeLength, recoveryCodeLetters } from './recovery-code-text.ts'
import { sessionMessages } from './session.messages.ts'
import type { StartedSession } from './started-session.ts'
import { useOpening } from './use-opening.ts'
import { WaitNotice } from './WaitNotice.tsx'

interface RecoverScreenProps {
  readonly onSignedIn: (session: StartedSession) => void
  readonly onBack: () => void
  readonly onRestore: () => void
}

/** The way in when no administrator knows a password any more: the sheet from the safe. */
export function RecoverScreen({ onSignedIn, onBack, onRestore }: RecoverScreenProps) {
  const { attempt, isBusy, failure, setFailure, fault, clearFault, secondsLeft } = useOpening()
  const firstField = useRef<HTMLInputElement>(null)
  useEffect(() => firstField.current?.focus(), [])
  const form = useForm({
    initialValues: { name: '', code: '', password: '', passwordAgain: '' },
    validate: {
      name: (name) => {
        if (name.trim() === '') return sessionMessages.nameMissing
        return loginNameSchema.safeParse(name).success ? null : sessionMessages.nameInvalid
      },
      code: codeProblem,
      password: (password, values) => newPasswordWords(password, values.name),
      passwordAgain: (again, values) => (again === values.password ? null : sessionMessages.passwordsDiffer),
    },
  })

  const recover = async ({ name, code, password }: typeof form.values) => {
    if (secondsLeft > 0) return
    const input = { name: name.trim(), recoveryCode: code, newPassword: password }
    const outcome = await attempt(() => client.session.recover(input))
    if ('result' in outcome) return onSignedIn({ ...outcome.result, loginName: name.trim() })
    if (outcome.code === 'not-found') {
      setFailure(null)
      form.setFieldError('name', sessionMessages.recoverNotFound)
    }
    if (outcome.code === 'password-too-weak') {
      setFailure(null)
      const problem = 'problem' in outcome.details ? outcome.details.problem : null
      form.setFieldError('password', weakPasswordWords(problem))
    }
  }

  if (fault) return <FaultScreen fault={fault} onRetry={clearFault} onRestore={onRestore} />
  return (
    <PublicCard isWide>
      <Title order={1}>{sessionMessages.recoverTitle}</Title>
      <Text c="dimmed" mb="lg">
        {sessionMessages.recoverHint}
      </Text>
      <FormBody
        onSubmit={form.onSubmit((values) => void recover(values))}
        errors={form.errors}
        draft={null}
        submitLabel={sessionMessages.recover}
        isSubmitting={isBusy}
        failure={failure}
        beside={
          <Anchor component="button" type="button" onClick={onBack}>
            {sessionMessages.backToLogIn}
          </Anchor>
        }
      >
        <Stack gap="md">
          <TextInput
            ref={firstField}
            label={sessionMessages.recoverName}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('name')}
          />
          <RecoveryCodeInput
            label={sessionMessages.recoverCode}
            description={sessionMessages.recoverCodeHint}
            {...form.getInputProps('code')}
          />
          <PasswordField label={sessionMessages.newPassword} {...form.getInputProps('password')} />
          <PasswordRules password={form.values.password} loginName={form.values.name} />
          <PasswordField label={sessionMessages.newPasswordAgain} {...form.getInputProps('passwordAgain')} />
          {secondsLeft > 0 && <WaitNotice seconds={secondsLeft} />}
        </Stack>
      </FormBody>
    </PublicCard>
  )
}

function codeProblem(code: string): string | null {
  const letters = recoveryCodeLetters(code).length
  if (letters === 0) return sessionMessages.recoverCodeMissing
  return letters === recoveryCodeLength ? null : sessionMessages.recoverCodeLength(letters)
}
