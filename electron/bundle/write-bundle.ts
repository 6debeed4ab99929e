import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import {
  type BagAlgorithm,
  bagAlgorithms,
  bagDeclaration,
  byPath,
  type ManifestLine,
  manifestName,
  oxumLabel,
  payloadOxum,
  publicKeyLabel,
  tagManifestName,
  writeBagInfo,
  writeManifest,
  writeTrustedComment,
} from '#shared/bundle/bag-format.ts'
import { formatPublicKey, formatSignatureFile, publicKeyOf, sign, startPrehash } from '#shared/bundle/minisign.ts'
import { openPart, partPath, writeFully } from './part-files.ts'
import {
  checkFailedCode,
  chunkBytes,
  type SealJob,
  type SealOutcome,
  type SealProgress,
  sizeDiffersCode,
} from './seal-messages.ts'
import { verifyBundle } from './verify-bundle.ts'

const regularFileMode = 0o100644

/** An error that keeps its code on the way out of the worker. */
function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

/**
 * Writes the zip and its signature under their unfinished names, synced, and checks them as a receiver would. One pass over the content:
 * the payload sorts before the manifests that list it.
 */
export async function writeBundle(
  job: SealJob,
  openEntry: (index: number) => AsyncIterable<Uint8Array>,
  report: (progress: SealProgress) => void,
): Promise<SealOutcome> {
  const key = { seed: job.seed, keyId: job.keyId }
  const publicKey = formatPublicKey(publicKeyOf(key))
  const bagInfo = [
    ...job.bagInfo,
    [oxumLabel, payloadOxum(job.entries.map((entry) => entry.size))] as const,
    [publicKeyLabel, publicKey] as const,
  ]
  const totalBytes = job.entries.reduce((sum, entry) => sum + entry.size, 0)
  const bag = new BagZip(job, openEntry, (doneBytes, current) =>
    report({ stage: 'write', doneBytes, totalBytes, current }),
  )
  const digests = await writeZip(job.zipPath, () => bag.stream(writeBagInfo(bagInfo)))

  report({ stage: 'sign', doneBytes: totalBytes, totalBytes, current: null })
  const attested = bagAlgorithms.map((algorithm) => ({
    path: tagManifestName(algorithm),
    sha256: bag.digestOf(algorithm),
  }))
  const signature = sign(digests.prehash, key, writeTrustedComment(job.trustedComment, attested))
  await writeSynced(job.signaturePath, Buffer.from(formatSignatureFile(signature), 'utf8'))
  job.seed.fill(0)

  report({ stage: 'check', doneBytes: 0, totalBytes: digests.size * 2, current: null })
  const checked = await verifyBundle(partPath(job.zipPath), {
    publicKey,
    signaturePath: partPath(job.signaturePath),
    onProgress: (doneBytes, total) => report({ stage: 'check', doneBytes, totalBytes: total, current: null }),
  })
  if (!checked.ok || checked.sha256 !== digests.sha256) {
    throw coded(checkFailedCode, `finished bundle fails its check: ${checked.problems[0]?.code ?? 'other bytes'}`)
  }
  return { size: digests.size, sha256: digests.sha256, publicKey, tagManifestSha256: bag.digestOf('sha256') }
}

/** The bag as a stream of zip bytes; the library asks for each file when its turn comes. */
class BagZip {
  private readonly job: SealJob
  private readonly openEntry: (index: number) => AsyncIterable<Uint8Array>
  private readonly report: (doneBytes: number, current: string) => void
  private readonly zip = new ZipFile()
  private readonly tagFiles = new Map<string, Buffer>()
  private readonly lines: Record<BagAlgorithm, ManifestLine[]> = { sha256: [], sha512: [] }
  private doneBytes = 0

  constructor(
    job: SealJob,
    openEntry: (index: number) => AsyncIterable<Uint8Array>,
    report: (doneBytes: number, current: string) => void,
  ) {
    this.job = job
    this.openEntry = openEntry
    this.report = report
  }

  stream(bagInfo: string): PassThrough {
    const { zip, job } = this
    const output = zip.outputStream
    if (!(output instanceof PassThrough)) throw new TypeError('zip output is no stream')
    zip.on('error', (error: Error) => output.destroy(error))
    this.addTagFile('bag-info.txt', bagInfo)
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
    const hashes = { sha256: createHash('sha256'), sha512: createHash('sha512') }
    let size = 0
    for await (const chunk of this.openEntry(entry.index)) {
      size += chunk.length
      if (size > entry.size) break
      for (const algorithm of bagAlgorithms) hashes[algorithm].update(chunk)
      this.doneBytes += chunk.length
      this.report(this.doneBytes, entry.path)
      yield chunk
    }
    if (size !== entry.size) throw coded(sizeDiffersCode, 'an entry has another size than declared')
    for (const algorithm of bagAlgorithms) {
      this.lines[algorithm].push({ path: entry.path, digest: hashes[algorithm].digest('hex') })
    }
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

interface WrittenZip {
  readonly size: number
  readonly sha256: string
  readonly prehash: Uint8Array
}

/** The stream is started last: it reads ahead, and an error before somebody listens would end the worker. */
async function writeZip(path: string, start: () => AsyncIterable<Uint8Array>): Promise<WrittenZip> {
  const sha256 = createHash('sha256')
  const prehash = await startPrehash()
  const file = await openPart(path)
  let size = 0
  try {
    for await (const chunk of start()) {
      sha256.update(chunk)
      prehash.update(chunk)
      await writeFully(file, chunk)
      size += chunk.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: sha256.digest('hex'), prehash: prehash.digest() }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await openPart(path)
  try {
    await writeFully(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
