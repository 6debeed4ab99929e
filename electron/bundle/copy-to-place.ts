import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import { type EntrySource, sizeOf } from './entry-source.ts'
import { openPart, partPath, publishParts, withParts, writeFully } from './part-files.ts'
import { atPlace, inspectPlace, type PlaceFacts } from './place-facts.ts'
import type { WorkHooks } from './progress-stream.ts'
import { hashFromMedium } from './read-back.ts'

const pieceBytes = 1024 * 1024

/** What is to be copied: a file of the disk, or content that is only made while it is being copied, such as a file being decrypted. */
export type PlaceFile = {
  /** What the file was when it was registered; a source that has changed since is not handed out. */
  readonly sha256?: string
} & (
  | {
      readonly path: string
      /** Name at the place; the source's own when not said. */
      readonly name?: string
    }
  | { readonly source: EntrySource; readonly name: string }
)

export interface PlaceProgress {
  readonly stage: 'write' | 'check'
  readonly doneBytes: number
  readonly totalBytes: number
  readonly current: string
}

export interface PlaceHooks extends WorkHooks<PlaceProgress> {
  /** How the place is looked at; exchanged in tests, which have no FAT stick. */
  readonly inspect?: (folder: string) => Promise<PlaceFacts>
}

export interface PlacedFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

interface PendingFile {
  open(): AsyncIterable<Uint8Array>
  readonly name: string
  readonly size: number
  readonly expected: string | null
}

/**
 * Copies files to a stick or folder: all of them, synced, read back and equal, or none. They get their names only after the comparison,
 * so a file that bears its name is whole, and an older copy stays until the new one is proven.
 * @throws Failure place-missing, place-read-only, place-full, place-changed, file-too-large-for-place, file-damaged, cancelled
 */
export async function copyToPlace(
  files: readonly PlaceFile[],
  folder: string,
  hooks: PlaceHooks = {},
): Promise<readonly PlacedFile[]> {
  const pending = await Promise.all(files.map(prepare))
  await refuseWhatCannotFit(pending, await (hooks.inspect ?? inspectPlace)(folder))
  const totalBytes = pending.reduce((sum, file) => sum + file.size, 0)
  const paths = pending.map((file) => join(folder, file.name))
  return await withParts(paths, async () => {
    const placed: PlacedFile[] = []
    let doneBytes = 0
    const onBytes =
      (stage: PlaceProgress['stage'], current: string) =>
      (count: number): void => {
        if (hooks.signal?.aborted) throw new Failure('cancelled')
        doneBytes += count
        hooks.onProgress?.({ stage, doneBytes, totalBytes, current })
      }
    for (const file of pending) placed.push(await writeOne(file, folder, onBytes('write', file.name)))
    doneBytes = 0
    for (const file of placed) {
      const count = onBytes('check', file.name)
      count(0)
      const found = await atPlace(() => hashFromMedium(partPath(join(folder, file.name)), count))
      if (found !== file.sha256) throw new Failure('place-changed', { file: file.name })
    }
    await atPlace(() => publishParts(paths))
    return placed
  })
}

async function prepare(file: PlaceFile): Promise<PendingFile> {
  const expected = file.sha256 ?? null
  if ('source' in file) {
    const { source } = file
    const open = () => ('bytes' in source ? piecesOf(source.bytes) : source.open())
    return { open, name: file.name, size: sizeOf(source), expected }
  }
  const { path } = file
  const { size } = await stat(path)
  return {
    open: () => createReadStream(path, { highWaterMark: pieceBytes }),
    name: file.name ?? basename(path),
    size,
    expected,
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes)
}

async function refuseWhatCannotFit(files: readonly PendingFile[], place: PlaceFacts): Promise<void> {
  for (const file of files) {
    if (place.largestFile !== null && file.size > place.largestFile) {
      throw new Failure('file-too-large-for-place', { bytes: file.size, allowed: place.largestFile })
    }
  }
  const needed = files.reduce((sum, file) => sum + file.size, 0)
  if (needed > place.freeBytes) throw new Failure('place-full', { needed, free: place.freeBytes })
}

async function writeOne(file: PendingFile, folder: string, onBytes: (count: number) => void): Promise<PlacedFile> {
  const target = await atPlace(() => openPart(join(folder, file.name)))
  const hash = createHash('sha256')
  let size = 0
  try {
    onBytes(0)
    for await (const chunk of file.open()) {
      hash.update(chunk)
      await atPlace(() => writeFully(target, chunk))
      size += chunk.length
      onBytes(chunk.length)
    }
    await atPlace(() => target.sync())
  } finally {
    await target.close().catch(() => undefined)
  }
  const sha256 = hash.digest('hex')
  if (size !== file.size || (file.expected !== null && file.expected !== sha256)) throw new Failure('file-damaged')
  return { name: file.name, size, sha256 }
}
