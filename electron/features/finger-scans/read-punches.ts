import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/contract/failure.ts'
import { workerUrl } from '../../core/worker-url.ts'
import type { PunchJob, PunchMessage } from './punch-messages.ts'

/** A file that unfolds to more than this ends its reader, not the application. */
const readerMegabytes = 1024

/**
 * Reads a device's file beside the core and hands its presses over as they are read.
 * @throws Failure refused (spreadsheet-expands), cancelled
 */
export async function* readPunches(
  content: { readonly bytes: Uint8Array; readonly columns: PunchJob['columns'] },
  signal: AbortSignal,
): AsyncGenerator<PunchMessage, void, void> {
  if (signal.aborted) throw new Failure('cancelled')
  // A copy of its own, so that handing it over takes nothing from a shared buffer.
  const job: PunchJob = { ...content, bytes: new Uint8Array(content.bytes) }
  const worker = new Worker(workerUrl(import.meta.url, 'punch'), {
    workerData: job,
    transferList: [job.bytes.buffer as ArrayBuffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: readerMegabytes },
  })
  const waiting: PunchMessage[] = []
  let failure: unknown = null
  let wake = Promise.withResolvers<void>()
  const fail = (error: unknown): void => {
    failure ??= error
    wake.resolve()
  }
  const stop = (): void => fail(new Failure('cancelled'))
  signal.addEventListener('abort', stop, { once: true })
  worker.on('error', (error) => {
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    fail(isMemory ? new Failure('refused', { reason: 'spreadsheet-expands' }) : error)
  })
  worker.on('exit', () => fail(new Error('the reader of punches ended early')))
  worker.on('message', (message: PunchMessage) => {
    waiting.push(message)
    wake.resolve()
  })
  try {
    for (;;) {
      const message = waiting.shift()
      if (message !== undefined) {
        yield message
        if (message.kind === 'done') return
        if (signal.aborted) throw new Failure('cancelled')
        continue
      }
      if (failure !== null) throw failure
      await wake.promise
      wake = Promise.withResolvers<void>()
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
