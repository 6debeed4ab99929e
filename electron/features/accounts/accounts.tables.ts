import type { Generated } from 'kysely'

export interface AccountsTable {
  id: string
  name: string
  full_name: string
  employee_number: string | null
  position: string | null
  /** JSON array of role codes. */
  roles: string
  /** The keyring slot that this account's password opens; null when disabled. */
  slot_id: string | null
  state: 'active' | 'disabled'
  must_change_password: Generated<number>
  created_at: string
  revision: Generated<number>
}

export interface AccountTables {
  accounts: AccountsTable
}
