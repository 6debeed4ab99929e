import { parentPort, workerData } from 'node:worker_threads'
import type { EnvelopeJob, EnvelopeMessage } from './envelope-messages.ts'
import { readEnvelope } from './read-envelope.ts'

if (parentPort === null) throw new Error('envelope.worker runs only as a worker')
const port = parentPort
const send = (message: EnvelopeMessage): void => port.postMessage(message)

try {
  const job: EnvelopeJob = workerData
  send({ kind: 'done', outcome: await readEnvelope(job, (progress) => send({ kind: 'progress', progress })) })
} catch (error) {
  send({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' })
}
