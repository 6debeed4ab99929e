import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { WorkersTable } from './workers.tables.ts'

const workers = (db: Reader) =>
  db
    .selectFrom('workers')
    .innerJoin('accounts as recorder', 'recorder.id', 'workers.recorded_by')
    .leftJoin('accounts as own', 'own.id', 'workers.account_id')
    .selectAll('workers')
    .select(['recorder.full_name as recorded_by_name', 'own.full_name as account_name'])

const holds = (column: 'name' | 'position' | 'employer', text: string) =>
  sql<boolean>`instr(lower(coalesce(${sql.ref(`workers.${column}`)}, '')), ${text}) > 0`

/** Active ones first, then by name. An empty text finds everybody. */
export function listWorkers(db: Reader, text: string, includeEnded: boolean) {
  let rows = workers(db)
  if (!includeEnded) rows = rows.where('workers.state', '=', 'active')
  if (text !== '')
    rows = rows.where((where) => where.or([holds('name', text), holds('position', text), holds('employer', text)]))
  return rows.orderBy('workers.state').orderBy(sql`lower(workers.name)`).orderBy('workers.id').execute()
}

export type WorkerRow = Awaited<ReturnType<typeof listWorkers>>[number]

export const findWorker = (db: Reader, id: string) => workers(db).where('workers.id', '=', id).executeTakeFirst()

/** Of the account that is signed in; undefined where nobody of the register has it. */
export const findWorkerOfAccount = (db: Reader, accountId: string) =>
  workers(db).where('workers.account_id', '=', accountId).where('workers.state', '=', 'active').executeTakeFirst()

/** Active ones that share a number, an account or a name with somebody. */
export const listLike = (
  db: Reader,
  like: {
    readonly nip: string | null
    readonly national_id: string | null
    readonly account_id: string | null
    readonly name_key: string
  },
) =>
  db
    .selectFrom('workers')
    .select(['id', 'name', 'name_key', 'nip', 'national_id', 'account_id'])
    .where('state', '=', 'active')
    .where((where) =>
      where.or([
        where('name_key', '=', like.name_key),
        ...(like.nip === null ? [] : [where('nip', '=', like.nip)]),
        ...(like.national_id === null ? [] : [where('national_id', '=', like.national_id)]),
        ...(like.account_id === null ? [] : [where('account_id', '=', like.account_id)]),
      ]),
    )
    .orderBy('id')
    .execute()

/** Accounts that no active row of the register has. */
export const listFreeAccounts = (db: Reader) =>
  db
    .selectFrom('accounts')
    .select(['id', 'full_name'])
    .where('state', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workers')
            .select('workers.id')
            .whereRef('workers.account_id', '=', 'accounts.id')
            .where('workers.state', '=', 'active'),
        ),
      ),
    )
    .orderBy('full_name')
    .execute()

export async function insertWorker(db: Transaction<Tables>, row: Insertable<WorkersTable>): Promise<void> {
  await db.insertInto('workers').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateWorker(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Updateable<WorkersTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workers')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
