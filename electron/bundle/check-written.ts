import { type FileHandle, open } from 'node:fs/promises'
import { BagCollector } from '#shared/bundle/bag-contents.ts'
import { payloadFolder } from '#shared/bundle/bag-format.ts'
import { judgeBag } from '#shared/bundle/bundle-judgement.rules.ts'
import { bundleLimits } from '#shared/bundle/bundle-limits.ts'
import type { FileFacts } from '#shared/bundle/bundle-listings.rules.ts'
import type { BundleProblem } from '#shared/bundle/bundle-report.ts'
import { judgeSignature } from '#shared/bundle/bundle-signature.rules.ts'
import { BlockSums, blockBytes } from './block-sums.ts'
import { readZip } from './read-zip.ts'
import { checkFailedCode, coded } from './seal-messages.ts'

interface WrittenBundle {
  /** The zip as it was handed to the disk, block by block. */
  readonly sums: BlockSums
  readonly prehash: Uint8Array
  /** The payload as it went in. */
  readonly payload: readonly FileFacts[]
  readonly publicKey: string
  readonly signature: string
}

/**
 * Reads the finished zip back before it gets its name. Every block must have the checksum and the place with which it was handed to the
 * disk, beside the hashing; so no hash is counted a second time, and the rest (zip, listings, signature) is judged by the receiver's rules.
 */
export async function checkWritten(
  path: string,
  written: WrittenBundle,
  onBytes: (doneBytes: number) => void,
): Promise<void> {
  const found = await sumsOf(path, onBytes)
  if (!found.isSameAs(written.sums)) throw failed(null)
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

/** While one block is summed up the next is already being read. */
async function sumsOf(path: string, onBytes: (doneBytes: number) => void): Promise<BlockSums> {
  const sums = new BlockSums()
  const file = await open(path, 'r')
  try {
    const buffers = [Buffer.allocUnsafeSlow(blockBytes), Buffer.allocUnsafeSlow(blockBytes)] as const
    let reading = read(file, buffers[0])
    for (let turn = 1; ; turn += 1) {
      const bytes = await reading
      if (bytes.length === 0) return sums.finish()
      reading = read(file, buffers[turn % 2 === 0 ? 0 : 1])
      reading.catch(() => undefined)
      sums.update(bytes)
      onBytes(sums.size)
    }
  } finally {
    await file.close()
  }
}

async function read(file: FileHandle, buffer: Buffer): Promise<Buffer> {
  const { bytesRead } = await file.read(buffer, 0, buffer.length)
  return buffer.subarray(0, bytesRead)
}

const failed = (first: BundleProblem | null): Error =>
  coded(checkFailedCode, `finished bundle fails its check: ${first?.code ?? 'other bytes'}`)
