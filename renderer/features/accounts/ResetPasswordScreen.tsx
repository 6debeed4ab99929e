import { Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { z } from 'zod'
import { type Account, newPasswordSchema } from '#shared/features/accounts/accounts.contract.ts'
import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { type AccountValues, accountForm, passwordProblems } from './account-form.ts'
import { accountsMessages } from './accounts.messages.ts'
import classes from './accounts.module.css'
import { useAccounts, useResetPassword } from './accounts.queries.ts'
import { FirstPasswordInput } from './FirstPasswordInput.tsx'
import { Handover } from './Handover.tsx'

const schema = z.strictObject({ password: newPasswordSchema })

/** A forgotten password, or an account that comes back: what will happen, then the new password. */
export function ResetPasswordScreen() {
  const { id } = useParams()
  const accounts = useAccounts()
  return (
    <QueryContent query={accounts} shape="form">
      {(all) => {
        const account = all.find((one) => one.id === id)
        if (account) return <ResetPassword account={account} />
        return (
          <EmptyState
            title={accountsMessages.notFoundTitle}
            text={accountsMessages.notFoundText}
            action={{ label: accountsMessages.backToList, to: '/pengaturan/akun' }}
          />
        )
      }}
    </QueryContent>
  )
}

function ResetPassword({ account }: { readonly account: Account }) {
  const navigate = useNavigate()
  const reset = useResetPassword(useSubmitKey())
  const [wasActive] = useState(account.state === 'active')
  const form = useForm<AccountValues>(
    accountForm({
      account,
      schema,
      input: ({ password }) => ({ password }),
      extra: ({ password }) => passwordProblems(password, account.name),
    }),
  )
  if (reset.isSuccess && reset.variables) {
    return (
      <Handover
        title={accountsMessages.handoverReset}
        fullName={account.fullName}
        loginName={account.name}
        password={reset.variables.password}
      />
    )
  }
  const titleOf = wasActive ? accountsMessages.resetTitle : accountsMessages.enableTitle
  const accountPage = `/pengaturan/akun/${account.id}`
  return (
    <FormPage
      head={{
        title: titleOf(account.fullName),
        breadcrumb: [
          { label: accountsMessages.title, to: '/pengaturan/akun' },
          { label: account.fullName, to: accountPage },
        ],
        subtitle: `${accountsMessages.loginName}: ${account.name}`,
      }}
      onSubmit={form.onSubmit(({ password }) => reset.mutate({ id: account.id, revision: account.revision, password }))}
      errors={form.errors}
      submitLabel={accountsMessages.resetSubmit}
      isSubmitting={reset.isPending}
      failure={reset.error ? errorText(reset.error) : null}
      draft={null}
      onCancel={() => void navigate(accountPage)}
    >
      <section>
        <Title order={2} mb="xs">
          {accountsMessages.resetWhat}
        </Title>
        <ul className={classes.explain}>
          {accountsMessages.resetSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
      <FirstPasswordInput form={form} label={accountsMessages.newPassword} />
    </FormPage>
  )
}
