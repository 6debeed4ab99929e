import { Title } from '@mantine/core'
import { useState } from 'react'
import { errorText, failureOf } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { PasswordField } from '../session/PasswordField.tsx'
import type { PreparedChange } from './change-events.ts'
import classes from './DataKey.module.css'
import { dataKeyMessages as words } from './data-key.messages.ts'
import { usePrepareChange } from './data-key.queries.ts'

interface ChangeKeyStartProps {
  readonly onPrepared: (prepared: PreparedChange) => void
  readonly onCancel: () => void
}

/** Step 1: what it means, and the password of whoever does it. */
export function ChangeKeyStart({ onPrepared, onCancel }: ChangeKeyStartProps) {
  const prepare = usePrepareChange()
  const [password, setPassword] = useState('')
  const [isMissing, setMissing] = useState(false)
  const isWrong = failureOf(prepare.error)?.code === 'wrong-password'
  const submit = () => {
    setMissing(password === '')
    if (password !== '') prepare.mutate({ password }, { onSuccess: onPrepared })
  }
  return (
    <FormBody
      draft={null}
      onSubmit={submit}
      errors={isMissing ? { password: words.passwordMissing } : {}}
      submitLabel={words.next}
      isSubmitting={prepare.isPending}
      failure={prepare.error ? (isWrong ? words.passwordWrong : errorText(prepare.error)) : null}
      onCancel={onCancel}
    >
      <section>
        <Title order={2} mb="xs">
          {words.beginTitle}
        </Title>
        <ul className={classes.list}>
          {words.begin.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <PasswordField
        label={words.password}
        description={words.passwordHint}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isMissing ? words.passwordMissing : null}
        data-path="password"
        maw="24rem"
      />
    </FormBody>
  )
}
