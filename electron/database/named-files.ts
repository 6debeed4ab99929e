import { columnsOf } from './audit-triggers.ts'
import type { SqliteDatabase } from './open.ts'

const tablesOf = (database: SqliteDatabase): readonly string[] =>
  database
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all()
    .map(({ name }) => name)

/** Every column called `storage_name`, or `<something>_storage_name`, so that a new table is not forgotten. */
export function storedNameColumns(
  database: SqliteDatabase,
): readonly { readonly table: string; readonly column: string }[] {
  return tablesOf(database).flatMap((table) =>
    columnsOf(database, table)
      .filter(({ name }) => /(^|_)storage_name$/.test(name))
      .map(({ name }) => ({ table, column: name })),
  )
}

/** Every table with a seed sealed under the secrets key, each bound to the id of its row: another data key seals them anew. */
export function sealedSeedTables(database: SqliteDatabase): readonly string[] {
  return tablesOf(database).filter((table) => columnsOf(database, table).some(({ name }) => name === 'sealed_seed'))
}

/** Storage names of all files that any row names, sorted: what a backup carries, a sweep leaves alone and a new data key renames. */
export function namedStorageNames(database: SqliteDatabase): string[] {
  const names = new Set<string>()
  for (const { table, column } of storedNameColumns(database)) {
    const rows = database.prepare<[], { name: string }>(
      `select distinct "${column}" as name from "${table}" where "${column}" is not null`,
    )
    for (const row of rows.iterate()) names.add(row.name)
  }
  return [...names].sort()
}

/** Where the id of a file stands without being used: the file's own row, and what has been logged about it. */
const logs: readonly string[] = ['files', 'change_log', 'command_log', 'read_log', 'security_log']

const identifiers = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Uploads from before that moment which no record took and which nothing names: no column, no list or text in JSON, no draft that somebody
 * may still come back to.
 */
export function unusedUploads(database: SqliteDatabase, before: string): readonly string[] {
  const rows = database
    .prepare<[string], { id: string }>('select id from files where permission is null and uploaded_at < ?')
    .all(before)
  const unused = new Set(rows.map(({ id }) => id))
  for (const table of unused.size === 0 ? [] : tablesOf(database).filter((name) => !logs.includes(name))) {
    for (const { name } of columnsOf(database, table).filter((column) => column.type === 'TEXT')) {
      const texts = database.prepare<[], { text: string }>(
        `select "${name}" as text from "${table}" where length("${name}") >= 36`,
      )
      for (const { text } of texts.iterate()) for (const [id] of text.matchAll(identifiers)) unused.delete(id)
    }
  }
  return [...unused]
}
