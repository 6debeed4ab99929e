import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { InstallationFields } from '../installation/InstallationFields.tsx'
import { installationProblems } from '../installation/installation-values.ts'
import { BackButton } from './BackButton.tsx'
import { StepHead } from './StepHead.tsx'
import { setupMessages as words } from './setup.messages.ts'
import { checkStep, type SetupStepProps } from './setup-form.ts'

/** Step 3: what this computer is for, and whether it is one of several. */
export function ComputerStep({ form, onNext, onBack }: SetupStepProps) {
  const { installation } = form.getValues()
  return (
    <>
      <StepHead title={words.computerTitle} hint={words.computerHint} />
      <FormBody
        onSubmit={() => checkStep(form, installationProblems(installation), onNext)}
        errors={form.errors}
        draft={null}
        submitLabel={words.next}
        beside={<BackButton onBack={onBack} />}
      >
        <InstallationFields
          values={installation}
          errors={form.errors}
          year={words.exampleYear}
          onChange={(values) => form.setFieldValue('installation', values)}
        />
      </FormBody>
    </>
  )
}
