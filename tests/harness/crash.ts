import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { type CrashEvent, type CrashJob, confirmationOf, type KillMoment } from './crash-jobs.ts'
import { temporaryFolder } from './temporary-folder.ts'

const child = join(import.meta.dirname, 'crash-child.ts')

/** The same numbers for the same seed, between 0 and 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>

/** Processes to kill, one after the other; the next one loads its modules while the present one works. */
export class Doomed {
  readonly #cache = temporaryFolder()
  #next: Child

  constructor() {
    this.#next = this.#spawn()
  }

  #spawn(): Child {
    // Compiled modules are kept between the processes: most of a short life would otherwise be spent on reading them.
    const env = { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: this.#cache.path }
    return spawn(process.execPath, [child], { stdio: ['pipe', 'pipe', 'inherit'], env })
  }

  /**
   * Lets one process work and kills it that long after the moment: at `'opening'` it starts and signs in.
   * Returns everything that it had said by then, and when it was killed.
   */
  async killed(job: CrashJob, afterMs: number, from: KillMoment): Promise<{ events: CrashEvent[]; at: number }> {
    const doomed = this.#next
    const ended = new Promise<void>((done) => doomed.once('close', () => done()))
    const events: CrashEvent[] = []
    let kill: Promise<number> | null = null
    const killSoon = async (): Promise<number> => {
      await wait(afterMs)
      const at = performance.timeOrigin + performance.now()
      doomed.kill('SIGKILL')
      return at
    }
    createInterface({ input: doomed.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as CrashEvent
      events.push(event)
      const moment = from === 'confirmed' ? confirmationOf[job.work] : 'ready'
      if (event.kind === moment) kill ??= killSoon()
    })
    doomed.stdin.write(`${JSON.stringify(job)}\n`)
    if (from === 'opening') kill = killSoon()
    this.#next = this.#spawn()
    await ended
    return { events, at: (await kill) ?? 0 }
  }

  async end(): Promise<void> {
    const last = this.#next
    const ended = new Promise<void>((done) => last.once('close', () => done()))
    last.kill('SIGKILL')
    await ended
    this.#cache.remove()
  }
}
