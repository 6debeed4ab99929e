import { Anchor, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { loginNameSchema } from '#shared/features/accounts/accounts.contract.ts'
import type { BackupPreview, ListedBackup } from '#shared/features/backups/backups.contract.ts'
import { client } from '../../api/client.ts'
import { type ErrorText, failureOf } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { PasswordField } from '../session/PasswordField.tsx'
import { RecoveryCodeInput } from '../session/RecoveryCodeInput.tsx'
import { recoveryCodeLength, recoveryCodeLetters } from '../session/recovery-code-text.ts'
import { sessionMessages } from '../session/session.messages.ts'
import { useCountdown } from '../session/use-countdown.ts'
import { WaitNotice } from '../session/WaitNotice.tsx'
import { backupFailure } from './backup-failure.ts'
import { restoreMessages as words } from './restore.messages.ts'

interface RestoreSecretProps {
  readonly backup: ListedBackup
  readonly onOpened: (preview: BackupPreview) => void
  readonly onBack: () => void
}

type Values = { kind: 'password' | 'recovery-code'; name: string; password: string; code: string }

const problems = {
  name: (name: string, { kind }: Values) =>
    kind !== 'password' || loginNameSchema.safeParse(name).success
      ? null
      : name.trim() === ''
        ? sessionMessages.nameMissing
        : sessionMessages.nameInvalid,
  password: (password: string, { kind }: Values) =>
    kind !== 'password' || password !== '' ? null : sessionMessages.passwordMissing,
  code: (code: string, { kind }: Values) => {
    const letters = recoveryCodeLetters(code).length
    return kind !== 'recovery-code' || letters === recoveryCodeLength
      ? null
      : sessionMessages.recoverCodeLength(letters)
  },
}

/** Step 2: a password of the backup's own day, or the sheet from the safe. */
export function RestoreSecret({ backup, onOpened, onBack }: RestoreSecretProps) {
  const zone = useZone()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const { secondsLeft, start } = useCountdown()
  const form = useForm<Values>({
    initialValues: { kind: 'password', name: '', password: '', code: '' },
    validate: problems,
  })

  const open = async ({ kind, name, password, code }: Values) => {
    if (secondsLeft > 0) return
    setBusy(true)
    setFailure(null)
    try {
      const secret = kind === 'password' ? { kind, name: name.trim(), password } : { kind, code }
      onOpened(await client.backups.preview({ place: backup.place, id: backup.id, secret }))
    } catch (error) {
      const seconds = Number(failureOf(error)?.details.seconds ?? 0)
      if (seconds > 0) start(seconds)
      setFailure(backupFailure(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div>
        <Title order={2}>{words.openTitle}</Title>
        <Text c="dimmed">{words.openHint(formatInstant(backup.at, zone))}</Text>
      </div>
      <FormBody
        onSubmit={form.onSubmit((values) => void open(values))}
        errors={form.errors}
        submitLabel={words.open}
        isSubmitting={isBusy}
        draft={null}
        failure={secondsLeft > 0 ? null : failure}
        beside={
          <Anchor component="button" type="button" onClick={onBack}>
            {words.another}
          </Anchor>
        }
      >
        <Stack gap="md">
          <SegmentedControl
            aria-label={words.secretKind}
            value={form.values.kind}
            onChange={(kind) => {
              form.clearErrors()
              form.setFieldValue('kind', kind)
            }}
            data={[
              { value: 'password', label: words.withPassword },
              { value: 'recovery-code', label: words.withCode },
            ]}
          />
          {form.values.kind === 'password' ? (
            <>
              <TextInput
                label={words.name}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                {...form.getInputProps('name')}
              />
              <PasswordField label={sessionMessages.password} {...form.getInputProps('password')} />
            </>
          ) : (
            <RecoveryCodeInput
              label={sessionMessages.recoverCode}
              description={sessionMessages.recoverCodeHint}
              {...form.getInputProps('code')}
            />
          )}
          {secondsLeft > 0 && <WaitNotice seconds={secondsLeft} />}
        </Stack>
      </FormBody>
    </>
  )
}
