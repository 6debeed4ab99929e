import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentRegister } from '../inmates/current-rows.repository.ts'
import { matchingRows, type SearchText } from '../inmates/inmate-search.repository.ts'
import type { ClientsTable } from './assessment-clients.tables.ts'

const clients = (db: Reader) =>
  db
    .selectFrom('clients')
    .innerJoin('inmates', 'inmates.id', 'clients.inmate_id')
    .innerJoin('accounts', 'accounts.id', 'clients.recorded_by')
    .leftJoin('inmate_registers', currentRegister)
    .selectAll('clients')
    .select([
      'inmates.name as inmate_name',
      'inmates.birth_date',
      'inmates.state as presence',
      'inmate_registers.written as register_number',
      'accounts.full_name as recorded_by_name',
    ])

const holds = (column: 'office' | 'number', text: string) =>
  sql<boolean>`instr(lower(coalesce(${sql.ref(`clients.${column}`)}, '')), ${text}) > 0`

export interface ClientFilter {
  /** null finds everybody. */
  readonly text: { readonly plain: string; readonly person: SearchText | null } | null
  readonly includeEnded: boolean
  readonly inmateId: string | null
}

/** Active ones first, then by name. */
export function listClients(db: Reader, { text, includeEnded, inmateId }: ClientFilter) {
  let rows = clients(db)
  if (!includeEnded) rows = rows.where('clients.state', '=', 'active')
  if (inmateId !== null) rows = rows.where('clients.inmate_id', '=', inmateId)
  if (text !== null)
    rows = rows.where((where) =>
      where.or([
        ...(text.person === null ? [] : [where('inmates.search_row', 'in', matchingRows(db, text.person))]),
        holds('office', text.plain),
        holds('number', text.plain),
      ]),
    )
  return rows.orderBy(sql`clients.state <> 'active'`).orderBy('inmates.name_key').orderBy('clients.id').execute()
}

export type ClientRow = Awaited<ReturnType<typeof listClients>>[number]

export const findClient = (db: Reader, id: string) => clients(db).where('clients.id', '=', id).executeTakeFirst()

/** Earliest first. */
export const listActiveClientsOf = (db: Reader, inmateId: string) =>
  clients(db)
    .where('clients.inmate_id', '=', inmateId)
    .where('clients.state', '=', 'active')
    .orderBy('clients.since')
    .orderBy('clients.id')
    .execute()

export async function insertClient(db: Transaction<Tables>, row: Insertable<ClientsTable>): Promise<void> {
  await db.insertInto('clients').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateClient(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Updateable<ClientsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('clients')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
