import { TextInput } from '@mantine/core'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import type { AccountForm } from './account-form.ts'
import { accountsMessages } from './accounts.messages.ts'
import classes from './accounts.module.css'

/** Who the person is. */
export function PersonFields({ form }: { readonly form: AccountForm }) {
  return (
    <FormSection title={accountsMessages.sectionPerson}>
      <TextInput
        label={accountsMessages.fullName}
        description={accountsMessages.fullNameHint}
        autoComplete="off"
        {...form.getInputProps('fullName')}
      />
      <TextInput
        label={optionalLabel(accountsMessages.employeeNumber)}
        description={accountsMessages.employeeNumberHint}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ wrapper: classes.short ?? '' }}
        {...form.getInputProps('employeeNumber')}
      />
      <TextInput
        label={optionalLabel(accountsMessages.position)}
        description={accountsMessages.positionHint}
        autoComplete="off"
        {...form.getInputProps('position')}
      />
    </FormSection>
  )
}
