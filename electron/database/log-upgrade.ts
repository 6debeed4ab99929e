import type { Instant } from '#shared/time/instant.ts'
import { tracedTables } from './audit-triggers.ts'
import { finishCommand } from './command-log.ts'
import type { SqliteDatabase } from './open.ts'
import { differencesIn, type RowDifference, rowDifferences } from './row-differences.ts'

const hasLog = (database: SqliteDatabase): boolean =>
  database.prepare("select 1 from sqlite_schema where name = 'change_log'").get() !== undefined &&
  database.prepare('select 1 from change_log limit 1').get() !== undefined

/** Rows that did not agree with the log already before the upgrade: they stay findings, an upgrade washes nothing clean. */
export const differingBefore = (database: SqliteDatabase): readonly RowDifference[] =>
  hasLog(database) ? rowDifferences(database) : []

interface UpgradeStep {
  readonly name: string
  readonly now: Instant
  readonly differing: readonly RowDifference[]
}

/** Puts into the log what a step of the upgrade made of the rows, chained like any command, done by nobody. */
export function logUpgrade(database: SqliteDatabase, { name, now, differing }: UpgradeStep): void {
  if (!hasLog(database)) return
  const id = `upgrade-${name}`
  let changes = 0
  for (const table of tracedTables(database)) {
    const excepted = differing.filter((row) => row.table === table).map(({ key }) => key)
    changes += database
      .prepare(
        `INSERT INTO change_log (command_id, table_name, row_key, operation, before, after)
         SELECT @id, @table, key,
           CASE kind WHEN 'row-unlogged' THEN 'insert' WHEN 'row-missing' THEN 'delete' ELSE 'update' END, logged, present
         FROM (${differencesIn(database, table)})
         WHERE key NOT IN (SELECT value FROM json_each(@excepted))`,
      )
      .run({ id, table, excepted: JSON.stringify(excepted) }).changes
  }
  if (changes > 0) finishCommand(database, { id, at: now, accountId: null, procedure: 'upgrade.apply' })
}
