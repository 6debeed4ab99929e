import { Failure } from '#shared/contract/failure.ts'
import { tracedTables, untracedTables } from './audit-triggers.ts'
import { namedStorageNames } from './named-files.ts'
import type { SqliteDatabase } from './open.ts'

/** Number of rows of every ordinary table. */
export function rowCounts(database: SqliteDatabase): Readonly<Record<string, number>> {
  const tables = [...tracedTables(database), ...Object.keys(untracedTables)]
  return Object.fromEntries(tables.map((table) => [table, countOf(database, `select count(*) as n from "${table}"`)]))
}

/** Everything that must hold of a copied database. @throws Failure database-damaged */
export function requireSound(database: SqliteDatabase): void {
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new Failure('database-damaged')
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0) throw new Failure('database-damaged')
}

const appendOnly = ['change_log', 'command_log', 'read_log', 'security_log']

/**
 * Whether the copy has exactly the rows that its source had at that moment, although work went on since: what the change log added
 * and took away after the copy's last change is reckoned back. Tables that are swept without a log (drafts, replies) are not compared.
 */
export function hasRowsOf(copy: SqliteDatabase, source: SqliteDatabase): boolean {
  const copied = rowCounts(copy)
  return source.transaction(() => {
    const newest = (table: string) => countOf(copy, `select coalesce(max(number), 0) as n from "${table}"`)
    const lastChange = newest('change_log')
    const isTracedEqual = tracedTables(source).every((table) => {
      const now = countOf(source, `select count(*) as n from "${table}"`)
      const grown = countOf(
        source,
        `select coalesce(sum(case operation when 'insert' then 1 when 'delete' then -1 else 0 end), 0) as n
         from change_log where table_name = ? and number > ?`,
        table,
        lastChange,
      )
      return copied[table] === now - grown
    })
    return (
      isTracedEqual &&
      appendOnly.every(
        (table) =>
          copied[table] === countOf(source, `select count(*) as n from "${table}" where number <= ?`, newest(table)),
      )
    )
  })()
}

function countOf(database: SqliteDatabase, text: string, ...values: readonly (string | number)[]): number {
  return database.prepare<unknown[], { n: number }>(text).get(...values)?.n ?? 0
}

/** What a backup tells about its content, read from the copy itself. */
export function contentOf(database: SqliteDatabase, day: string) {
  const column = <Row>(text: string, ...values: readonly string[]) =>
    database.prepare<unknown[], Row>(text).all(...values)
  const profiles = column<{ name: string; time_zone: string; valid_from: string }>(
    'select name, time_zone, valid_from from facility_profiles order by valid_from desc, created_at desc',
  )
  const profile = profiles.find(({ valid_from }) => valid_from <= day) ?? profiles.at(-1)
  const setting = (key: string): unknown => {
    const row = column<{ value: string }>('select value from settings where key = ?', key)[0]
    return row ? JSON.parse(row.value) : undefined
  }
  // A backup of an older version lacks some of them.
  const outgoing = ['outgoing_bundles', 'assessment_handovers'].filter(
    (table) => column('select 1 from sqlite_schema where name = ?', table).length > 0,
  )
  return {
    unitName: profile?.name ?? '',
    timeZone: profile?.time_zone,
    setting,
    files: namedStorageNames(database),
    outgoing: outgoing
      .flatMap((table) => column<{ id: string }>(`select id from ${table}`).map(({ id }) => id))
      .toSorted(),
    migrations: column<{ name: string }>('select name from migrations order by name').map(({ name }) => name),
  }
}
