import { FormSection } from '../../components/FormPage/FormSection.tsx'
import type { AccountForm } from './account-form.ts'
import { accountsMessages } from './accounts.messages.ts'
import { RoleChoice } from './RoleChoice.tsx'

/** What the person may do. */
export function RoleFields({ form, hint }: { readonly form: AccountForm; readonly hint?: string | undefined }) {
  return (
    <FormSection title={accountsMessages.sectionRoles} hint={hint ?? accountsMessages.rolesHint}>
      <RoleChoice {...form.getInputProps('roles')} />
    </FormSection>
  )
}
