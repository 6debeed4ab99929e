import { execFileSync } from 'node:child_process'
import { open, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { ageRecipientOf } from '#shared/bundle/age-keys.ts'
import { sampleOptions } from '#tests/harness/bundle-sample.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { measureInTurns } from './measure.ts'
import type { BenchPart } from './parts.ts'

const gigabyte = 1024 ** 3
const pieceBytes = 256 * 1024
/** Each takes a quarter of a minute or more. */
const mostRounds = 3

/** Bytes that no file system compresses or leaves out, in a file of the given size. */
async function writeSample(path: string, size: number): Promise<void> {
  const file = await open(path, 'w')
  const block = new Uint8Array(4 * 1024 * 1024)
  let state = 1
  for (let index = 0; index < block.length; index += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    block[index] = state >>> 16
  }
  for (let done = 0; done < size; done += block.length) {
    block[0] = (done / block.length) & 0xff
    await file.write(block, 0, Math.min(block.length, size - done))
  }
  await file.close()
}

/** Every piece in the same memory: what is weighed is the sealing, not the reading of the sample. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  const piece = Buffer.alloc(pieceBytes)
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, piece.length)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

function seal(folder: string, path: string, size: number, recipients: readonly string[]) {
  const source = { size, open: () => piecesOf(path) }
  const entries = [{ path: 'data/pindaian.pdf', source }]
  return sealBundle(sampleOptions(folder, { entries, recipients, ageComment: 'bench' }))
}

/** First of all parts: the memory is the highest that the whole run has taken until then. */
export const sealBench: BenchPart = {
  name: 'seal',
  title: 'sealing against sha256sum over the same file, and the memory that it takes',
  run: async ({ rounds, say }) => {
    const folder = temporaryFolder()
    try {
      const { bavail, bsize } = await statfs(folder.path)
      const size = bavail * bsize > 6 * gigabyte ? 2 * gigabyte : gigabyte / 2
      const path = join(folder.path, 'contoh.bin')
      await writeSample(path, size)
      // Once before anything is timed: the file then comes from the same memory for all.
      execFileSync('sha256sum', [path])
      const recipients = [ageRecipientOf(new Uint8Array(32).fill(7))]
      const measured = await measureInTurns(Math.min(rounds, mostRounds), {
        hashing: async () => execFileSync('sha256sum', [path]),
        plain: () => seal(folder.path, path, size, []),
        encrypted: () => seal(folder.path, path, size, recipients),
      })
      const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
      const floor = measured.hashing.milliseconds
      const line = (what: string, milliseconds: number): string =>
        `${what}: ${Math.round(size / 1e3 / milliseconds)} MB/s, ${(floor / milliseconds).toFixed(2)} of sha256sum`
      say(line(`sha256sum over ${size / gigabyte} GB`, floor))
      say(`${line('sealed', measured.plain.milliseconds)} (goal 0.5)`)
      say(`${line('sealed and encrypted', measured.encrypted.milliseconds)} (goal 0.25)`)
      say(`memory at its highest: ${megabytes} MB (goal below 400)`)
    } finally {
      folder.remove()
    }
  },
}
