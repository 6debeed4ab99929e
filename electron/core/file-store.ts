import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { Failure } from '#shared/contract/failure.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPdf, isSignedPdf } from './clean-pdf.ts'
import { cleanPng } from './clean-png.ts'
import { writeFileDurably } from './durable-file.ts'
import type { Installation } from './installation.ts'
import { keyedHash, openBytes, sealBytes } from './keys.ts'

export interface StoredFile {
  readonly storageName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

/** Looked at and cleaned, and not kept yet. */
export interface CheckedFile {
  readonly content: Buffer
  readonly mediaType: string
  /** Signed electronically: kept byte for byte, with whatever its pictures tell. */
  readonly isSigned: boolean
}

export interface ReceivedFile extends StoredFile {
  /** Signed electronically: kept byte for byte, with whatever its pictures tell. */
  readonly isSigned: boolean
}

/** What may be kept: scans and photographs. Told apart by their content; a name proves nothing. */
export const acceptedMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** What takes the place, the time and the owner out of a file. Every type that is accepted has one. */
const cleaners: Readonly<Record<string, (content: Buffer) => Buffer | null>> = {
  'application/pdf': cleanPdf,
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
}

/**
 * Encrypted files under `files/`, one per content: the name is a keyed hash, so that nobody can test from outside whether a
 * known document is there. A file is on disk before the row that names it; a crash leaves at worst an unnamed one.
 */
export class FileStore {
  readonly #installation: Installation

  constructor(installation: Installation) {
    this.#installation = installation
  }

  /**
   * Keeps what came from outside, without what the camera wrote beside its pictures.
   * @throws Failure file-empty, file-type-refused (details: found), disk-full, disk-read-only
   */
  async put(content: Uint8Array, accepted: readonly string[] = acceptedMediaTypes): Promise<ReceivedFile> {
    const checked = await this.check(content, accepted)
    return { ...this.putTrusted(checked.content, checked.mediaType), isSigned: checked.isSigned }
  }

  /**
   * What came from outside as it may be kept, for whoever does something to it before.
   * @throws Failure file-empty, file-type-refused (details: found)
   */
  async check(content: Uint8Array, accepted: readonly string[] = acceptedMediaTypes): Promise<CheckedFile> {
    if (content.length === 0) throw new Failure('file-empty')
    const mediaType = (await fileTypeFromBuffer(content))?.mime ?? 'unknown'
    if (!accepted.includes(mediaType)) throw new Failure('file-type-refused', { found: mediaType })
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    const cleaned = cleaners[mediaType]?.(bytes) ?? null
    // Begins like a picture and is none, or was cut on its way.
    if (!cleaned) throw new Failure('file-type-refused', { found: 'unreadable-picture' })
    return { content: cleaned, mediaType, isSigned: mediaType === 'application/pdf' && isSignedPdf(bytes) }
  }

  /** For bytes that Lentera made itself, whose type is known. */
  putTrusted(content: Uint8Array, mediaType: string): StoredFile {
    const { keys } = this.#installation.open
    const storageName = keyedHash(keys.fileNames, content)
    const path = this.#path(storageName)
    if (!existsSync(path)) writeFileDurably(path, sealBytes(keys.files, content, storageName))
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { storageName, mediaType, size: content.length, sha256 }
  }

  /** @throws Failure file-damaged when it is gone or was touched */
  get(storageName: string): Buffer {
    try {
      return openBytes(this.#installation.open.keys.files, readFileSync(this.#path(storageName)), storageName)
    } catch (error) {
      if (error instanceof Failure) throw error
      throw new Failure('file-damaged')
    }
  }

  /**
   * Removes files that no row names and that were there before the given moment (milliseconds). Run right after opening, when no upload
   * can be under way.
   */
  sweep(named: ReadonlySet<string>, before: number): number {
    const root = join(this.#installation.folder, 'files')
    if (!existsSync(root)) return 0
    let removed = 0
    for (const folder of readdirSync(root)) {
      for (const name of readdirSync(join(root, folder))) {
        const path = join(root, folder, name)
        if (named.has(name) || statSync(path).mtimeMs >= before) continue
        rmSync(path)
        removed += 1
      }
    }
    return removed
  }

  #path(storageName: string): string {
    if (!/^[0-9a-f]{64}$/.test(storageName)) throw new Failure('file-damaged')
    return join(this.#installation.folder, 'files', storageName.slice(0, 2), storageName)
  }
}
