import { Worker } from 'node:worker_threads'
import { workerUrl } from '#electron/core/worker-url.ts'
import { type DigestInput, type DigestJob, type DigestOutput, type Digests, smallWorker } from './digest-messages.ts'
import type { Piece } from './piece-memory.ts'

/** Hashes beside the thread that reads and writes, so that a second processor core has work too. */
export class DigestThread {
  private readonly worker: Worker
  private readonly pieces: PromiseWithResolvers<void>[] = []
  private readonly asked: PromiseWithResolvers<Digests>[] = []
  private failure: Error | null = null

  constructor(workerData: DigestJob) {
    this.worker = new Worker(workerUrl(import.meta.url, 'digest'), {
      workerData,
      execArgv: [],
      resourceLimits: smallWorker,
    })
    this.worker.on('error', (error) => this.fail(error))
    this.worker.on('exit', () => this.fail(new Error('a hashing thread ended early')))
    this.worker.on('message', (message: DigestOutput) => {
      if (message.kind === 'used') this.pieces.shift()?.resolve()
      else this.asked.shift()?.resolve(message.digests)
    })
  }

  /** Settles when the thread no longer needs the piece. */
  update(piece: Piece): Promise<void> {
    return this.expect(this.pieces, { kind: 'piece', piece })
  }

  /** A few bytes between the pieces; they are copied. */
  updateBytes(bytes: Uint8Array): void {
    this.post({ kind: 'bytes', bytes })
  }

  /** Ends one content; the next begins with the next piece, and need not wait for the answer. */
  digest(): Promise<Digests> {
    return this.expect(this.asked, { kind: 'end' })
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private expect<Answer>(waiting: PromiseWithResolvers<Answer>[], message: DigestInput): Promise<Answer> {
    const answer = Promise.withResolvers<Answer>()
    // Whoever asked may be waiting for something else when it fails, and hears of it then.
    answer.promise.catch(() => undefined)
    if (this.failure) answer.reject(this.failure)
    else {
      waiting.push(answer)
      this.post(message)
    }
    return answer.promise
  }

  private post(message: DigestInput): void {
    this.worker.postMessage(message)
  }

  private fail(error: Error): void {
    this.failure ??= error
    for (const waiting of [...this.pieces.splice(0), ...this.asked.splice(0)]) waiting.reject(this.failure)
  }
}
