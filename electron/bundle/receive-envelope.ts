import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/contract/failure.ts'
import { workerUrl } from '../core/worker-url.ts'
import type {
  EnvelopeJob,
  EnvelopeMessage,
  EnvelopeOutcome,
  EnvelopeProgress,
  RefusedEnvelope,
  WantedContent,
} from './envelope-messages.ts'
import type { WorkHooks } from './progress-stream.ts'
import type { SealedBag } from './read-sealed-bag.ts'

/** Opens an answer file beside the main thread. @throws Failure cancelled */
export const receiveEnvelope = (job: EnvelopeJob, hooks: WorkHooks<EnvelopeProgress> = {}): Promise<EnvelopeOutcome> =>
  opened<EnvelopeOutcome>(job, 'answer', hooks)

/** Opens any signed bag beside the main thread. @throws Failure cancelled */
export const receiveBag = (
  job: EnvelopeJob,
  hooks: WorkHooks<EnvelopeProgress> = {},
): Promise<SealedBag | RefusedEnvelope> => opened<SealedBag | RefusedEnvelope>(job, 'bag', hooks)

/** A hostile file may keep a worker busy, never the application. */
async function opened<Outcome extends EnvelopeOutcome | SealedBag>(
  job: EnvelopeJob,
  wanted: WantedContent,
  hooks: WorkHooks<EnvelopeProgress>,
): Promise<Outcome> {
  if (hooks.signal?.aborted) throw new Failure('cancelled')
  // No inherited flags: a worker has no use for the loaders of a test runner.
  const worker = new Worker(workerUrl(import.meta.url, 'envelope'), { workerData: { ...job, wanted }, execArgv: [] })
  const finished = Promise.withResolvers<Outcome>()
  const stop = (): void => finished.reject(new Failure('cancelled'))
  hooks.signal?.addEventListener('abort', stop, { once: true })
  worker.on('error', (error) => finished.reject(error))
  worker.on('exit', () => finished.reject(new Error('the worker of an answer file ended early')))
  worker.on('message', (message: EnvelopeMessage) => {
    if (message.kind === 'progress') hooks.onProgress?.(message.progress)
    else if (message.kind === 'done') finished.resolve(message.outcome as Outcome)
    else finished.reject(new Error(message.message))
  })
  try {
    return await finished.promise
  } finally {
    hooks.signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
