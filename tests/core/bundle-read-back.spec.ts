import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { BlockSums, blockBytes } from '#electron/bundle/block-sums.ts'
import { withParts } from '#electron/bundle/part-files.ts'
import { bytesOfPiece, makePieceMemory, type Piece, pieceBytes, pieceSlots } from '#electron/bundle/piece-memory.ts'
import { checkFailedCode, type SealOutcome } from '#electron/bundle/seal-messages.ts'
import { writeBundle } from '#electron/bundle/write-bundle.ts'
import { bundleName, flipped, sampleOptions } from '#tests/harness/bundle-sample.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

let folder: TemporaryFolder
test.beforeEach(() => {
  folder = temporaryFolder()
})
test.afterEach(() => folder.remove())

const size = 3 * blockBytes + 4567

/** Writes a bundle on this thread; what `spoil` does to the zip happens between the disk's word that it has it and the reading back. */
async function written(spoil: (path: string, bytes: Buffer) => void): Promise<SealOutcome> {
  const { signingKey, ...options } = sampleOptions(folder.path)
  const memory = makePieceMemory()
  const zipPath = join(folder.path, `${bundleName}.zip`)
  async function* pieces(): AsyncGenerator<Piece> {
    for (let done = 0, slot = 0; done < size; done += pieceBytes, slot = (slot + 1) % pieceSlots) {
      const piece = { slot, length: Math.min(pieceBytes, size - done) }
      // Every block is another one, so that blocks which changed places differ.
      bytesOfPiece(memory, piece).fill(1 + Math.floor(done / blockBytes))
      yield piece
    }
  }
  const job = {
    memory,
    zipPath,
    signaturePath: `${zipPath}.minisig`,
    name: options.name,
    entries: [{ path: 'data/pindaian.pdf', size }],
    bagInfo: options.bagInfo,
    seed: Uint8Array.from(signingKey.seed),
    keyId: signingKey.keyId,
    trustedComment: options.trustedComment,
    localTime: options.localTime,
    age: null,
  }
  return await withParts([job.zipPath, job.signaturePath], () =>
    writeBundle(job, { open: pieces, release: () => undefined }, ({ stage }) => {
      const part = `${zipPath}.lentera.part`
      if (stage === 'sign') spoil(part, readFileSync(part))
    }),
  )
}

test('what was written as it should be is accepted', async () => {
  const outcome = await written(() => undefined)
  expect(outcome.size).toBeGreaterThan(size)
})

const faults: Readonly<Record<string, (path: string, bytes: Buffer) => void>> = {
  'a bit at the beginning': (path, bytes) => writeFileSync(path, flipped(bytes, 2)),
  'a bit inside a file': (path, bytes) => writeFileSync(path, flipped(bytes, 2 * blockBytes + 17, 0x80)),
  'a bit in the checksum behind a file': (path, bytes) =>
    writeFileSync(path, flipped(bytes, bytes.lastIndexOf('PK\u0007\u0008') + 5)),
  'the last bit': (path, bytes) => writeFileSync(path, flipped(bytes, bytes.length - 1)),
  'the last byte lost': (path, bytes) => truncateSync(path, bytes.length - 1),
  'cut at the edge of a block': (path) => truncateSync(path, 2 * blockBytes),
  'nothing there': (path) => truncateSync(path, 0),
  'a byte too many': (path, bytes) => writeFileSync(path, Buffer.concat([bytes, Buffer.of(0)])),
  'a block never written': (path, bytes) => writeFileSync(path, Buffer.from(bytes).fill(0, blockBytes, 2 * blockBytes)),
  'blocks that changed places': (path, bytes) => {
    const [first, second] = [bytes.subarray(blockBytes, 2 * blockBytes), bytes.subarray(2 * blockBytes, 3 * blockBytes)]
    writeFileSync(path, Buffer.concat([bytes.subarray(0, blockBytes), second, first, bytes.subarray(3 * blockBytes)]))
  },
}

for (const [fault, spoil] of Object.entries(faults))
  test(`reading back finds: ${fault}`, async () => {
    await expect(written(spoil)).rejects.toMatchObject({ code: checkFailedCode })
    expect(readdirSync(folder.path)).toEqual([])
  })

test('the sums of a file do not depend on how it was cut into pieces', () => {
  const bytes = Buffer.alloc(2 * blockBytes + 3, 'isi berkas ')
  const sumsBy = (step: number): BlockSums => {
    const sums = new BlockSums()
    for (let from = 0; from < bytes.length; from += step) sums.update(bytes.subarray(from, from + step))
    return sums.finish()
  }
  const whole = sumsBy(bytes.length)
  expect(whole.sums).toHaveLength(3)
  for (const step of [7777, blockBytes - 1, blockBytes, blockBytes + 1]) expect(sumsBy(step).isSameAs(whole)).toBe(true)
  const longer = sumsBy(bytes.length)
  longer.update(Buffer.alloc(1))
  expect(longer.finish().isSameAs(whole)).toBe(false)
})
