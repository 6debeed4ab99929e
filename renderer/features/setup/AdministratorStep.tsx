import { Stack, TextInput } from '@mantine/core'
import type { ErrorText } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { PasswordField } from '../session/PasswordField.tsx'
import { PasswordRules } from '../session/PasswordRules.tsx'
import { BackButton } from './BackButton.tsx'
import { StepHead } from './StepHead.tsx'
import { setupMessages as words } from './setup.messages.ts'
import { checkStep, type SetupStepProps } from './setup-form.ts'
import { administratorStepProblems } from './setup-problems.ts'

interface AdministratorStepProps extends SetupStepProps {
  readonly isSubmitting: boolean
  readonly failure: ErrorText | null
}

/** Step 4: who sets up the accounts of everyone else. */
export function AdministratorStep({ form, onNext, onBack, isSubmitting, failure }: AdministratorStepProps) {
  const { password, adminName } = form.getValues()
  return (
    <>
      <StepHead title={words.administratorTitle} hint={words.administratorHint} />
      <FormBody
        onSubmit={() => checkStep(form, administratorStepProblems(form.getValues()), onNext)}
        errors={form.errors}
        draft={null}
        submitLabel={words.makeSheet}
        isSubmitting={isSubmitting}
        failure={failure}
        beside={<BackButton onBack={onBack} />}
      >
        <Stack gap="md" maw="30rem">
          <TextInput label={words.adminFullName} data-autofocus {...form.getInputProps('adminFullName')} />
          <TextInput
            label={words.adminName}
            description={words.adminNameHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('adminName')}
          />
          <PasswordField label={words.password} {...form.getInputProps('password')} />
          <PasswordRules password={password} loginName={adminName} />
          <PasswordField label={words.passwordAgain} {...form.getInputProps('passwordAgain')} />
        </Stack>
      </FormBody>
    </>
  )
}
