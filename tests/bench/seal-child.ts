import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { ageRecipientOf } from '#shared/bundle/age-keys.ts'
import { sampleOptions } from '#tests/harness/bundle-sample.ts'

/** One sealing in a process of its own, so that what it weighs is its own too. */
export interface SealTask {
  readonly folder: string
  /** The file that is sealed, and how many of its bytes. */
  readonly path: string
  readonly size: number
  readonly isEncrypted: boolean
}

export interface SealWeighed {
  readonly milliseconds: number
  /** What the processor was busy with it, all threads together. */
  readonly processor: number
  /** The highest that the process has taken, in bytes. */
  readonly highestMemory: number
}

const pieceBytes = 1024 * 1024

/** Pieces as they come out of an encrypted file: each in memory of its own. */
async function* piecesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    for (let done = 0; done < size; ) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(Math.min(pieceBytes, size - done)))
      if (bytesRead === 0) return
      done += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

const { folder, path, size, isEncrypted }: SealTask = JSON.parse(process.argv[2] ?? '{}')
const recipients = isEncrypted ? [ageRecipientOf(new Uint8Array(32).fill(7))] : []
const seal = (name: string, source: Parameters<typeof sealBundle>[0]['entries'][number]['source']) =>
  sealBundle(
    sampleOptions(join(folder, name), {
      entries: [{ path: 'data/pindaian.pdf', source }],
      recipients,
      ageComment: 'bench',
    }),
  )

const before = process.cpuUsage()
const begin = performance.now()
await seal('out', { size, open: () => piecesOf(path, size) })
const milliseconds = performance.now() - begin
const { user, system } = process.cpuUsage(before)
const weighed: SealWeighed = {
  milliseconds,
  processor: (user + system) / 1000,
  highestMemory: process.resourceUsage().maxRSS * 1024,
}
console.log(JSON.stringify(weighed))
