import { execFileSync } from 'node:child_process'
import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { median } from './measure.ts'
import type { BenchPart } from './parts.ts'
import type { SealTask, SealWeighed } from './seal-child.ts'

const megabyte = 1024 ** 2
const gigabyte = 1024 ** 3
const smallBytes = 16 * megabyte
/** Each takes a quarter of a minute or more. */
const mostRounds = 5

/** Bytes that no file system compresses or leaves out, in a file of the given size. */
async function writeSample(path: string, size: number): Promise<void> {
  const file = await open(path, 'w')
  const block = new Uint8Array(4 * megabyte)
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

const child = join(import.meta.dirname, 'seal-child.ts')

/** In a process of its own: what it takes is the memory of this one bundle. */
function weigh(task: SealTask): SealWeighed {
  return JSON.parse(execFileSync(process.execPath, [child, JSON.stringify(task)], { encoding: 'utf8' }))
}

function hash(path: string): number {
  const begin = performance.now()
  execFileSync('sha256sum', [path])
  return performance.now() - begin
}

type Side = 'plain' | 'encrypted'

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
      const out = join(folder.path, 'hasil')
      const seal = async (bytes: number, isEncrypted: boolean): Promise<SealWeighed> => {
        const weighed = weigh({ folder: out, path, size: bytes, isEncrypted })
        await rm(out, { recursive: true })
        return weighed
      }
      // Once before anything is timed: the file then comes from the same memory for all.
      hash(path)
      await seal(size, false)
      const floors: number[] = []
      const found: Record<Side, SealWeighed[]> = { plain: [], encrypted: [] }
      for (let round = 0; round < Math.min(rounds, mostRounds); round += 1) {
        floors.push(hash(path))
        found.plain.push(await seal(size, false))
        found.encrypted.push(await seal(size, true))
      }
      const speed = (milliseconds: number): string => `${Math.round(size / 1e3 / milliseconds)} MB/s`
      const floor = median(floors)
      const line = (what: string, side: Side): string => {
        const times = found[side].map(({ milliseconds }) => milliseconds)
        const best = Math.max(...times.map((own, round) => (floors[round] ?? 0) / own))
        const busy = (median(found[side].map(({ processor }) => processor)) / 1000).toFixed(1)
        return `${what}: ${speed(median(times))}, ${(floor / median(times)).toFixed(2)} of sha256sum (best round ${best.toFixed(2)}), ${busy} s of processor`
      }
      say(`sha256sum over ${size / gigabyte} GB: ${speed(floor)}`)
      say(`${line('sealed', 'plain')}; goal 0.5`)
      say(`${line('sealed and encrypted', 'encrypted')}; goal 0.25`)
      for (const isEncrypted of [false, true]) {
        const small = await seal(smallBytes, isEncrypted)
        const large = found[isEncrypted ? 'encrypted' : 'plain'].map(({ highestMemory }) => highestMemory)
        const what = isEncrypted ? 'sealed and encrypted' : 'sealed'
        const inMegabytes = (bytes: number): string => `${Math.round(bytes / megabyte)} MB`
        say(
          `memory at its highest, ${what}: ${inMegabytes(small.highestMemory)} for ${inMegabytes(smallBytes)}, ` +
            `${inMegabytes(Math.max(...large))} for ${size / gigabyte} GB; goal below 400 MB`,
        )
      }
    } finally {
      folder.remove()
    }
  },
}
