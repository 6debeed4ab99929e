import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import { diskFailure, syncFolder } from '../../core/durable-file.ts'
import { type DataKeys, openBytes, sealBytes } from '../../core/keys.ts'

/** Where bundles lie and what opens them: an installation, or a backup of one. The key is asked for anew at each chunk. */
export interface BundleFolder {
  readonly folder: string
  readonly open: { readonly keys: Pick<DataKeys, 'files'> }
}

const chunkBytes = 1024 * 1024
/** Nonce and tag before each chunk. */
const overhead = 28
const unfinished = '.part'

const folderOf = (installation: Pick<BundleFolder, 'folder'>): string => join(installation.folder, 'outgoing')

function pathOf(installation: Pick<BundleFolder, 'folder'>, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Failure('not-found')
  return join(folderOf(installation), id)
}

/** Binds a chunk to its file and place, and the last one to being the last: none can be moved, left out or cut off unseen. */
const placeOf = (id: string, index: number, isLast: boolean): string =>
  `outgoing/${id}/${index}/${isLast ? 'last' : 'more'}`

/**
 * Keeps a finished bundle encrypted in chunks, so that a large one never lies in memory or in plain on the disk: under its final name
 * whole and synced, or not at all. The key is asked for anew for each chunk, because a log-out forgets it.
 * @throws Failure disk-full, disk-read-only, cancelled
 */
export async function storeOutgoing(
  installation: BundleFolder,
  id: string,
  content: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): Promise<void> {
  const path = pathOf(installation, id)
  const part = `${path}${unfinished}`
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(part, 'w', 0o600)
    try {
      let index = 0
      let waiting: Buffer | null = null
      const write = async (chunk: Buffer, isLast: boolean): Promise<void> => {
        const box = sealBytes(installation.open.keys.files, chunk, placeOf(id, index, isLast))
        index += 1
        for (let from = 0; from < box.length; ) from += (await file.write(box, from)).bytesWritten
        onBytes(chunk.length)
      }
      for await (const chunk of inChunks(content)) {
        if (waiting !== null) await write(waiting, false)
        waiting = chunk
      }
      await write(waiting ?? Buffer.alloc(0), true)
      await file.sync()
    } finally {
      await file.close()
    }
    renameSync(part, path)
    syncFolder(dirname(path))
  } catch (error) {
    await rm(part, { force: true })
    throw error instanceof Failure ? error : (diskFailure(error) ?? error)
  }
}

/** Full chunks and one rest. */
async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pending: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    pending.push(piece)
    size += piece.length
    if (size < chunkBytes) continue
    const bytes = Buffer.concat(pending)
    let from = 0
    for (; bytes.length - from >= chunkBytes; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes)
    pending = from < bytes.length ? [bytes.subarray(from)] : []
    size = bytes.length - from
  }
  if (size > 0) yield Buffer.concat(pending)
}

/** The bundle in plain, chunk by chunk. @throws Failure file-damaged when it is gone or was touched */
export async function* readOutgoing(installation: BundleFolder, id: string): AsyncGenerator<Buffer> {
  const path = pathOf(installation, id)
  const file = await open(path, 'r').catch(() => {
    throw new Failure('file-damaged')
  })
  try {
    const { size } = await file.stat()
    let position = 0
    for (let index = 0; position < size || index === 0; index += 1) {
      const length = Math.min(size - position, chunkBytes + overhead)
      const box = Buffer.alloc(length)
      const { bytesRead } = await file.read(box, 0, length, position)
      position += length
      if (bytesRead !== length) throw new Failure('file-damaged')
      const key = installation.open.keys.files
      let chunk: Buffer
      try {
        chunk = openBytes(key, box, placeOf(id, index, position >= size))
      } catch {
        throw new Failure('file-damaged')
      }
      yield chunk
    }
  } finally {
    await file.close()
  }
}

export async function removeOutgoing(installation: BundleFolder, id: string): Promise<void> {
  await rm(pathOf(installation, id), { force: true })
}

/** Removes files that no row names: what a crash left between writing a file and naming it. */
export function sweepOutgoing(installation: BundleFolder, named: ReadonlySet<string>): number {
  const folder = folderOf(installation)
  if (!existsSync(folder)) return 0
  const orphans = readdirSync(folder).filter((name) => !named.has(name))
  for (const name of orphans) rmSync(join(folder, name), { force: true })
  return orphans.length
}
