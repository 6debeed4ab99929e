import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import { diskFailure, syncFolder } from '../core/durable-file.ts'
import { type DataKeys, deriveKeys } from '../core/keys.ts'
import { copyDurably, isReadable, itemPath, itemsOf } from './backup-files.ts'
import { type BackupFacts, backupParts, readFacts, readManifest, syncFile } from './backup-format.ts'
import { requireWholeDatabase } from './backup-inspect.ts'
import type { PreparedRestore, PrepareJob, Report } from './backup-jobs.ts'
import { requireSound, rowCounts } from './backup-snapshot.ts'
import { clearPrepared, restoreFolder } from './backup-switch.ts'
import { pendingMigrations } from './migrate.ts'
import { migrations } from './migrations/all-migrations.ts'
import { databaseFile, openConnection } from './open.ts'

/**
 * Lays a backup out beside the present data, complete and checked. Nothing that is in use is touched yet.
 * @throws Failure refused (backup-cut, backup-damaged, backup-files-damaged with count), database-newer, disk-full, disk-read-only
 */
export async function prepareRestore(job: PrepareJob, report: Report): Promise<PreparedRestore> {
  const keys = deriveKeys(Buffer.from(job.dataKey))
  const target = restoreFolder(job.dataFolder)
  try {
    clearPrepared(job.dataFolder)
    readManifest(job.root, job.id)
    const facts = readFacts(job.root, job.id, keys)
    requireWholeDatabase(job.root, facts)
    mkdirSync(target, { recursive: true, mode: 0o700 })
    report({ stage: 'copy', done: 0, total: 1 })
    layDatabase(job, target, facts, keys)
    return { damagedFiles: await layItems(job, target, facts, keys, report) }
  } catch (error) {
    clearPrepared(job.dataFolder)
    throw error instanceof Failure ? error : (diskFailure(error) ?? error)
  }
}

function layDatabase(job: PrepareJob, target: string, facts: BackupFacts, keys: DataKeys): void {
  for (const name of [backupParts.database, backupParts.keyring, backupParts.logHead]) {
    const from = join(job.root, job.id, name)
    if (!existsSync(from)) throw new Failure('refused', { reason: 'backup-cut' })
    copyFileSync(from, join(target, name))
    syncFile(join(target, name))
  }
  const database = openConnection(databaseFile(target), keys.database)
  try {
    pendingMigrations(database, migrations)
    requireSound(database)
    const rows = rowCounts(database)
    if (Object.entries(facts.rows).some(([table, count]) => rows[table] !== count))
      throw new Failure('refused', { reason: 'backup-damaged' })
    // Told in the restored data itself: the log of what was replaced stays behind with it.
    database
      .prepare("insert into security_log (at, account_id, event, procedure) values (?, null, 'restored', ?)")
      .run(job.at, 'backups.restore')
  } finally {
    database.close()
  }
}

/** From the backup's pool, or else from the present data: a name stands for exactly one content. */
async function layItems(job: PrepareJob, target: string, facts: BackupFacts, keys: DataKeys, report: Report) {
  for (const folder of ['files', 'outgoing']) mkdirSync(join(target, folder))
  const known = new Set(facts.damaged)
  const items = itemsOf(facts)
  let damaged = 0
  let unexpected = 0
  for (const [index, item] of items.entries()) {
    report({ stage: 'files', done: index, total: items.length })
    const sources = [job.root, job.dataFolder].map((root) => itemPath(root, item)).filter((path) => existsSync(path))
    let isLaid = false
    for (const from of sources) {
      copyDurably(from, itemPath(target, item))
      isLaid = await isReadable(target, item, keys)
      if (isLaid) break
      rmSync(itemPath(target, item), { force: true })
    }
    if (isLaid) continue
    damaged += 1
    if (!known.has(item.name)) unexpected += 1
  }
  if (unexpected > 0 && !job.acceptDamagedFiles)
    throw new Failure('refused', { reason: 'backup-files-damaged', count: unexpected })
  syncFolder(target)
  return damaged
}
