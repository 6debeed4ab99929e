import { Anchor, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { Account } from '#shared/features/accounts/accounts.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { roleNames } from '../session/role.messages.ts'
import { AccountState, accountState } from './AccountState.tsx'
import { accountsMessages } from './accounts.messages.ts'
import { useAccounts } from './accounts.queries.ts'

const rolesText = (account: Account) => account.roles.map((role) => roleNames[role]).join(', ')

const columns: readonly DataColumn<Account>[] = [
  { id: 'fullName', label: accountsMessages.columnName, value: (account) => account.fullName, isFixed: true },
  { id: 'name', label: accountsMessages.columnLogin, value: (account) => account.name, width: '11rem' },
  { id: 'roles', label: accountsMessages.columnRoles, value: rolesText },
  {
    id: 'position',
    label: accountsMessages.columnPosition,
    value: (account) => account.position,
    isHiddenAtFirst: true,
  },
  {
    id: 'state',
    label: accountsMessages.columnState,
    value: (account) => accountsMessages.states[accountState(account)],
    cell: (account) => <AccountState account={account} />,
    width: '19rem',
  },
]

const allStates = 'all'

/** Everyone who may sit down at this computer. */
export function AccountsScreen() {
  const navigate = useNavigate()
  const accounts = useAccounts()
  const { filters, set, clear, isFiltered } = useFilters('accounts', { text: '', state: allStates })
  const wanted = filters.text.trim().toLowerCase()
  const rows = accounts.data?.filter(
    (account) =>
      `${account.fullName} ${account.name}`.toLowerCase().includes(wanted) &&
      (filters.state === allStates || accountState(account) === filters.state),
  )
  const states = Object.entries(accountsMessages.states).map(([value, label]) => ({ value, label }))
  return (
    <ListPage
      name="accounts"
      head={{
        title: accountsMessages.title,
        subtitle: (
          <>
            {accountsMessages.subtitle}{' '}
            <Anchor component={Link} to="/pengaturan/peran" underline="always">
              {accountsMessages.whoMay}
            </Anchor>
          </>
        ),
        mainAction: { label: accountsMessages.create, to: '/pengaturan/akun/baru', icon: IconPlus },
      }}
      query={{ ...accounts, data: rows }}
      columns={columns}
      rowId={(account) => account.id}
      onOpen={(account) => void navigate(`/pengaturan/akun/${account.id}`)}
      firstSort={{ column: 'fullName' }}
      totalCount={accounts.data?.length}
      filters={{
        isFiltered,
        onClear: clear,
        fields: (
          <>
            <TextInput
              aria-label={accountsMessages.search}
              placeholder={accountsMessages.search}
              value={filters.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
              w="16rem"
            />
            <Select
              aria-label={accountsMessages.stateFilter}
              data={[{ value: allStates, label: accountsMessages.allStates }, ...states]}
              value={filters.state}
              onChange={(state) => set({ state: state ?? allStates })}
              w="17rem"
            />
          </>
        ),
      }}
      empty={{ title: accountsMessages.emptyTitle, text: accountsMessages.emptyText }}
    />
  )
}
