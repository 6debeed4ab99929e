import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { FileReading } from '#shared/bundle/bag-contents.ts'
import { payloadFolder } from '#shared/bundle/bag-format.ts'

export interface ReadingLimits {
  readonly bytes: number
  readonly textBytes: number
}

/** Reads one file once, without keeping more of it than a describing file's text; null when it is longer than allowed. */
export async function readFileOnce(
  path: string,
  content: AsyncIterable<Uint8Array>,
  limits: ReadingLimits,
  onBytes: (count: number) => void,
): Promise<FileReading | null> {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  const isTagFile = !path.startsWith(payloadFolder)
  const kept: Uint8Array[] = []
  let size = 0
  let checksum = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > limits.bytes) return null
    sha256.update(chunk)
    sha512.update(chunk)
    checksum = crc32(chunk, checksum)
    if (isTagFile && size <= limits.textBytes) kept.push(chunk)
    onBytes(chunk.length)
  }
  // The byte order mark is kept: it is a byte that was not there when the bag was sealed.
  const text =
    isTagFile && size <= limits.textBytes
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(kept))
      : null
  return { facts: { path, size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }, crc32: checksum, text }
}
