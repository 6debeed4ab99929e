import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  accountDetailsSchema,
  loginNameSchema,
  newPasswordSchema,
} from '#shared/features/accounts/accounts.contract.ts'
import { errorText, failureOf } from '../../api/error-text.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { type AccountValues, accountForm, detailsOf, passwordProblems } from './account-form.ts'
import { accountsMessages } from './accounts.messages.ts'
import classes from './accounts.module.css'
import { useCreateAccount } from './accounts.queries.ts'
import { FirstPasswordInput } from './FirstPasswordInput.tsx'
import { Handover } from './Handover.tsx'
import { PersonFields } from './PersonFields.tsx'
import { RoleFields } from './RoleFields.tsx'

const schema = accountDetailsSchema.extend({ name: loginNameSchema, password: newPasswordSchema })
const inputOf = (values: AccountValues) => ({ ...detailsOf(values), name: values.name, password: values.password })

/** A new account: the person, how to log in, and the roles; then what has to be handed over. */
export function NewAccountScreen() {
  const [count, setCount] = useState(0)
  return <NewAccount key={count} onAnother={() => setCount(count + 1)} />
}

function NewAccount({ onAnother }: { readonly onAnother: () => void }) {
  const navigate = useNavigate()
  const form = useDraftForm<AccountValues>({
    name: 'accounts.new',
    omit: ['password'],
    ...accountForm({
      account: null,
      schema,
      input: inputOf,
      extra: (values) => passwordProblems(values.password, values.name),
    }),
  })
  const create = useCreateAccount(form.draft.key)
  if (create.isSuccess && create.variables) {
    const { fullName, name, password } = create.variables
    return (
      <Handover
        title={accountsMessages.handoverTitle}
        fullName={fullName}
        loginName={name}
        password={password}
        onAnother={onAnother}
      />
    )
  }
  const isNameTaken = failureOf(create.error)?.code === 'name-taken'
  return (
    <FormPage
      head={{
        title: accountsMessages.newTitle,
        breadcrumb: [{ label: accountsMessages.title, to: '/pengaturan/akun' }],
      }}
      onSubmit={form.onSubmit((values) => create.mutate(inputOf(values)))}
      errors={form.errors}
      submitLabel={accountsMessages.create}
      isSubmitting={create.isPending}
      failure={create.error ? (isNameTaken ? accountsMessages.nameTaken : errorText(create.error)) : null}
      onCancel={() => void navigate('/pengaturan/akun')}
      draft={form.draft}
    >
      <PersonFields form={form} />
      <RoleFields form={form} />
      <FormSection title={accountsMessages.sectionLogin}>
        <TextInput
          label={accountsMessages.loginName}
          description={accountsMessages.loginNameHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          classNames={{ wrapper: classes.short ?? '' }}
          {...form.getInputProps('name')}
        />
        <FirstPasswordInput form={form} label={accountsMessages.password} />
        <Text size="sm">{accountsMessages.createKeySlot}</Text>
      </FormSection>
    </FormPage>
  )
}
