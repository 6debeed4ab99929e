import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { Failure } from '#shared/contract/failure.ts'
import { diskFailure, syncFolder } from '../core/durable-file.ts'
import { Keyring } from '../core/keyring.ts'
import { type DataKeys, keyedHash, openBytes, sealBytes } from '../core/keys.ts'
import { digestOfRows } from './backup-digest.ts'
import { sweepPool } from './backup-files.ts'
import { pooledFile, syncFile } from './backup-format.ts'
import type { RekeyDataJob, RekeyedData, Report } from './backup-jobs.ts'
import { contentOf, requireSound, rowCounts } from './backup-snapshot.ts'
import { restoreFolder } from './backup-switch.ts'
import { beginCommand, finishCommand } from './command-log.ts'
import { LogHeadFile } from './log-head.ts'
import { sealedSeedTables, storedNameColumns } from './named-files.ts'
import { changeKeyOfFile, databaseFile, openConnection, type SqliteDatabase } from './open.ts'
import { keysOf, layFiles } from './rekey-files.ts'

/** How the change stands in the log. */
export const rekeyProcedure = 'dataKey.change'

/**
 * The short part, while nothing is open: the database under the next key with everything that the key made, then the log's head and the
 * keyring. All of it lies beside the data; what is in use is only read.
 * @throws Failure refused (files-damaged with count), keyring-damaged, database-damaged, disk-full, disk-read-only
 */
export async function rekeyData(job: RekeyDataJob, report: Report): Promise<RekeyedData> {
  const { present, next } = keysOf(job)
  const target = restoreFolder(job.dataFolder)
  const path = databaseFile(target)
  try {
    report({ stage: 'rekey-data', done: 0, total: 1 })
    for (const folder of ['files', 'outgoing']) mkdirSync(join(target, folder), { recursive: true, mode: 0o700 })
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
    const source = openConnection(databaseFile(job.dataFolder), present.database, { readonly: true })
    try {
      requireSound(source)
      const named = contentOf(source, '9999-12-31')
      const laid = await layFiles(job, { present, next }, named, report)
      if (laid.damaged.length > 0 && !job.acceptDamagedFiles)
        throw new Failure('refused', { reason: 'files-damaged', count: laid.damaged.length })
      // A row goes on naming what cannot be read, under a name that means nothing.
      const nameOf = (name: string) => laid.names[name] ?? keyedHash(next.fileNames, `damaged\n${name}`)
      source.prepare('vacuum into ?').run(path)
      changeKeyOfFile(path, present.database, next.database)
      const slotIds = rewriteDatabase(job, { present, next }, source, nameOf)
      sweepPool(target, { files: new Set(named.files.map(nameOf)), outgoing: new Set(named.outgoing) })
      requireFiles(target, named.files.filter((name) => laid.names[name] !== undefined).map(nameOf))
      const { recoveryCode } = job
      const given = { present: present.data, next: next.data, recoveryCode }
      Keyring.read(job.dataFolder).renewInto(target, given, slotIds)
      syncFolder(target)
      return { damagedFiles: laid.damaged.length }
    } finally {
      source.close()
    }
  } catch (error) {
    throw error instanceof Failure ? error : (diskFailure(error) ?? error)
  }
}

function requireFiles(target: string, names: readonly string[]): void {
  if (names.some((name) => !existsSync(pooledFile(target, name)))) throw new Error('a file was not laid out')
}

/** Returns the key slots of whoever stays. */
function rewriteDatabase(
  job: RekeyDataJob,
  keys: { readonly present: DataKeys; readonly next: DataKeys },
  source: SqliteDatabase,
  nameOf: (name: string) => string,
): ReadonlySet<string> {
  const target = restoreFolder(job.dataFolder)
  const path = databaseFile(target)
  const database = openConnection(path, keys.next.database)
  try {
    database
      .transaction(() =>
        runAsCommand(database, job, () => withoutGuards(database, () => rewriteRows(database, keys, nameOf))),
      )
      .immediate()
    requireSound(database)
    const before = digestOfRows(source, keys.present, nameOf)
    if (digestOfRows(database, keys.next, (name) => name) !== before) throw new Error('the rewritten rows differ')
    const [counted, expected] = [rowCounts(database), rowCounts(source)]
    for (const table of ['drafts', 'idempotency', 'read_log'])
      if (counted[table] !== expected[table]) throw new Error(`rows of ${table} are missing`)
    new LogHeadFile(target, keys.next.logHead).write(database, 0, true)
    return new Set(
      database
        .prepare<[], { id: string }>(
          "select slot_id as id from accounts where state = 'active' and slot_id is not null",
        )
        .all()
        .map(({ id }) => id),
    )
  } finally {
    // The only connection: closing it folds the write-ahead log in.
    database.close()
    syncFile(path)
  }
}

function runAsCommand(database: SqliteDatabase, job: RekeyDataJob, work: () => void): void {
  const command = { id: newId(), at: job.at, accountId: job.accountId, procedure: rekeyProcedure }
  beginCommand(database, command.id)
  work()
  finishCommand(database, command)
  database
    .prepare("insert into security_log (at, account_id, event, procedure) values (?, ?, 'data-key-changed', ?)")
    .run(job.at, job.accountId, rekeyProcedure)
}

/** What is frozen for good keeps its content; only where that lies is told anew. The guards come back word for word before the commit. */
function withoutGuards(database: SqliteDatabase, work: () => void): void {
  const tables = new Set(storedNameColumns(database).map(({ table }) => table))
  const guards = database
    .prepare<[], { name: string; table: string; sql: string }>(
      `select name, tbl_name as "table", sql from sqlite_schema where type = 'trigger' and substr(name, 1, 5) = 'keep_'`,
    )
    .all()
    .filter(({ table }) => tables.has(table))
  for (const { name } of guards) database.exec(`drop trigger "${name}"`)
  work()
  for (const { sql } of guards) database.exec(sql)
}

/** Everything in the rows that the data key made: names of files and the sealed seeds. */
function rewriteRows(
  database: SqliteDatabase,
  keys: { readonly present: DataKeys; readonly next: DataKeys },
  nameOf: (name: string) => string,
): void {
  for (const { table, column } of storedNameColumns(database)) {
    const names = database
      .prepare<[], { name: string }>(
        `select distinct "${column}" as name from "${table}" where "${column}" is not null`,
      )
      .all()
    const rename = database.prepare(`update "${table}" set "${column}" = ? where "${column}" = ?`)
    for (const { name } of names) rename.run(nameOf(name), name)
  }
  for (const table of sealedSeedTables(database)) {
    const reseal = database.prepare(`update "${table}" set sealed_seed = ? where id = ?`)
    const seeds = database
      .prepare<[], { id: string; sealed_seed: Buffer }>(`select id, sealed_seed from "${table}"`)
      .all()
    for (const { id, sealed_seed } of seeds)
      reseal.run(sealBytes(keys.next.secrets, openBytes(keys.present.secrets, sealed_seed, id), id), id)
  }
}
