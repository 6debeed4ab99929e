import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { startHash } from './fast-hash.ts'

const longestSignatureFile = 16 * 1024

export interface ZipDigests {
  readonly sha256: string
  readonly prehash: Uint8Array
}

/** One pass over the zip for its fingerprint and for the signature. */
export async function digestZip(path: string, onBytes: (count: number) => void): Promise<ZipDigests> {
  const sha256 = await startHash('sha256')
  const prehash = await startHash('blake2b')
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    sha256.update(chunk)
    prehash.update(chunk)
    onBytes(chunk.length)
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
