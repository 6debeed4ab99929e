import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/contract/failure.ts'
import type { WorkHooks } from '../bundle/progress-stream.ts'
import { workerUrl } from '../core/worker-url.ts'
import type { BackupJob, JobMessage, JobProgress, ResultOf } from './backup-jobs.ts'

/**
 * Does the work away from the thread that answers the page. Stopping it leaves at most unfinished folders, which the next backup or
 * start removes.
 * @throws Failure cancelled, and what the work itself refuses
 */
export async function runBackupJob<Job extends BackupJob>(
  job: Job,
  hooks: WorkHooks<JobProgress> = {},
): Promise<ResultOf<Job>> {
  if (hooks.signal?.aborted) throw new Failure('cancelled')
  // No inherited flags: a worker has no use for the loaders of a test runner.
  const worker = new Worker(workerUrl(import.meta.url, 'backup'), { workerData: job, execArgv: [] })
  const finished = Promise.withResolvers<ResultOf<Job>>()
  const stop = (): void => finished.reject(new Failure('cancelled'))
  hooks.signal?.addEventListener('abort', stop, { once: true })
  worker.on('error', (error) => finished.reject(error))
  worker.on('exit', () => finished.reject(new Error('the backup worker ended early')))
  worker.on('message', (message: JobMessage) => {
    switch (message.kind) {
      case 'progress':
        hooks.onProgress?.(message.progress)
        break
      case 'done':
        finished.resolve(message.result as ResultOf<Job>)
        break
      case 'refused':
        finished.reject(new Failure(message.code, message.details))
        break
      case 'failed':
        finished.reject(Object.assign(new Error(message.message), { name: message.name, code: message.code }))
        break
      default:
        message satisfies never
    }
  })
  try {
    return await finished.promise
  } finally {
    hooks.signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
