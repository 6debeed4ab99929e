import { Alert } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { RecoveryCodeInput } from '../session/RecoveryCodeInput.tsx'
import { recoveryCodeLength, recoveryCodeLetters } from '../session/recovery-code-text.ts'
import { BackButton } from './BackButton.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'
import { StepHead } from './StepHead.tsx'
import { setupMessages as words } from './setup.messages.ts'
import type { Preparation } from './use-first-run.ts'

interface RecoveryStepProps {
  readonly preparation: Preparation
  readonly typed: string
  readonly onType: (code: string) => void
  readonly problem: string | null
  readonly failure: ErrorText | null
  readonly isSubmitting: boolean
  readonly onFinish: () => void
  readonly onBack: () => void
}

const noErrors = {}

/** Step 5: the sheet is printed, and proven by typing its code back. Only then is anything stored. */
export function RecoveryStep(props: RecoveryStepProps) {
  const { preparation, typed, onType, problem, failure, isSubmitting, onFinish, onBack } = props
  const [isShown, setShown] = useState(true)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // One field on this step: the way to the mistake is the field itself, not a summary above it.
    if (problem !== null && !isSubmitting) field.current?.focus()
  }, [problem, isSubmitting])
  return (
    <>
      <StepHead title={words.recoveryTitle} hint={words.recoveryHint} />
      <FormBody
        onSubmit={onFinish}
        errors={noErrors}
        draft={null}
        submitLabel={words.finish}
        isSubmitting={isSubmitting}
        failure={failure}
        beside={<BackButton onBack={onBack} />}
      >
        {preparation.notice && <Alert role="status">{preparation.notice}</Alert>}
        <RecoveryCode code={preparation.recoveryCode} isShown={isShown} onToggle={() => setShown(!isShown)} />
        <FormSection title={words.printSheetStep} hint={words.printSheetText}>
          <RecoverySheet path={`/files/lembar-pemulihan/${preparation.ticket}`} />
        </FormSection>
        <FormSection title={words.typeBackStep} hint={words.typeBackText}>
          <RecoveryCodeInput
            ref={field}
            label={words.typeBack}
            value={typed}
            onChange={onType}
            onFocus={() => setShown(false)}
            error={problem}
            data-path="code"
            inputWrapperOrder={['label', 'error', 'input', 'description']}
            description={words.typedSoFar(recoveryCodeLetters(typed).length, recoveryCodeLength)}
          />
        </FormSection>
      </FormBody>
    </>
  )
}
