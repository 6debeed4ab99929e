import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import { defaultRetention } from '#shared/features/backups/backup-rotation.rules.ts'
import { retentionSchema } from '#shared/features/backups/backups.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { diskFailure, syncFolder, writeFileDurably } from '../core/durable-file.ts'
import { Keyring } from '../core/keyring.ts'
import { type DataKeys, deriveKeys, keyNumberOf } from '../core/keys.ts'
import { productVersion } from '../core/product.ts'
import { carryBackup } from './backup-carry.ts'
import { copyDurably, isReadable, itemPath, itemsOf, type PooledItem, sizeAt } from './backup-files.ts'
import {
  type BackupFacts,
  type BackupManifest,
  backupFormat,
  backupParts,
  fingerprint,
  localRoot,
  sealFacts,
  syncFile,
  unfinishedSuffix,
} from './backup-format.ts'
import type { MadeBackup, MakeJob, Report } from './backup-jobs.ts'
import { clearUnfinished, rotate } from './backup-rotate.ts'
import { secondPlaceSettingSchema, settingKeys, zoneOr } from './backup-settings.ts'
import { contentOf, hasRowsOf, requireSound, rowCounts } from './backup-snapshot.ts'
import { lastLink } from './command-log.ts'
import { LogHeadFile } from './log-head.ts'
import { databaseFile, openConnection, type SqliteDatabase } from './open.ts'

/** Attachments that were in the pool before are read again up to this many bytes; new ones always. */
const rereadBytes = 512 * 1024 ** 2

/**
 * Makes one backup beside the data, checks it, carries it to the second place, and lets old ones go. Until its folder gets its final name
 * it does not exist; what it left on the way is removed by the next one.
 * @throws Failure disk-full, disk-read-only, database-damaged
 */
export async function makeBackup(job: MakeJob, report: Report): Promise<MadeBackup> {
  const keys = deriveKeys(Buffer.from(job.dataKey))
  const root = localRoot(job.dataFolder)
  try {
    clearUnfinished(root)
    const { facts, manifest, setting, zone } = await writeBackup(job, root, keys, report)
    const retention = retentionSchema.safeParse(setting(settingKeys.retention)).data ?? defaultRetention
    // Before a restore nothing may go: it could be the very one that is about to be restored.
    const mayRotate = job.reason !== 'restore'
    if (mayRotate) rotate(root, facts.id, { keys, retention, zone, now: job.at })
    const chosen = secondPlaceSettingSchema.safeParse(setting(settingKeys.secondPlace)).data ?? null
    const place = job.hostPlace ?? chosen
    const failure =
      place && (await carryBackup({ root, place, facts, keys, retention, zone, now: job.at, mayRotate }, report))
    return {
      id: facts.id,
      lastCommand: facts.lastCommand,
      damagedFiles: manifest.check.damagedFiles,
      second: place && { ...place, failure },
    }
  } catch (error) {
    clearUnfinished(root)
    throw error instanceof Failure ? error : (diskFailure(error) ?? error)
  }
}

