import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { startHash } from './fast-hash.ts'

const longestSignatureFile = 16 * 1024
const pieceBytes = 256 * 1024

export interface ZipDigests {
  readonly sha256: string
  readonly prehash: Uint8Array
}

/** One pass over the zip for its fingerprint and for the signature. */
export function digestZip(path: string, onBytes: (count: number) => void): Promise<ZipDigests> {
  return digestPieces(createReadStream(path, { highWaterMark: pieceBytes }), onBytes)
}

/** The same for a zip that lies in memory. */
export function digestBytes(bytes: Buffer, onBytes: (count: number) => void): Promise<ZipDigests> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes),
  )
  return digestPieces(pieces, onBytes)
}

async function digestPieces(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onBytes: (count: number) => void,
): Promise<ZipDigests> {
  const sha256 = await startHash('sha256')
  const prehash = await startHash('blake2b')
  for await (const piece of pieces) {
    sha256.update(piece)
    prehash.update(piece)
    onBytes(piece.length)
  }
  return { sha256: Buffer.from(sha256.digest()).toString('hex'), prehash: prehash.digest() }
}

/** The text of a signature or key file; null when it is missing or too long to be one. */
export async function readSmallText(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestSignatureFile), 0, longestSignatureFile, 0)
    return bytesRead === longestSignatureFile ? null : buffer.toString('utf8', 0, bytesRead)
  } catch {
    return null
  } finally {
    await file.close()
  }
}
