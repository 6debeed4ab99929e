import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  type BagAlgorithm,
  type BagInfo,
  bagAlgorithms,
  bagDeclaration,
  byPath,
  manifestName,
  tagManifestName,
  writeBagInfo,
  writeManifest,
} from '#shared/bundle/bag-format.ts'
import type { FileFacts } from '#shared/bundle/bundle-listings.rules.ts'
import { StoredZipRecords } from '#shared/bundle/stored-zip.ts'
import type { DigestThread } from './digest-thread.ts'
import { bytesOfPiece, type Piece, pieceSlots } from './piece-memory.ts'
import { coded, type SealJob, sizeDiffersCode } from './seal-messages.ts'
import type { ZipOutput } from './zip-output.ts'

/** Where the content of the files comes from, piece by piece. */
export interface PieceSource {
  open(index: number): AsyncIterable<Piece>
  /** The room of a piece is free again. */
  release(slot: number): void
}

type PayloadEntry = SealJob['entries'][number] & { readonly index: number }

export const hexOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex')

/** The rest of the pieces stays with whoever fills them, so that neither side waits for the other for ever. */
const mostUnderWay = pieceSlots / 2

/** Writes the bag as a zip in one pass over its content. */
export class BagZip {
  private readonly job: SealJob
  private readonly source: PieceSource
  private readonly payload: DigestThread
  private readonly output: ZipOutput
  private readonly report: (doneBytes: number, current: string) => void
  private readonly records: StoredZipRecords
  private readonly tagFiles = new Map<string, Buffer>()
  private readonly underWay: Promise<void>[] = []
  private readonly counted: Promise<FileFacts>[] = []
  private doneBytes = 0
  /** The payload as it was written, once all of it is. */
  readonly facts: FileFacts[] = []

  constructor(
    job: SealJob,
    source: PieceSource,
    threads: { readonly payload: DigestThread; readonly output: ZipOutput },
    report: (doneBytes: number, current: string) => void,
  ) {
    this.job = job
    this.source = source
    this.payload = threads.payload
    this.output = threads.output
    this.report = report
    this.records = new StoredZipRecords(job.localTime)
  }

  async write(bagInfo: BagInfo): Promise<void> {
    this.addTagFile('bag-info.txt', writeBagInfo(bagInfo))
    this.addTagFile('bagit.txt', bagDeclaration)
    const order = this.job.entries.map((entry, index) => ({ ...entry, index })).toSorted(byPath)
    for (const entry of order) await this.addEntry(entry)
    this.facts.push(...(await Promise.all(this.counted)))
    this.addManifests()
    for (const record of this.records.finish()) this.output.addBytes(record)
    await Promise.all(this.underWay)
    await this.output.finish()
  }

  /** SHA-256 of a tag manifest, known once everything is written. */
  digestOf(algorithm: BagAlgorithm): string {
    const bytes = this.tagFiles.get(tagManifestName(algorithm))
    if (bytes === undefined) throw new Error('the bundle is not written yet')
    return createHash('sha256').update(bytes).digest('hex')
  }

  /** Its hashes are still being counted when the next entry begins. */
  private async addEntry({ path, size, index }: PayloadEntry): Promise<void> {
    this.output.addBytes(this.records.begin(this.fullPath(path), size, null))
    let done = 0
    let checksum = 0
    for await (const piece of this.source.open(index)) {
      done += piece.length
      if (done > size) break
      checksum = crc32(bytesOfPiece(this.job.memory, piece), checksum)
      await this.addPiece(piece)
      this.doneBytes += piece.length
      this.report(this.doneBytes, path)
    }
    if (done !== size) throw coded(sizeDiffersCode, 'an entry has another size than declared')
    this.output.addBytes(this.records.end(checksum))
    const counted = this.payload
      .digest()
      .then(({ hashes }) => ({ path, size, sha256: hexOf(hashes.sha256), sha512: hexOf(hashes.sha512) }))
    counted.catch(() => undefined)
    this.counted.push(counted)
  }

  private async addPiece(piece: Piece): Promise<void> {
    if (this.underWay.length >= mostUnderWay) await this.underWay.shift()
    const used = Promise.all([this.payload.update(piece), this.output.addPiece(piece)]).then(() =>
      this.source.release(piece.slot),
    )
    // A failure is thrown where the oldest piece is waited for.
    used.catch(() => undefined)
    this.underWay.push(used)
  }

  private addManifests(): void {
    for (const algorithm of bagAlgorithms) {
      const lines = this.facts.map((file) => ({ path: file.path, digest: file[algorithm] }))
      this.addTagFile(manifestName(algorithm), writeManifest(lines))
    }
    const listed = [...this.tagFiles]
    for (const algorithm of bagAlgorithms) {
      const lines = listed.map(([path, bytes]) => ({ path, digest: createHash(algorithm).update(bytes).digest('hex') }))
      this.addTagFile(tagManifestName(algorithm), writeManifest(lines))
    }
  }

  private addTagFile(path: string, text: string): void {
    const bytes = Buffer.from(text, 'utf8')
    this.tagFiles.set(path, bytes)
    this.output.addBytes(this.records.begin(this.fullPath(path), bytes.length, crc32(bytes)))
    this.output.addBytes(bytes)
  }

  private fullPath(path: string): string {
    return `${this.job.name}/${path}`
  }
}
