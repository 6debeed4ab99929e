import type { Kysely, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AccountsTable } from './accounts.tables.ts'

export function findActiveAccount(db: Reader, id: string) {
  return db.selectFrom('accounts').selectAll().where('id', '=', id).where('state', '=', 'active').executeTakeFirst()
}

export function findAccount(db: Reader, id: string) {
  return db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findAccountByName(db: Reader, name: string) {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where((where) => where(where.fn('lower', ['name']), '=', name.trim().toLowerCase()))
    .executeTakeFirst()
}

export function listAccounts(db: Reader) {
  return db.selectFrom('accounts').selectAll().orderBy('full_name').execute()
}

export async function insertAccount(
  db: Transaction<Tables>,
  account: Omit<AccountsTable, 'revision' | 'must_change_password'> & { readonly must_change_password: 0 | 1 },
): Promise<void> {
  await db.insertInto('accounts').values(account).execute()
}

/** Changes a row only if nobody else did since it was read; false otherwise. */
export async function updateAccount(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Pick<AccountsTable, 'full_name' | 'employee_number' | 'position' | 'roles' | 'slot_id' | 'state'>> & {
    readonly must_change_password?: number
  },
): Promise<boolean> {
  const result = await db
    .updateTable('accounts')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Keyring slots that an active account names. */
export async function activeSlotIds(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('accounts').select('slot_id').where('state', '=', 'active').execute()
  return new Set(rows.flatMap((row) => (row.slot_id ? [row.slot_id] : [])))
}
