import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { backupReasonSchema } from '#shared/features/backups/backups.contract.ts'
import { addHours, compareInstants, type Instant, instantSchema } from '#shared/time/instant.ts'
import { type DataKeys, openBytes, sealBytes } from '../core/keys.ts'

/** Raised when an older program could no longer restore what this one writes. */
export const backupFormat = 1

/** What everyone may see: sizes, hashes, when. Nothing tells whose it is. */
const manifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  id: z.string(),
  installation: z.string(),
  at: instantSchema,
  reason: backupReasonSchema,
  version: z.string(),
  training: z.boolean(),
  /** Which data key it is locked with. */
  keyNumber: z.string(),
  database: z.strictObject({ size: z.int(), sha256: z.string() }),
  files: z.strictObject({ count: z.int(), bytes: z.int() }),
  outgoing: z.strictObject({ count: z.int(), bytes: z.int() }),
  /** What was looked at after writing; a file counts as checked when it was read back and decrypted. */
  check: z.strictObject({ rows: z.int(), checkedFiles: z.int(), damagedFiles: z.int() }),
})

export type BackupManifest = z.infer<typeof manifestSchema>

/** Sealed with the data key: whose it is, and what must be in it. A restore believes only this. */
const factsSchema = z.strictObject({
  id: z.string(),
  installation: z.string(),
  at: instantSchema,
  training: z.boolean(),
  unitName: z.string(),
  database: z.strictObject({ size: z.int(), sha256: z.string() }),
  lastCommand: z.int(),
  migrations: z.array(z.string()),
  rows: z.record(z.string(), z.int()),
  files: z.array(z.string()),
  outgoing: z.array(z.string()),
  /** Names out of `files` and `outgoing` that could not be read when the backup was made. */
  damaged: z.array(z.string()),
})

export type BackupFacts = z.infer<typeof factsSchema>

export const backupParts = {
  database: 'lentera.db',
  keyring: 'keyring.json',
  logHead: 'log-head.json',
  manifest: 'manifest.json',
  facts: 'facts.sealed',
} as const

export const unfinishedSuffix = '.part'
const idPattern = /^\d{8}-\d{6}-[0-9a-f]{6}$/
const unfinishedPattern = /^\d{8}-\d{6}-[0-9a-f]{6}\.part$/

/** The folder at a second place, so that a stick with other things on it stays tidy. */
export const placeFolder = 'Lentera-cadangan'

export const localRoot = (dataFolder: string): string => join(dataFolder, 'backups')

/** Path of an attachment in a place's shared pool, which has the shape of the data folder. */
export const pooledFile = (root: string, name: string): string => join(root, 'files', name.slice(0, 2), name)

export const pooledBundle = (root: string, id: string): string => join(root, 'outgoing', id)

/** Nothing where there is no folder, or something else under its name. */
function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}

export function unfinishedFolders(root: string): readonly string[] {
  return namesIn(root).filter((name) => unfinishedPattern.test(name))
}

/** @throws Failure refused: backup-damaged; database-newer for a format of a later version */
export function readManifest(root: string, id: string): BackupManifest {
  let text: unknown
  try {
    text = JSON.parse(readFileSync(join(root, id, backupParts.manifest), 'utf8'))
  } catch {
    throw new Failure('refused', { reason: 'backup-damaged' })
  }
  const later = z.object({ format: z.int().min(backupFormat + 1) }).safeParse(text)
  if (later.success) throw new Failure('database-newer')
  const manifest = manifestSchema.safeParse(text)
  if (!manifest.success || manifest.data.id !== id) throw new Failure('refused', { reason: 'backup-damaged' })
  return manifest.data
}

/** The finished backups of a place, newest first. Folders that are not ours, or cannot be read, are left out. */
export function listBackups(root: string): readonly BackupManifest[] {
  return namesIn(root)
    .filter((name) => idPattern.test(name))
    .flatMap((name) => {
      try {
        return [readManifest(root, name)]
      } catch {
        return []
      }
    })
    .toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : left.id < right.id ? 1 : -1))
}

/** The newest by a clock that is right now: what was made while it ran ahead says nothing about the age of the data. */
export function newestBackup(root: string, now: Instant, key: string): BackupManifest | null {
  const horizon = addHours(now, 1)
  return listBackups(root).find(({ at, keyNumber }) => keyNumber === key && compareInstants(at, horizon) <= 0) ?? null
}

const factsPlace = (id: string): string => `backup/${id}/facts`

export const sealFacts = (facts: BackupFacts, keys: DataKeys): Buffer =>
  sealBytes(keys.secrets, Buffer.from(JSON.stringify(factsSchema.parse(facts)), 'utf8'), factsPlace(facts.id))

/** @throws Failure refused: backup-damaged when the sealed part is gone, touched, or sealed with another key */
export function readFacts(root: string, id: string, keys: DataKeys): BackupFacts {
  try {
    const box = readFileSync(join(root, id, backupParts.facts))
    return factsSchema.parse(JSON.parse(openBytes(keys.secrets, box, factsPlace(id)).toString('utf8')))
  } catch {
    throw new Failure('refused', { reason: 'backup-damaged' })
  }
}

/** Hash and size of a file of any length. */
export function fingerprint(path: string): { readonly size: number; readonly sha256: string } {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1024 * 1024)
  const handle = openSync(path, 'r')
  try {
    let size = 0
    for (;;) {
      const count = readSync(handle, buffer)
      if (count === 0) return { size, sha256: hash.digest('hex') }
      hash.update(buffer.subarray(0, count))
      size += count
    }
  } finally {
    closeSync(handle)
  }
}

export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
