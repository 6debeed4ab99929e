import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { HeadDeputiesTable } from './head-deputies.tables.ts'

export function listDeputies(db: Reader) {
  return db
    .selectFrom('head_deputies')
    .innerJoin('accounts', 'accounts.id', 'head_deputies.account_id')
    .selectAll('head_deputies')
    .select(['accounts.full_name', 'accounts.state as account_state'])
    .orderBy('valid_from', 'desc')
    .orderBy('head_deputies.id', 'desc')
    .execute()
}

export async function insertDeputy(
  db: Transaction<Tables>,
  deputy: Omit<HeadDeputiesTable, 'revision'>,
): Promise<void> {
  await db.insertInto('head_deputies').values(deputy).execute()
}

/** Changes a row only if nobody else did since it was read; false otherwise. */
export async function withdrawDeputy(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  reason: string,
): Promise<boolean> {
  const result = await db
    .updateTable('head_deputies')
    .set({ state: 'withdrawn', withdraw_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
