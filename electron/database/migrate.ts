import { Failure } from '#shared/contract/failure.ts'
import type { Instant } from '#shared/time/instant.ts'
import { createTriggers, dropTriggers } from './audit-triggers.ts'
import { differingBefore, logUpgrade } from './log-upgrade.ts'
import type { SqliteDatabase } from './open.ts'
import type { RowDifference } from './row-differences.ts'

/** One step of the schema. Frozen once released: it imports nothing of the application that could change under it. */
export interface Migration {
  /** "0001-foundation": four digits in order, then why it exists. */
  readonly name: string
  up(database: SqliteDatabase): void
}

/** The steps that a database still lacks. @throws Failure database-newer when it knows steps that we do not */
export function pendingMigrations(database: SqliteDatabase, migrations: readonly Migration[]): readonly Migration[] {
  const hasTable = database.prepare("select 1 from sqlite_schema where name = 'migrations'").get() !== undefined
  const done = hasTable
    ? database
        .prepare<[], { name: string }>('select name from migrations order by name')
        .all()
        .map((row) => row.name)
    : []
  const known = new Set(migrations.map((migration) => migration.name))
  if (done.some((name) => !known.has(name))) throw new Failure('database-newer')
  return migrations.filter((migration) => !done.includes(migration.name))
}

/**
 * Brings a database up to date, each step in a transaction of its own; the change-log triggers are dropped and made anew around it, and
 * what the step did to rows is put into the log as the program's own work. An empty database takes all steps at once: it has nothing to log,
 * and laying some thousand triggers for every step would be most of the first run.
 * @throws Failure database-newer when the file was written by a later version; database-damaged when the checks after a step fail
 */
export function migrate(database: SqliteDatabase, migrations: readonly Migration[], now: Instant): readonly string[] {
  const open = pendingMigrations(database, migrations)
  if (open.length === 0) return []
  const differing = differingBefore(database)
  const batches = isEmpty(database) ? [open] : open.map((migration) => [migration])
  for (const steps of batches) applyTogether(database, steps, { now, differing })
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new Failure('database-damaged')
  return open.map((migration) => migration.name)
}

const isEmpty = (database: SqliteDatabase): boolean =>
  database.prepare('select 1 from sqlite_schema limit 1').get() === undefined

/** All of these steps or none of them. */
function applyTogether(
  database: SqliteDatabase,
  steps: readonly Migration[],
  { now, differing }: { readonly now: Instant; readonly differing: readonly RowDifference[] },
): void {
  // Foreign keys cannot be switched inside a transaction; a step may rebuild a table that others point to.
  database.pragma('foreign_keys=OFF')
  try {
    database
      .transaction(() => {
        dropTriggers(database)
        for (const step of steps) step.up(database)
        createTriggers(database)
        for (const { name } of steps) {
          logUpgrade(database, { name, now, differing })
          database.prepare('insert into migrations (name, applied_at) values (?, ?)').run(name, now)
        }
        const broken = database.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Failure('database-damaged')
      })
      .immediate()
  } finally {
    database.pragma('foreign_keys=ON')
  }
}
