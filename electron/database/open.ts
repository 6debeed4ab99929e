import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { Failure } from '#shared/contract/failure.ts'
import { FoldWhenIdle } from './fold-when-idle.ts'
import { LooksTogether } from './looks-together.ts'
import type { Tables } from './tables.ts'

export type SqliteDatabase = Database.Database

export const databaseFile = (folder: string): string => join(folder, 'lentera.db')

/** Opens the encrypted file and sets what every connection must have. @throws Failure database-damaged for a wrong key or a broken file */
export function openConnection(
  path: string,
  key: Buffer,
  options: { readonly readonly?: boolean } = {},
): SqliteDatabase {
  const readonly = options.readonly ?? false
  if (readonly && !existsSync(path)) throw new Failure('database-damaged')
  const database = new Database(path, { readonly, timeout: 5000 })
  try {
    useKey(database, 'key', key)
    // temp_store: sorts would otherwise spill plain text into the temp folder.
    database.pragma('temp_store=MEMORY')
    database.pragma('foreign_keys=ON')
    // Without it INSERT OR REPLACE deletes rows behind the back of the change log.
    database.pragma('recursive_triggers=ON')
    // Every page is decrypted when it is fetched; the usual two megabytes hold a record's way to its page, not those of a day.
    database.pragma('cache_size=-32000')
    // Dozens of saves fill the usual thousand pages, and the next one waits until all are folded in; `FoldWhenIdle` comes before that.
    database.pragma('wal_autocheckpoint=8000')
    database.prepare('select count(*) from sqlite_schema').get()
    if (!readonly) {
      database.pragma('journal_mode=WAL')
      database.pragma('synchronous=FULL')
    }
    return database
  } catch (error) {
    database.close()
    if (error instanceof Error && 'code' in error && ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(String(error.code)))
      throw new Failure('database-damaged')
    throw error
  }
}

function useKey(database: SqliteDatabase, word: 'key' | 'rekey', key: Buffer): void {
  database.pragma("cipher='sqlcipher'")
  database.pragma('legacy=4')
  database.pragma(`${word}="x'${key.toString('hex')}'"`)
}

/** Writes every page of a copy anew under another key. Never for a file in use: a crash half-way leaves it useless. */
export function changeKeyOfFile(path: string, present: Buffer, next: Buffer): void {
  const database = new Database(path)
  try {
    useKey(database, 'key', present)
    database.pragma('journal_mode=DELETE')
    useKey(database, 'rekey', next)
  } finally {
    database.close()
  }
}

/**
 * Kysely prepares every statement anew and begins transactions deferred. Prepared statements are kept instead, and `begin` takes
 * the write lock at once, so that a command can never fail half-way for want of it.
 */
function withStatementCache(database: SqliteDatabase, mayWrite: () => boolean = () => true): SqliteDatabase {
  const prepare = database.prepare.bind(database)
  const statements = new Map<string, ReturnType<typeof prepare>>()
  const cached = (source: string) => {
    const text = source === 'begin' ? 'begin immediate' : isIdleRollback(source, database) ? 'select 1' : source
    const known = statements.get(text)
    const statement = known && !known.busy ? known : prepare(text)
    if (!statement.readonly && !mayWrite()) throw writesNothing()
    if (statement === known) return statement
    if (statements.size >= 500) statements.clear()
    statements.set(text, statement)
    return statement
  }
  return new Proxy(database, {
    get: (target, property) => {
      if (property === 'prepare') return cached
      if ((property === 'exec' || property === 'pragma') && !mayWrite()) throw writesNothing()
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const writesNothing = () => new Error('the reading connection is readonly')

/** A full disk makes SQLite roll back by itself; a second rollback would hide that error behind its own. */
const isIdleRollback = (source: string, database: SqliteDatabase): boolean =>
  source === 'rollback' && !database.inTransaction

/** The open database of an installation: one writing and one read-only connection. */
export interface OpenDatabase {
  readonly path: string
  /** Used by the one door and by maintenance only; never inside a running command. */
  readonly writer: Kysely<Tables>
  /** Writes nothing (but see `noteReads`) and never waits for a command. */
  readonly reader: ReadonlyKysely<Tables>
  /**
   * Writes down who was looked at, on the reading connection, after any running command. A write of the other connection would make this
   * one forget every page it has decrypted, at each look at a record anew.
   */
  readonly noteReads: (write: (db: Kysely<Tables>) => Promise<void>) => Promise<void>
  readonly rawWriter: SqliteDatabase
  readonly rawReader: SqliteDatabase
  /** Another number after every commit of the writing connection; a note of a look changes nothing that anybody reads. */
  readonly version: () => number
  /** Something was committed: when nothing more comes for a while, the log file is folded into the database. */
  readonly committed: () => void
  close(): Promise<void>
}

export function openDatabase(path: string, key: Buffer): OpenDatabase {
  const rawWriter = openConnection(path, key)
  const rawReader = openConnection(path, key)
  // SQLite tells of each statement whether it writes; setting `query_only` back and forth around every note took longer than the note.
  let isNoting = false
  const guarded = withStatementCache(rawReader, () => isNoting)
  const cached = withStatementCache(rawWriter)
  const writer = new Kysely<Tables>({ dialect: new SqliteDialect({ database: cached }) })
  const reading = new Kysely<Tables>({ dialect: new SqliteDialect({ database: guarded }) })
  // Kysely offers the narrowed type but no conversion to it.
  const reader = reading as unknown as ReadonlyKysely<Tables>
  const folding = new FoldWhenIdle(() =>
    writer.connection().execute(async () => void rawWriter.pragma('wal_checkpoint(PASSIVE)')),
  )
  const version = rawReader.prepare('PRAGMA data_version').pluck()
  const looks = new LooksTogether((write) =>
    writer.connection().execute(async () => {
      isNoting = true
      try {
        await write(reading)
      } finally {
        isNoting = false
        folding.committed()
      }
    }),
  )
  return {
    path,
    version: () => Number(version.get()),
    committed: () => folding.committed(),
    writer,
    reader,
    rawWriter: cached,
    rawReader: guarded,
    noteReads: (write) => looks.note(write),
    close: async () => {
      folding.stop()
      // A command that is under way ends first: closing under its hands would turn it into an internal error.
      await writer.connection().execute(async () => undefined)
      await reader.destroy()
      // Kysely closes only what it has used; and only the last connection, if it may write, folds the log file in.
      rawReader.close()
      await writer.destroy()
      rawWriter.close()
    },
  }
}
