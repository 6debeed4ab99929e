import { IconBan, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { type Account, accountDetailsSchema } from '#shared/features/accounts/accounts.contract.ts'
import { leavesNoAdministrator } from '#shared/features/accounts/accounts.rules.ts'
import { errorText } from '../../api/error-text.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { AccountState } from './AccountState.tsx'
import { accountForm, accountInWords, detailsOf } from './account-form.ts'
import { accountsMessages } from './accounts.messages.ts'
import { useAccounts, useUpdateAccount } from './accounts.queries.ts'
import { DisableAccountDialog } from './DisableAccountDialog.tsx'
import { PersonFields } from './PersonFields.tsx'
import { RoleFields } from './RoleFields.tsx'

/** One account: its person and roles, and in the menu a new password or the end of it. */
export function AccountScreen() {
  const { id } = useParams()
  const accounts = useAccounts()
  return (
    <QueryContent query={accounts} shape="form">
      {(all) => {
        const account = all.find((one) => one.id === id)
        if (account) {
          return <EditAccount key={account.id} account={account} all={all} />
        }
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

interface EditAccountProps {
  readonly account: Account
  readonly all: readonly Account[]
}

function EditAccount({ account, all }: EditAccountProps) {
  const navigate = useNavigate()
  const [isDisabling, setDisabling] = useState(false)
  const form = useDraftForm({
    name: 'accounts.edit',
    subject: account.id,
    basis: account.revision,
    omit: ['password'],
    describe: accountInWords,
    ...accountForm({
      account,
      schema: accountDetailsSchema,
      input: detailsOf,
      extra: ({ roles }): Record<string, string> =>
        leavesNoAdministrator(all, { ...account, roles }) ? { roles: accountsMessages.lastAdmin } : {},
    }),
  })
  const update = useUpdateAccount(form.draft.key)
  // What the fields were filled from: saving under a newer revision would silently undo a colleague's change.
  const revision = Number(form.draft.basis)
  if (update.isSuccess) return <Navigate to="/pengaturan/akun" />

  const save = form.onSubmit((values) =>
    update.mutate(
      { ...detailsOf(values), id: account.id, revision },
      { onSuccess: () => noticeDone({ text: accountsMessages.saved(values.fullName) }) },
    ),
  )
  const isActive = account.state === 'active'
  const passwordPage = `/pengaturan/akun/${account.id}/kata-sandi`
  return (
    <>
      <FormPage
        head={{
          title: account.fullName,
          breadcrumb: [{ label: accountsMessages.title, to: '/pengaturan/akun' }],
          subtitle: `${accountsMessages.loginName}: ${account.name}`,
          beside: <AccountState account={account} />,
          mainAction: isActive ? undefined : { label: accountsMessages.enableAction, icon: IconKey, to: passwordPage },
          menu: isActive
            ? [
                { label: accountsMessages.resetAction, icon: IconKey, to: passwordPage },
                {
                  label: accountsMessages.disableAction,
                  icon: IconBan,
                  isDangerous: true,
                  onClick: () => setDisabling(true),
                },
              ]
            : [],
        }}
        onSubmit={save}
        errors={form.errors}
        submitLabel={accountsMessages.editAction}
        isSubmitting={update.isPending}
        failure={update.error ? errorText(update.error) : null}
        onCancel={() => void navigate('/pengaturan/akun')}
        draft={form.draft}
      >
        {!isActive && (
          <PageNote meaning="neutral" title={accountsMessages.disabledTitle}>
            {accountsMessages.disabledText}
          </PageNote>
        )}
        <PersonFields form={form} />
        <RoleFields form={form} hint={`${accountsMessages.rolesNow} ${accountsMessages.rolesKeySlot}`} />
      </FormPage>
      <HistorySection subject={{ type: 'account', id: account.id }} />
      <DisableAccountDialog account={account} isOpen={isDisabling} onClose={() => setDisabling(false)} />
    </>
  )
}
