import { Worker } from 'node:worker_threads'
import { workerUrl } from '#electron/core/worker-url.ts'
import {
  type DigestInput,
  type DigestJob,
  type DigestOutput,
  type Digests,
  slotBytes,
  slots,
  smallWorker,
} from './digest-messages.ts'

/** Hashes beside the thread that reads and writes, so that a second processor core has work too. */
export class DigestThread {
  private readonly worker: Worker
  private readonly memory = new SharedArrayBuffer(slots * slotBytes)
  private readonly free = Array.from({ length: slots }, (_, slot) => slot)
  private wake: (() => void) | null = null
  private asked: PromiseWithResolvers<Digests> | null = null
  private failure: Error | null = null

  constructor(wanted: Omit<DigestJob, 'memory'>) {
    const workerData: DigestJob = { ...wanted, memory: this.memory }
    this.worker = new Worker(workerUrl(import.meta.url, 'digest'), {
      workerData,
      execArgv: [],
      resourceLimits: smallWorker,
    })
    this.worker.on('error', (error) => this.fail(error))
    this.worker.on('exit', () => this.fail(new Error('a hashing thread ended early')))
    this.worker.on('message', (message: DigestOutput) => {
      if (message.kind === 'digests') this.asked?.resolve(message.digests)
      else {
        this.free.push(message.slot)
        this.wake?.()
      }
    })
  }

  /** The bytes are copied: whoever gave them goes on using them. */
  async update(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; from += slotBytes) {
      const part = bytes.subarray(from, from + slotBytes)
      const slot = await this.freeSlot()
      new Uint8Array(this.memory, slot * slotBytes, part.length).set(part)
      this.post({ kind: 'chunk', slot, length: part.length })
    }
  }

  /** Ends one content; the next begins with the next piece. */
  async digest(): Promise<Digests> {
    if (this.failure) throw this.failure
    this.asked = Promise.withResolvers<Digests>()
    this.post({ kind: 'end' })
    return await this.asked.promise
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private async freeSlot(): Promise<number> {
    for (;;) {
      if (this.failure) throw this.failure
      const slot = this.free.pop()
      if (slot !== undefined) return slot
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }

  private post(message: DigestInput): void {
    this.worker.postMessage(message)
  }

  private fail(error: Error): void {
    this.failure ??= error
    this.wake?.()
    // A failure that nobody waits for is thrown at the next use.
    this.asked?.promise.catch(() => undefined)
    this.asked?.reject(this.failure)
  }
}
