import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '#shared/contract/failure.ts'
import { inspectBackup } from './backup-inspect.ts'
import type { BackupJob, JobMessage, JobProgress } from './backup-jobs.ts'
import { makeBackup } from './backup-make.ts'
import { prepareRestore } from './backup-prepare.ts'
import { rekeyData } from './rekey-data.ts'
import { rekeyFiles } from './rekey-files.ts'

if (parentPort === null) throw new Error('backup.worker runs only as a worker')
const port = parentPort
const job: BackupJob = workerData

function send(message: JobMessage): void {
  port.postMessage(message)
}

const report = (progress: JobProgress): void => send({ kind: 'progress', progress })

function run() {
  switch (job.work) {
    case 'make':
      return makeBackup(job, report)
    case 'inspect':
      return inspectBackup(job)
    case 'prepare':
      return prepareRestore(job, report)
    case 'rekey-files':
      return rekeyFiles(job, report)
    case 'rekey-data':
      return rekeyData(job, report)
  }
}

try {
  send({ kind: 'done', result: await run() })
} catch (error) {
  if (error instanceof Failure) send({ kind: 'refused', code: error.code, details: error.details })
  else if (error instanceof Error)
    send({ kind: 'failed', name: error.name, code: 'code' in error ? String(error.code) : '', message: error.message })
  else send({ kind: 'failed', name: 'Error', code: '', message: 'unknown' })
}
