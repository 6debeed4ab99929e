import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { RecoveryCodeInput } from '../session/RecoveryCodeInput.tsx'
import { differingGroups, recoveryCodeLength, recoveryCodeLetters } from '../session/recovery-code-text.ts'
import { RecoveryCode } from '../setup/RecoveryCode.tsx'
import { RecoverySheet } from '../setup/RecoverySheet.tsx'
import type { PreparedChange } from './change-events.ts'
import { dataKeyMessages as words } from './data-key.messages.ts'

interface ChangeKeySheetProps {
  readonly prepared: PreparedChange
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Step 2: the new sheet, proven by typing its code back from the paper. */
export function ChangeKeySheet({ prepared, onDone, onCancel }: ChangeKeySheetProps) {
  const [isShown, setShown] = useState(true)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = () => {
    const groups = differingGroups(typed, prepared.recoveryCode)
    if (groups.length === 0) return onDone()
    setProblem(words.codeDiffers(groups.join(', ')))
  }
  return (
    <FormBody
      draft={null}
      onSubmit={submit}
      errors={problem === null ? {} : { code: problem }}
      submitLabel={words.next}
      onCancel={onCancel}
    >
      <Stack component="section" gap="sm">
        <Title order={2}>{words.sheetTitle}</Title>
        <Text>{words.sheetText}</Text>
        <RecoveryCode code={prepared.recoveryCode} isShown={isShown} onToggle={() => setShown(!isShown)} />
        <RecoverySheet path={`/files/lembar-pemulihan-baru/${prepared.ticket}`} />
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