async function writeBackup(job: MakeJob, root: string, keys: DataKeys, report: Report) {
  const id = `${job.at.slice(0, 10).replaceAll('-', '')}-${job.at.slice(11, 19).replaceAll(':', '')}-${randomBytes(3).toString('hex')}`
  const part = join(root, `${id}${unfinishedSuffix}`)
  mkdirSync(part, { recursive: true, mode: 0o700 })
  const snapshot = writeSnapshot(job, part, keys, report)
  const { content, rows, lastCommand } = snapshot
  // After the copy: a slot is added before the commit that names it, so no account in the copy can lack its own.
  copyFileSync(join(job.dataFolder, backupParts.keyring), join(part, backupParts.keyring))
  syncFile(join(part, backupParts.keyring))
  const installation = Keyring.read(part).installation
  const { damaged, checked, bytes } = await fillPool(job.dataFolder, root, content, keys, report)
  const database = fingerprint(join(part, backupParts.database))
  const base = { id, installation, at: job.at, training: job.training, database }
  const facts: BackupFacts = {
    ...base,
    unitName: content.unitName,
    lastCommand,
    migrations: content.migrations,
    rows: { ...rows },
    files: content.files,
    outgoing: content.outgoing,
    damaged: [...damaged],
  }
  const manifest: BackupManifest = {
    ...base,
    format: backupFormat,
    reason: job.reason,
    version: productVersion,
    keyNumber: keyNumberOf(keys.data),
    files: { count: content.files.length, bytes: bytes.file },
    outgoing: { count: content.outgoing.length, bytes: bytes.bundle },
    check: {
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      checkedFiles: checked,
      damagedFiles: damaged.length,
    },
  }
  writeFileDurably(join(part, backupParts.facts), sealFacts(facts, keys))
  writeFileDurably(join(part, backupParts.manifest), `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(part, join(root, id))
  syncFolder(root)
  return { facts, manifest, setting: content.setting, zone: zoneOr(content.timeZone) }
}

/** The copied database, opened again with the key and compared with where it came from. */
function writeSnapshot(job: MakeJob, part: string, keys: DataKeys, report: Report) {
  const path = join(part, backupParts.database)
  report({ stage: 'database', done: 0, total: 1 })
  const source = openConnection(databaseFile(job.dataFolder), keys.database, { readonly: true })
  let copy: SqliteDatabase | null = null
  try {
    source.prepare('vacuum into ?').run(path)
    syncFile(path)
    report({ stage: 'check', done: 0, total: 1 })
    copy = openConnection(path, keys.database, { readonly: true })
    requireSound(copy)
    if (!hasRowsOf(copy, source)) throw new Error('the copied rows differ from their source')
    new LogHeadFile(part, keys.logHead).write(copy, 0, true)
    const link = lastLink(copy)
    const first = contentOf(copy, job.at.slice(0, 10))
    const content = contentOf(copy, toCalendarDate(job.at, zoneOr(first.timeZone)))
    const settings = new Map(Object.values(settingKeys).map((key) => [key, content.setting(key)]))
    return {
      rows: rowCounts(copy),
      lastCommand: link?.number ?? 0,
      content: { ...content, setting: (key: (typeof settingKeys)[keyof typeof settingKeys]) => settings.get(key) },
    }
  } finally {
    copy?.close()
    source.close()
  }
}

/** Copies what the pool lacks, then reads back what is new and as much of the rest as the budget allows. */
async function fillPool(
  dataFolder: string,
  root: string,
  named: { readonly files: readonly string[]; readonly outgoing: readonly string[] },
  keys: DataKeys,
  report: Report,
) {
  const items = itemsOf(named)
  const damaged: string[] = []
  const bytes = { file: 0, bundle: 0 }
  let checked = 0
  let budget = rereadBytes
  // Another start each time: what does not fit into one backup's budget gets its turn in a later one.
  const offset = items.length === 0 ? 0 : randomBytes(4).readUInt32BE() % items.length
  for (let index = 0; index < items.length; index += 1) {
    report({ stage: 'files', done: index, total: items.length })
    const item = items[(index + offset) % items.length] as PooledItem
    const target = itemPath(root, item)
    const before = sizeAt(target)
    const mustRead = before === null || before !== (sizeAt(itemPath(dataFolder, item)) ?? before)
    if (before === null && existsSync(itemPath(dataFolder, item))) copyDurably(itemPath(dataFolder, item), target)
    const size = sizeAt(target) ?? 0
    bytes[item.kind] += size
    if (!mustRead && budget < size) continue
    if (!mustRead) budget -= size
    checked += 1
    if (await isReadable(root, item, keys)) continue
    // A copy that has rotted is taken anew; a source that has rotted too is told, and does not stop the rest.
    // Only over what is bad: a source that was damaged since must not replace the sound copy.
    if (before !== null && existsSync(itemPath(dataFolder, item))) copyDurably(itemPath(dataFolder, item), target)
    if (!(await isReadable(root, item, keys))) {
      damaged.push(item.name)
      rmSync(target, { force: true })
    }
  }
  return { damaged, checked, bytes }
}
