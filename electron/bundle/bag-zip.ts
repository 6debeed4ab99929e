import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import {
  type BagAlgorithm,
  type BagInfo,
  bagAlgorithms,
  bagDeclaration,
  byPath,
  type ManifestLine,
  manifestName,
  tagManifestName,
  writeBagInfo,
  writeManifest,
} from '#shared/bundle/bag-format.ts'
import type { FileFacts } from '#shared/bundle/bundle-listings.rules.ts'
import type { DigestThread } from './digest-thread.ts'
import { chunkBytes, coded, type SealJob, sizeDiffersCode } from './seal-messages.ts'

const regularFileMode = 0o100644

export const hexOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex')

/** The bag as a stream of zip bytes; the library asks for each file when its turn comes. */
export class BagZip {
  private readonly job: SealJob
  private readonly openEntry: (index: number) => AsyncIterable<Uint8Array>
  private readonly payload: DigestThread
  private readonly report: (doneBytes: number, current: string) => void
  private readonly zip = new ZipFile()
  private readonly tagFiles = new Map<string, Buffer>()
  private readonly lines: Record<BagAlgorithm, ManifestLine[]> = { sha256: [], sha512: [] }
  private doneBytes = 0
  /** The payload as it was written, once the stream has ended. */
  readonly facts: FileFacts[] = []

  constructor(
    job: SealJob,
    openEntry: (index: number) => AsyncIterable<Uint8Array>,
    payload: DigestThread,
    report: (doneBytes: number, current: string) => void,
  ) {
    this.job = job
    this.payload = payload
    this.openEntry = openEntry
    this.report = report
  }

  stream(bagInfo: BagInfo): PassThrough {
    const { zip, job } = this
    const output = zip.outputStream
    if (!(output instanceof PassThrough)) throw new TypeError('zip output is no stream')
    zip.on('error', (error: Error) => output.destroy(error))
    this.addTagFile('bag-info.txt', writeBagInfo(bagInfo))
    this.addTagFile('bagit.txt', bagDeclaration)
    const order = job.entries.map(({ path, size }, index) => ({ path, size, index })).toSorted(byPath)
    order.forEach((entry, place) => {
      zip.addReadStreamLazy(this.fullPath(entry.path), { ...this.attributes(), size: entry.size }, (give) => {
        const content = Readable.from(this.contentOf(entry, place === order.length - 1), {
          objectMode: false,
          highWaterMark: chunkBytes,
        })
        content.on('error', (error) => output.destroy(error))
        give(null, content)
      })
    })
    return output
  }

  /** SHA-256 of a tag manifest, known once the stream has ended. */
  digestOf(algorithm: BagAlgorithm): string {
    const bytes = this.tagFiles.get(tagManifestName(algorithm))
    if (bytes === undefined) throw new Error('the bundle is not written yet')
    return createHash('sha256').update(bytes).digest('hex')
  }

  private async *contentOf(
    entry: { path: string; size: number; index: number },
    isLast: boolean,
  ): AsyncGenerator<Uint8Array> {
    let size = 0
    for await (const chunk of this.openEntry(entry.index)) {
      size += chunk.length
      if (size > entry.size) break
      await this.payload.update(chunk)
      this.doneBytes += chunk.length
      this.report(this.doneBytes, entry.path)
      yield chunk
    }
    if (size !== entry.size) throw coded(sizeDiffersCode, 'an entry has another size than declared')
    const { hashes } = await this.payload.digest()
    const facts = { path: entry.path, size, sha256: hexOf(hashes.sha256), sha512: hexOf(hashes.sha512) }
    this.facts.push(facts)
    for (const algorithm of bagAlgorithms) this.lines[algorithm].push({ path: entry.path, digest: facts[algorithm] })
    if (isLast) this.addManifests()
  }

  private addManifests(): void {
    for (const algorithm of bagAlgorithms)
      this.addTagFile(manifestName(algorithm), writeManifest(this.lines[algorithm]))
    const listed = [...this.tagFiles]
    for (const algorithm of bagAlgorithms) {
      const lines = listed.map(([path, bytes]) => ({ path, digest: createHash(algorithm).update(bytes).digest('hex') }))
      this.addTagFile(tagManifestName(algorithm), writeManifest(lines))
    }
    this.zip.end()
  }

  private addTagFile(path: string, text: string): void {
    const bytes = Buffer.from(text, 'utf8')
    this.tagFiles.set(path, bytes)
    this.zip.addBuffer(bytes, this.fullPath(path), this.attributes())
  }

  private fullPath(path: string): string {
    return `${this.job.name}/${path}`
  }

  private attributes() {
    const { year, month, day, hour, minute, second } = this.job.localTime
    // The library reads the date back by the local clock's parts, so the computer's zone cancels out.
    const mtime = new Date(year, month - 1, day, hour, minute, second)
    return { mtime, mode: regularFileMode, compress: false, forceDosTimestamp: true }
  }
}
