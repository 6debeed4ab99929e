import { type ExpressionBuilder, sql } from 'kysely'
import type { HistoryHiding, HistoryPart } from '#shared/features/history/history-declaration.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'

type LogBuilder = ExpressionBuilder<Pick<Tables, 'change_log' | 'command_log'>, 'change_log' | 'command_log'>

/** The keys that a part with fixed keys means for this record. */
export const keysOf = (keys: readonly string[], id: string): readonly string[] =>
  keys.map((key) => key.replace('{id}', id))

/** One part's rows of the log. Nothing that hangs on a record is ever deleted, so the table itself knows its rows. */
function belongsTo(build: LogBuilder, { table, link }: HistoryPart, id: string) {
  const isTable = build('change_log.table_name', '=', table.table)
  switch (link.kind) {
    case 'own':
      return build.and([isTable, build('change_log.row_key', '=', id)])
    case 'keys':
      return build.and([isTable, build('change_log.row_key', 'in', [...keysOf(link.keys, id)])])
    case 'whole-table':
      return isTable
    case 'columns':
    case 'through': {
      const named = sql`(${sql.join(
        link.columns.map((column) => sql`${sql.ref(column)} = ${id}`),
        sql` or `,
      )})`
      const owns =
        link.kind === 'columns'
          ? named
          : sql`${sql.ref(link.column)} in (select id from ${sql.table(link.table)} where ${named})`
      const shown = link.hides ? sql`${owns} and ${isShown(link.hides)}` : owns
      const rows = sql<string>`(select id from ${sql.table(table.table)} where ${shown})`
      return build.and([isTable, sql<boolean>`change_log.row_key in ${rows}`])
    }
  }
}

function isShown({ column, value, of }: HistoryHiding) {
  const ordinary = sql`${sql.ref(column)} <> ${value}`
  return of ? sql`${sql.ref(of.key)} in (select id from ${sql.table(of.table)} where ${ordinary})` : ordinary
}

const belongs = (parts: readonly HistoryPart[], id: string) => (build: LogBuilder) =>
  build.or(parts.map((part) => belongsTo(build, part, id)))

/** Ids of the commands that touched a record. */
export const commandsTouching = (db: Reader, parts: readonly HistoryPart[], id: string) =>
  db
    .selectFrom('change_log')
    .innerJoin('command_log', 'command_log.id', 'change_log.command_id')
    .select('command_log.id')
    .where(belongs(parts, id))

/** Numbers of the commands that touched a record, newest first. */
export async function listCommandNumbers(
  db: Reader,
  parts: readonly HistoryPart[],
  filter: { readonly id: string; readonly before: number | null; readonly limit: number },
): Promise<readonly number[]> {
  let rows = db
    .selectFrom('change_log')
    .innerJoin('command_log', 'command_log.id', 'change_log.command_id')
    .select('command_log.number')
    .distinct()
    .where(belongs(parts, filter.id))
    .orderBy('command_log.number', 'desc')
    .limit(filter.limit)
  if (filter.before !== null) rows = rows.where('command_log.number', '<', filter.before)
  return (await rows.execute()).map((row) => row.number)
}

/** What those commands did to the record, newest command first, each in its own order. */
export function listChanges(db: Reader, parts: readonly HistoryPart[], id: string, commands: readonly number[]) {
  return db
    .selectFrom('change_log')
    .innerJoin('command_log', 'command_log.id', 'change_log.command_id')
    .leftJoin('accounts', 'accounts.id', 'command_log.account_id')
    .select([
      'command_log.number',
      'command_log.at',
      'command_log.procedure',
      'accounts.full_name',
      'change_log.number as change_number',
      'change_log.table_name',
      'change_log.row_key',
      'change_log.operation',
      'change_log.before',
      'change_log.after',
    ])
    .where('command_log.number', 'in', [...commands])
    .where(belongs(parts, id))
    .orderBy('command_log.number', 'desc')
    .orderBy('change_log.number')
    .execute()
}

/** The row that was entered into a table before this change; null for the first. */
export async function rowEnteredBefore(db: Reader, table: string, changeNumber: number): Promise<string | null> {
  const row = await db
    .selectFrom('change_log')
    .select('after')
    .where('table_name', '=', table)
    .where('operation', '=', 'insert')
    .where('number', '<', changeNumber)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.after ?? null
}

/** Names of everybody who may stand in a history: accounts and people. */
export async function listNames(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const accounts = await db.selectFrom('accounts').select(['id', 'full_name as name']).where('id', 'in', ids).execute()
  const people = await db.selectFrom('inmates').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map([...accounts, ...people].map((row) => [row.id, row.name]))
}
