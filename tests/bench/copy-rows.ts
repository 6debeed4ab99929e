import type { SqliteDatabase } from '#electron/database/open.ts'

interface Copies {
  readonly table: string
  /** The rows that are copied. */
  readonly where: string
  /** Copies of each of them. */
  readonly count: number
  /** SQL for what differs in copy `i`, counted from 0. */
  readonly changes: Readonly<Record<string, string>>
}

/** Copies rows past the change log, within one transaction, after which its triggers stand again. */
export function copyRows(raw: SqliteDatabase, all: readonly Copies[]): void {
  const traces = raw
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and name like 'trace_%'",
    )
    .all()
  raw.transaction(() => {
    for (const { name } of traces) raw.exec(`drop trigger "${name}"`)
    for (const { table, where, count, changes } of all) {
      const columns = raw.prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`).all()
      const values = columns.map(({ name }) => changes[name] ?? `t."${name}"`)
      raw.exec(
        `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1})
         insert into ${table} select ${values.join(', ')} from n, (select * from ${table} where ${where}) t`,
      )
    }
    for (const { sql } of traces) raw.exec(sql)
  })()
  raw.exec('analyze')
}
