import { parentPort, workerData } from 'node:worker_threads'
import type { EnvelopeJob, EnvelopeMessage, WantedContent } from './envelope-messages.ts'
import { readEnvelope } from './read-envelope.ts'
import { readSealedBag } from './read-sealed-bag.ts'

if (parentPort === null) throw new Error('envelope.worker runs only as a worker')
const port = parentPort
const send = (message: EnvelopeMessage): void => port.postMessage(message)

try {
  const { wanted, ...job }: EnvelopeJob & { readonly wanted: WantedContent } = workerData
  const read = wanted === 'answer' ? readEnvelope : readSealedBag
  send({ kind: 'done', outcome: await read(job, (progress) => send({ kind: 'progress', progress })) })
} catch (error) {
  send({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' })
}
