import type { Generated } from 'kysely'

/** Who stands in for the head in complaints, from a day to a day. */
export interface HeadDeputiesTable {
  id: string
  account_id: string
  post: string
  /** The decree or order that names the deputy. */
  order_number: string | null
  valid_from: string
  valid_until: string | null
  state: 'active' | 'withdrawn'
  withdraw_reason: string | null
  created_by: string
  created_at: string
  revision: Generated<number>
}

export interface HeadDeputyTables {
  head_deputies: HeadDeputiesTable
}
