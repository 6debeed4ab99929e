import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/contract/failure.ts'
import { workerUrl } from '../core/worker-url.ts'
import type { EnvelopeJob, EnvelopeMessage, EnvelopeOutcome, EnvelopeProgress } from './envelope-messages.ts'
import type { WorkHooks } from './progress-stream.ts'

/** Opens an answer file beside the main thread: a hostile one may keep a worker busy, never the application. @throws Failure cancelled */
export async function receiveEnvelope(
  job: EnvelopeJob,
  hooks: WorkHooks<EnvelopeProgress> = {},
): Promise<EnvelopeOutcome> {
  if (hooks.signal?.aborted) throw new Failure('cancelled')
  // No inherited flags: a worker has no use for the loaders of a test runner.
  const worker = new Worker(workerUrl(import.meta.url, 'envelope'), { workerData: job, execArgv: [] })
  const finished = Promise.withResolvers<EnvelopeOutcome>()
  const stop = (): void => finished.reject(new Failure('cancelled'))
  hooks.signal?.addEventListener('abort', stop, { once: true })
  worker.on('error', (error) => finished.reject(error))
  worker.on('exit', () => finished.reject(new Error('the worker of an answer file ended early')))
  worker.on('message', (message: EnvelopeMessage) => {
    if (message.kind === 'progress') hooks.onProgress?.(message.progress)
    else if (message.kind === 'done') finished.resolve(message.outcome)
    else finished.reject(new Error(message.message))
  })
  try {
    return await finished.promise
  } finally {
    hooks.signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
