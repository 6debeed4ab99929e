import { utf8 } from '@scure/base'
import { type AttestedFile, writeTrustedComment } from '../../bundle/bag-format.ts'
import type { ByteSource } from '../../bundle/byte-source.ts'
import { gathered, sectionOf } from '../../bundle/byte-source.ts'
import { crc32Of } from '../../bundle/crc32.ts'
import { formatSignatureFile, type SigningKey, sign } from '../../bundle/minisign.ts'
import { type LocalTime, layoutStoredZip, type ZipPiece } from '../../bundle/stored-zip.ts'
import { textOf } from '../../bundle/utf8-text.ts'
import { type Inflate, openZipSource } from '../../bundle/zip-directory.ts'
import type { DirectoryEntry } from '../../bundle/zip-entries.rules.ts'
import { signatureEnding } from './envelope-names.rules.ts'

const longestSignature = 16 * 1024
const stored = 0
const safeName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/

export interface EnvelopeJob {
  /** Without ending; the bag inside is `NAME.zip`. */
  readonly name: string
  readonly zip: { readonly size: number; readonly crc32: number; readonly prehash: Uint8Array }
  readonly attested: readonly AttestedFile[]
  readonly key: SigningKey
  readonly localTime: LocalTime
}

/** The plain envelope around a bag: number 0 among the pieces stands for the bag's zip. The signature is made here. */
export function layoutEnvelope({ name, zip, attested, key, localTime }: EnvelopeJob): readonly ZipPiece[] {
  const comment = writeTrustedComment(`file:${name}.zip`, attested)
  const signature = utf8.decode(formatSignatureFile(sign(zip.prehash, key, comment)))
  const files = [
    { name: `${name}.zip`, size: zip.size, crc32: zip.crc32 },
    { name: `${name}.zip${signatureEnding}`, size: signature.length, crc32: crc32Of(signature) },
  ]
  return layoutStoredZip(files, localTime).map((piece) => (piece === 1 ? signature : piece))
}

/** A letter between offices, opened but not yet checked. */
export interface OpenedEnvelope {
  readonly name: string
  readonly bag: ByteSource
  readonly signatureText: string
}

/**
 * Opens an envelope: exactly a bag and its signature, both stored. Null when the zip is anything else, a bundle for instance; its bag is
 * then judged like a bundle, so nothing here needs to be believed.
 */
export async function openEnvelope(source: ByteSource, inflate: Inflate): Promise<OpenedEnvelope | null> {
  const zip = await openZipSource(source, inflate).catch(() => null)
  if (zip === null || zip.entryCount !== 2) return null
  try {
    const entries: { name: string; entry: DirectoryEntry }[] = []
    for await (const entry of zip.eachEntry()) entries.push({ name: textOf(entry.fileNameRaw), entry })
    const bag = entries.find(({ name }) => name.endsWith('.zip'))
    const signature = entries.find(({ name }) => name === `${bag?.name}${signatureEnding}`)
    if (!bag || !signature || bag.entry.compressionMethod !== stored || !safeName.test(bag.name)) return null
    const signatureBytes = await gathered(await zip.openContent(signature.entry), longestSignature)
    const { fileDataStart } = await zip.readLocalHeader(bag.entry)
    if (signatureBytes === null) return null
    return {
      name: bag.name.slice(0, -'.zip'.length),
      bag: sectionOf(source, fileDataStart, bag.entry.compressedSize),
      signatureText: textOf(signatureBytes),
    }
  } catch {
    return null
  }
}
