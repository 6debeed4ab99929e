import { readFileSync, rmSync, statfsSync } from 'node:fs'
import { Failure } from '#shared/contract/failure.ts'
import { diskFailure, writeFileDurably } from '../core/durable-file.ts'
import { type DataKeys, deriveKeys, keyedHash, openBytes, sealBytes } from '../core/keys.ts'
import { readOutgoing, storeOutgoing } from '../features/exchange/outgoing-store.ts'
import { isReadable, itemPath, itemsOf, sizeAt } from './backup-files.ts'
import { localRoot, pooledFile } from './backup-format.ts'
import type { RekeyedFiles, RekeyFilesJob, Report } from './backup-jobs.ts'
import { contentOf } from './backup-snapshot.ts'
import { restoreFolder } from './backup-switch.ts'
import { databaseFile, openConnection } from './open.ts'

interface Keys {
  readonly present: DataKeys
  readonly next: DataKeys
}

export const keysOf = (job: Pick<RekeyFilesJob, 'presentKey' | 'nextKey'>): Keys => ({
  present: deriveKeys(Buffer.from(job.presentKey)),
  next: deriveKeys(Buffer.from(job.nextKey)),
})

/**
 * The long part of changing the data key, while everyone works on: files never change, so what comes later is simply done later.
 * @throws Failure disk-full, disk-read-only
 */
export async function rekeyFiles(job: RekeyFilesJob, report: Report): Promise<RekeyedFiles> {
  const keys = keysOf(job)
  const database = openConnection(databaseFile(job.dataFolder), keys.present.database, { readonly: true })
  try {
    const named = contentOf(database, '9999-12-31')
    return await layFiles(job, keys, named, report)
  } finally {
    database.close()
  }
}

/** Lays out what is still missing of the files that the data names. */
export async function layFiles(
  job: Pick<RekeyFilesJob, 'dataFolder' | 'names'>,
  { present, next }: Keys,
  named: { readonly files: readonly string[]; readonly outgoing: readonly string[] },
  report: Report,
): Promise<RekeyedFiles> {
  const target = restoreFolder(job.dataFolder)
  const items = itemsOf(named).filter(({ kind, name }) =>
    kind === 'file' ? job.names[name] === undefined : sizeAt(itemPath(target, { kind, name })) === null,
  )
  requireRoom(
    job.dataFolder,
    items.reduce((sum, item) => sum + (sizeAt(itemPath(job.dataFolder, item)) ?? 0), 0),
  )
  const names = new Map(Object.entries(job.names))
  const damaged: string[] = []
  for (const [index, { kind, name }] of items.entries()) {
    report({ stage: 'rekey-files', done: index, total: items.length })
    try {
      if (kind === 'file') names.set(name, await layFile(job.dataFolder, target, name, { present, next }))
      else await layBundle(job.dataFolder, target, name, { present, next })
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'file-damaged') throw error
      damaged.push(name)
    }
  }
  return { names: Object.fromEntries(names), damaged }
}

/** Half as much again as is needed: the work of the day goes on meanwhile. */
function requireRoom(dataFolder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(dataFolder)
  const database = sizeAt(databaseFile(dataFolder)) ?? 0
  if (bavail * bsize < (bytes + 2 * database) * 1.5) throw new Failure('disk-full')
}

async function layFile(dataFolder: string, target: string, name: string, { present, next }: Keys): Promise<string> {
  const content = readPresent(dataFolder, name, present)
  const nextName = keyedHash(next.fileNames, content)
  const path = pooledFile(target, nextName)
  try {
    writeFileDurably(path, sealBytes(next.files, content, nextName))
  } catch (error) {
    throw diskFailure(error) ?? error
  }
  if (!(await isReadable(target, { kind: 'file', name: nextName }, next)))
    throw new Error('a file written just now differs')
  return nextName
}

/** The data itself, then the backups beside it: under the same name lies the same content, locked with the same key. */
const sourcesOf = (dataFolder: string): readonly string[] => [dataFolder, localRoot(dataFolder)]

/** @throws Failure file-damaged when no source has it whole; whatever else the disk says, for that tells nothing about the file */
function readPresent(dataFolder: string, name: string, keys: DataKeys): Buffer {
  for (const folder of sourcesOf(dataFolder)) {
    const sealed = readIfThere(pooledFile(folder, name))
    if (sealed === null) continue
    try {
      return openBytes(keys.files, sealed, name)
    } catch {
      // Touched: perhaps the next one is sound.
    }
  }
  throw new Failure('file-damaged')
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function layBundle(dataFolder: string, target: string, id: string, { present, next }: Keys): Promise<void> {
  const source = await bundleSource(dataFolder, id, present)
  await storeOutgoing(
    { folder: target, open: { keys: next } },
    id,
    readOutgoing({ folder: source, open: { keys: present } }, id),
  )
  if (await isReadable(target, { kind: 'bundle', name: id }, next)) return
  rmSync(itemPath(target, { kind: 'bundle', name: id }), { force: true })
  throw new Error('a bundle written just now differs')
}

async function bundleSource(dataFolder: string, name: string, keys: DataKeys): Promise<string> {
  for (const folder of sourcesOf(dataFolder))
    if (await isReadable(folder, { kind: 'bundle', name }, keys)) return folder
  throw new Failure('file-damaged')
}
