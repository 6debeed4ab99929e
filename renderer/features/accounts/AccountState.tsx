import { IconBan, IconCircleCheck, IconKey } from '@tabler/icons-react'
import type { Account } from '#shared/features/accounts/accounts.contract.ts'
import { accountsMessages } from './accounts.messages.ts'
import classes from './accounts.module.css'

export type AccountStateCode = keyof typeof accountsMessages.states

const icons = { active: IconCircleCheck, fresh: IconKey, disabled: IconBan } as const

/** An account that nobody has entered with an own password yet is told apart: its first password is known to two. */
export function accountState(account: Account): AccountStateCode {
  if (account.state === 'disabled') return 'disabled'
  return account.mustChangePassword ? 'fresh' : 'active'
}

/** How an account stands, in icon and words. */
export function AccountState({ account }: { readonly account: Account }) {
  const state = accountState(account)
  const StateIcon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <StateIcon size={16} stroke={1.8} aria-hidden />
      {accountsMessages.states[state]}
    </span>
  )
}
