import { columnsOf, rowImage, rowKey, tracedTables } from './audit-triggers.ts'
import type { SqliteDatabase } from './open.ts'

export interface RowDifference {
  readonly kind: 'row-differs' | 'row-missing' | 'row-unlogged'
  readonly table: string
  readonly key: string
}

/** Rows of one table that do not say what the log says of them last: key, kind, the log's image and the row's. `@table` is its name. */
export function differencesIn(database: SqliteDatabase, table: string): string {
  const columns = columnsOf(database, table)
  return `WITH last AS (
       SELECT row_key, after, max(number) FROM change_log WHERE table_name = @table GROUP BY row_key
     ), present AS (
       SELECT ${rowKey(columns, 't')} AS row_key, ${rowImage(columns, 't')} AS image FROM "${table}" AS t
     )
     SELECT coalesce(present.row_key, last.row_key) AS key, last.after AS logged, present.image AS present,
       CASE WHEN last.row_key IS NULL THEN 'row-unlogged'
            WHEN present.row_key IS NULL THEN 'row-missing' ELSE 'row-differs' END AS kind
     FROM present FULL JOIN last ON last.row_key = present.row_key
     WHERE present.image IS NOT last.after`
}

/** The same over every table that the log follows. */
export function rowDifferences(database: SqliteDatabase): readonly RowDifference[] {
  return tracedTables(database).flatMap((table) =>
    database
      .prepare<[{ table: string }], Omit<RowDifference, 'table'>>(
        `SELECT kind, key FROM (${differencesIn(database, table)})`,
      )
      .all({ table })
      .map((row) => ({ ...row, table })),
  )
}
