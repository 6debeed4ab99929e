import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { failureOf } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { RecoveryCodeInput } from '../session/RecoveryCodeInput.tsx'
import { differingGroups, recoveryCodeLength, recoveryCodeLetters } from '../session/recovery-code-text.ts'
import { RecoveryCode } from '../setup/RecoveryCode.tsx'
import { RecoverySheet } from '../setup/RecoverySheet.tsx'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import { type PreparedCode, useConfirmCode, vaultFailure } from './identity-vault.queries.ts'

/** What a code is for: the first vault, a new paper, or new keys for everything. */
export type VaultCodeKind = 'make' | 'replace' | 'renew'

interface VaultCodeFormProps {
  readonly kind: VaultCodeKind
  readonly prepared: PreparedCode
  /** What is done with the proven code where that takes longer than one call. */
  readonly onTyped?: (() => void) | undefined
  /** Why that came to nothing. */
  readonly failed?: unknown
  readonly onDone: () => void
  readonly onCancel: () => void
}

const sheet = { title: words.sheetName, fileName: words.sheetFile }

/** The sheet with the vault's code, proven by typing it back from the paper. Nothing holds before. */
export function VaultCodeForm({ kind, prepared, onTyped, failed, onDone, onCancel }: VaultCodeFormProps) {
  const { ticket, recoveryCode } = prepared
  const confirm = useConfirmCode(useSubmitKey())
  const [isShown, setShown] = useState(true)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = () => {
    const groups = differingGroups(typed, recoveryCode)
    if (groups.length > 0) return setProblem(words.codeDiffers(groups.join(', ')))
    if (onTyped) return onTyped()
    confirm.mutate({ ticket, recoveryCode: typed }, { onSuccess: onDone })
  }
  const error = failed ?? confirm.error
  const isGone = failureOf(error)?.code === 'not-found'
  return (
    <FormBody
      draft={null}
      onSubmit={submit}
      errors={problem === null ? {} : { code: problem }}
      submitLabel={words.confirm[kind]}
      isSubmitting={confirm.isPending}
      failure={isGone ? words.ticketGone : vaultFailure(error)}
      onCancel={onCancel}
    >
      <Stack component="section" gap="sm">
        <Title order={2}>{words.sheetTitle[kind]}</Title>
        <Text>{words.sheetText[kind]}</Text>
        <Text>{words.sheetKeep}</Text>
        <RecoveryCode code={recoveryCode} isShown={isShown} onToggle={() => setShown(!isShown)} />
        <RecoverySheet path={`/files/lembar-pemulihan-brankas/${ticket}`} sheet={sheet} />
      </Stack>
      <FormSection title={words.typeTitle} hint={words.typeText}>
        <RecoveryCodeInput
          label={words.type}
          value={typed}
          onChange={(code) => {
            setTyped(code)
            setProblem(null)
          }}
          onFocus={() => setShown(false)}
          error={problem}
          data-path="code"
          description={words.typed(recoveryCodeLetters(typed).length, recoveryCodeLength)}
        />
      </FormSection>
    </FormBody>
  )
}
