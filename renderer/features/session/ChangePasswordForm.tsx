import { Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ReactNode, useEffect, useRef } from 'react'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { PasswordField } from './PasswordField.tsx'
import { PasswordRules } from './PasswordRules.tsx'
import { newPasswordWords, weakPasswordWords } from './password-words.ts'
import { sessionMessages } from './session.messages.ts'
import { useOpening } from './use-opening.ts'
import { WaitNotice } from './WaitNotice.tsx'

interface ChangePasswordFormProps {
  readonly currentLabel: string
  readonly loginName: string
  readonly onChanged: () => void
  readonly onCancel?: (() => void) | undefined
  readonly beside?: ReactNode
}

/** The old password once, the new one twice, its rules in sight. */
export function ChangePasswordForm({ currentLabel, loginName, onChanged, onCancel, beside }: ChangePasswordFormProps) {
  const { attempt, isBusy, failure, setFailure, secondsLeft } = useOpening()
  const firstField = useRef<HTMLInputElement>(null)
  useEffect(() => firstField.current?.focus(), [])
  const form = useForm({
    initialValues: { current: '', password: '', passwordAgain: '' },
    validate: {
      current: (current) => (current === '' ? sessionMessages.passwordMissing : null),
      password: (password) => newPasswordWords(password, loginName),
      passwordAgain: (again, values) => (again === values.password ? null : sessionMessages.passwordsDiffer),
    },
  })

  const change = async ({ current, password }: typeof form.values) => {
    if (secondsLeft > 0) return
    const outcome = await attempt(() =>
      client.session.changePassword({ currentPassword: current, newPassword: password }),
    )
    if ('result' in outcome) return onChanged()
    if (outcome.code === 'wrong-password') form.setFieldError('current', sessionMessages.currentWrong)
    const problem = 'problem' in outcome.details ? outcome.details.problem : null
    if (outcome.code === 'password-too-weak') form.setFieldError('password', weakPasswordWords(problem))
    if (outcome.code === 'wrong-password' || outcome.code === 'password-too-weak') setFailure(null)
  }

  return (
    <FormBody
      onSubmit={form.onSubmit((values) => void change(values))}
      errors={form.errors}
      draft={null}
      submitLabel={sessionMessages.change}
      isSubmitting={isBusy}
      failure={failure}
      onCancel={onCancel}
      beside={beside}
    >
      <Stack gap="md" maw="30rem">
        <PasswordField ref={firstField} label={currentLabel} {...form.getInputProps('current')} />
        <PasswordField label={sessionMessages.newPassword} {...form.getInputProps('password')} />
        <PasswordRules password={form.values.password} loginName={loginName} />
        <PasswordField label={sessionMessages.newPasswordAgain} {...form.getInputProps('passwordAgain')} />
        {secondsLeft > 0 && <WaitNotice seconds={secondsLeft} />}
      </Stack>
    </FormBody>
  )
}
