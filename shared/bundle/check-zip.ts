import { AgeFault } from './age-source.ts'
import type { BundleLimits } from './bundle-limits.ts'
import type { BundleReport } from './bundle-report.ts'
import { type ByteSource, sectionOf } from './byte-source.ts'
import { digestSource, FileDigester, type WholeDigests } from './digests.ts'
import { judgeReadBag } from './judge-read-bag.rules.ts'
import { readBagZip, unopenedZip } from './read-bag-zip.ts'
import { type Inflate, openZipSource } from './zip-directory.ts'
import type { DirectoryEntry, ZipReader } from './zip-entries.rules.ts'

export interface ZipCheck {
  readonly source: ByteSource
  readonly signatureText: string | null
  readonly publicKey?: string
  readonly limits: BundleLimits
  readonly inflate: Inflate
  readonly onBytes: (count: number) => void
}

/** The verdict on a zip, and how to read its files again. */
export interface CheckedZip {
  readonly report: BundleReport
  /** Null where a damaged encryption left no whole file to digest. */
  readonly digests: WholeDigests | null
  readonly ageFault: AgeFault | null
  readonly texts: ReadonlyMap<string, string>
  /** Files that are there under a sound name, intact or not. */
  readonly files: ReadonlyMap<string, CheckedFile>
}

export interface CheckedFile {
  readonly size: number
  readonly open: () => Promise<AsyncIterable<Uint8Array>>
  /** The file as a source of its own; null when it is packed. */
  readonly section: () => Promise<ByteSource | null>
}

/** Checks a sealed zip as the core does, wherever its bytes come from. Reads everything twice and keeps only the describing files. */
export async function checkZip(check: ZipCheck): Promise<CheckedZip> {
  const { source, signatureText, publicKey, limits, inflate, onBytes } = check
  const whole = await digestSource(source, onBytes).catch((error: unknown) => {
    if (error instanceof AgeFault) return error
    throw error
  })
  const ageFault = whole instanceof AgeFault ? whole : null
  const digests = whole instanceof AgeFault ? null : whole
  const zip = await openZipSource(source, inflate).catch(() => null)
  const read = zip === null ? await unread(source) : await readEntries(zip)
  const report = judgeReadBag({ kind: 'zip', contents: read.contents, signatureText, publicKey, digests })
  const files = zip === null ? [] : read.entries.map((one) => [one.path, fileOf(source, zip, one.entry)] as const)
  return { report, ageFault, digests, texts: read.contents.texts, files: new Map(files) }

  async function readEntries(opened: ZipReader) {
    const digester = await FileDigester.create()
    return await readBagZip(opened, limits, digester.readOnce(limits.tagFileBytes, onBytes))
  }
}

function fileOf(source: ByteSource, zip: ZipReader, entry: DirectoryEntry): CheckedFile {
  const section = async (): Promise<ByteSource | null> => {
    if (entry.compressionMethod !== 0) return null
    return sectionOf(source, (await zip.readLocalHeader(entry)).fileDataStart, entry.compressedSize)
  }
  return { size: entry.uncompressedSize, open: () => zip.openContent(entry), section }
}

async function unread(source: ByteSource) {
  return {
    contents: unopenedZip(await source.read(0, Math.min(4, source.size)).catch(() => new Uint8Array())),
    entries: [],
  }
}
