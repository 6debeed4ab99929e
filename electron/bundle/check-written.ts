import { createReadStream } from 'node:fs'
import { BagCollector } from '#shared/bundle/bag-contents.ts'
import { payloadFolder } from '#shared/bundle/bag-format.ts'
import { judgeBag } from '#shared/bundle/bundle-judgement.rules.ts'
import { bundleLimits } from '#shared/bundle/bundle-limits.ts'
import type { FileFacts } from '#shared/bundle/bundle-listings.rules.ts'
import type { BundleProblem } from '#shared/bundle/bundle-report.ts'
import { judgeSignature } from '#shared/bundle/bundle-signature.rules.ts'
import { hexOf } from './bag-zip.ts'
import { startHash } from './fast-hash.ts'
import { readZip } from './read-zip.ts'
import { checkFailedCode, coded } from './seal-messages.ts'

interface WrittenBundle {
  readonly size: number
  readonly sha256: string
  readonly prehash: Uint8Array
  /** The payload as it went in. */
  readonly payload: readonly FileFacts[]
  readonly publicKey: string
  readonly signature: string
}

/**
 * Reads the finished zip back before it gets its name. Every byte is hashed again and must be what was signed; so the hashes of the
 * payload need not be counted a second time, and the rest (zip, listings, signature) is judged by the receiver's own rules.
 */
export async function checkWritten(
  path: string,
  written: WrittenBundle,
  onBytes: (doneBytes: number) => void,
): Promise<void> {
  const hash = await startHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
    onBytes(size)
  }
  if (size !== written.size || hexOf(hash.digest()) !== written.sha256) throw failed(null)
  const expected = new Map(written.payload.map((file) => [file.path, file]))
  const collector = new BagCollector()
  const isKnown = (found: {
    readonly path: string
    readonly entry: { readonly uncompressedSize: number }
  }): boolean => {
    const known = found.path.startsWith(payloadFolder) ? expected.get(found.path) : undefined
    if (known === undefined || known.size !== found.entry.uncompressedSize) return false
    collector.files.push(known)
    return true
  }
  const contents = await readZip(path, bundleLimits, () => undefined, { collector, isKnown })
  const { problems, attested, standing } = judgeSignature(written.signature, written.publicKey, written.prehash)
  const judged = contents.isComplete ? judgeBag({ ...contents, attested }) : []
  const all = [...contents.problems, ...judged, ...problems]
  if (all.length > 0 || standing !== 'valid' || !contents.isComplete) throw failed(all[0] ?? null)
}

const failed = (first: BundleProblem | null): Error =>
  coded(checkFailedCode, `finished bundle fails its check: ${first?.code ?? 'other bytes'}`)
