import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import { type ErrorText, failureOf } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { RecoveryCodeInput } from '../session/RecoveryCodeInput.tsx'
import { recoveryCodeLength, recoveryCodeLetters } from '../session/recovery-code-text.ts'
import { useCountdown } from '../session/use-countdown.ts'
import { WaitNotice } from '../session/WaitNotice.tsx'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import { useRecoverKey, vaultFailure } from './identity-vault.queries.ts'

/** With the code from the sealed envelope: whoever types it holds the key from then on. */
export function RecoverVaultForm({ onClose }: { readonly onClose: () => void }) {
  const recover = useRecoverKey(useSubmitKey())
  const { secondsLeft, start } = useCountdown()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = () => {
    const wrong = lengthProblem(typed)
    setProblem(wrong)
    if (wrong !== null || secondsLeft > 0) return
    recover.mutate(
      { recoveryCode: typed },
      {
        onSuccess: () => {
          noticeDone({ text: words.recovered })
          onClose()
        },
        onError: (error) => start(Number(failureOf(error)?.details.seconds ?? 0)),
      },
    )
  }
  return (
    <FormBody
      draft={null}
      onSubmit={submit}
      errors={problem === null ? {} : { code: problem }}
      submitLabel={words.recover}
      isSubmitting={recover.isPending}
      failure={refusedText(recover.error)}
      onCancel={onClose}
    >
      <section>
        <Title order={2} mb="xs">
          {words.useCode}
        </Title>
        <Text>{words.recoverText}</Text>
      </section>
      <RecoveryCodeInput
        label={words.code}
        description={words.codeHint}
        value={typed}
        onChange={(code) => {
          setTyped(code)
          setProblem(null)
        }}
        error={problem}
        data-path="code"
      />
      {secondsLeft > 0 && <WaitNotice seconds={secondsLeft} text={words.wait} />}
    </FormBody>
  )
}

function lengthProblem(typed: string): string | null {
  const letters = recoveryCodeLetters(typed).length
  if (letters === 0) return words.codeMissing
  return letters === recoveryCodeLength ? null : words.codeLength(letters)
}

/** The countdown says by itself that one has to wait. */
function refusedText(error: unknown): ErrorText | null {
  const code = failureOf(error)?.code
  if (code === 'wait-before-retry') return null
  return code === 'recovery-code-wrong' ? words.codeWrong : vaultFailure(error)
}
