import { findingTriggers } from './finding-triggers.ts'
import { frozenLetterTriggers } from './frozen-letters.ts'
import type { SqliteDatabase } from './open.ts'
import { stockTriggers } from './stock-triggers.ts'

/**
 * Tables that keep no before/after rows, each with its reason. Closed: a test compares it with the database.
 */
export const untracedTables: Readonly<Record<string, string>> = {
  change_log: 'is the log',
  command_log: 'is the chain over the log',
  current_command: 'marks the running command for the triggers',
  read_log: 'append-only log of readings',
  security_log: 'append-only log of refusals and logins',
  idempotency: 'replies of finished commands, swept',
  drafts: 'unfinished typing',
  assessment_findings: 'what lists need of a frozen result, read out of it once; the result is logged',
  diagnosis_codes: 'the words in force, reckoned anew from the lists and corrections, which are logged',
  diagnosis_index: 'which shipped list the words in force were reckoned from',
  diagnosis_import_rows: 'the lines of a list, whose file is kept as it came',
  diagnosis_uses: 'counts how often a code was chosen, for the order of a list',
  finger_punches: 'what a device saw, whose file is kept as it came',
  finger_users: 'what a device calls its numbers, whose file is kept as it came',
  import_rows: 'what a list would change; what it did change is logged with the people',
  opened_identities:
    'ciphertext for one officer, which goes after a day; that it was opened is logged with the opening',
  migrations: 'written by the upgrade, outside any command',
}

const appendOnlyTables = ['change_log', 'command_log', 'read_log', 'security_log']

/** Records that stay as they were written, and what may still change in them: a person who turns out to be another one. */
const frozenTables: Readonly<Record<string, readonly string[]>> = {
  disclosures: ['inmate_id'],
  record_disclosures: ['inmate_id'],
  clinical_summaries: ['inmate_id', 'state', 'voided_at', 'voided_by', 'voided_reason', 'revision'],
  own_key_cards: [],
  stock_receipts: [],
  stock_counts: [],
  stock_count_lines: [],
  stock_movements: [],
  referral_events: [],
}

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

/** Business tables: all but the untraced and the shadow tables of full-text indexes. */
export function tracedTables(database: SqliteDatabase): readonly string[] {
  const virtual = database
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and sql like 'CREATE VIRTUAL TABLE%'",
    )
    .all()
    .map((row) => row.name)
  return database
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
    )
    .all()
    .map((row) => row.name)
    .filter((name) => !(name in untracedTables))
    .filter((name) => !virtual.some((index) => name === index || name.startsWith(`${index}_`)))
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export function columnsOf(database: SqliteDatabase, table: string): readonly Column[] {
  return database.prepare<[string], Column>('select name, type, pk from pragma_table_info(?)').all(table)
}

/** JSON of one row as the log stores it; bytes appear as hexadecimal. `row` is NEW, OLD or a table alias. */
export function rowImage(columns: readonly Column[], row: string): string {
  const parts = columns.map((column) => {
    const value = `${row}.${quoted(column.name)}`
    return `'${column.name}', ${column.type === 'BLOB' ? `hex(${value})` : value}`
  })
  return `json_object(${parts.join(', ')})`
}

/** The row's key as text; several key columns are joined by a slash. */
export function rowKey(columns: readonly Column[], row: string): string {
  const keys = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk)
  return keys.map((column) => `${row}.${quoted(column.name)}`).join(" || '/' || ")
}

/** Trigger name -> statement, for the schema as it stands now. */
export function generateTriggers(database: SqliteDatabase): ReadonlyMap<string, string> {
  const triggers = new Map<string, string>()
  for (const table of tracedTables(database)) {
    const columns = columnsOf(database, table)
    const write = (operation: string, row: 'NEW' | 'OLD', before: string, after: string) =>
      triggers.set(
        `trace_${table}_${operation}`,
        `CREATE TRIGGER ${quoted(`trace_${table}_${operation}`)} AFTER ${operation.toUpperCase()} ON ${quoted(table)} BEGIN
  INSERT INTO change_log (command_id, table_name, row_key, operation, before, after)
  VALUES ((SELECT id FROM current_command), '${table}', ${rowKey(columns, row)}, '${operation}', ${before}, ${after});
END`,
      )
    write('insert', 'NEW', 'NULL', rowImage(columns, 'NEW'))
    write('update', 'NEW', rowImage(columns, 'OLD'), rowImage(columns, 'NEW'))
    write('delete', 'OLD', rowImage(columns, 'OLD'), 'NULL')
  }
  const keep = (table: string, suffix: string, operation: string) =>
    triggers.set(
      `keep_${table}_${suffix}`,
      `CREATE TRIGGER keep_${table}_${suffix} BEFORE ${operation} ON ${table} BEGIN
  SELECT RAISE(ABORT, 'append-only');
END`,
    )
  if (tracedTables(database).includes('letters'))
    for (const [name, statement] of frozenLetterTriggers) triggers.set(name, statement)
  if (tracedTables(database).includes('stock_movements'))
    for (const [name, statement] of stockTriggers) triggers.set(name, statement)
  // It keeps no rows of the log, so that only the schema tells whether it is there yet.
  if (columnsOf(database, 'assessment_findings').length > 0)
    for (const [name, statement] of findingTriggers) triggers.set(name, statement)
  for (const table of appendOnlyTables) {
    for (const operation of ['UPDATE', 'DELETE']) keep(table, operation.toLowerCase(), operation)
  }
  // Before the upgrade that made them they are not there yet.
  for (const table of tracedTables(database).filter((name) => name in frozenTables)) {
    const fixed = columnsOf(database, table).filter(({ name }) => !frozenTables[table]?.includes(name))
    keep(table, 'update', `UPDATE OF ${fixed.map(({ name }) => quoted(name)).join(', ')}`)
    keep(table, 'delete', 'DELETE')
  }
  return triggers
}

export function existingTriggers(database: SqliteDatabase): ReadonlyMap<string, string> {
  const rows = database
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'")
    .all()
  return new Map(rows.filter((row) => /^(trace|keep)_/.test(row.name)).map((row) => [row.name, row.sql]))
}

export function dropTriggers(database: SqliteDatabase): void {
  for (const name of existingTriggers(database).keys()) database.exec(`DROP TRIGGER ${quoted(name)}`)
}

export function createTriggers(database: SqliteDatabase): void {
  for (const statement of generateTriggers(database).values()) database.exec(statement)
}
