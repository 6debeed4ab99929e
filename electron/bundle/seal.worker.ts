import { parentPort, workerData } from 'node:worker_threads'
import type { Piece } from './piece-memory.ts'
import type { ContentMessage, SealJob, WorkerMessage } from './seal-messages.ts'
import { writeBundle } from './write-bundle.ts'

if (parentPort === null) throw new Error('seal.worker runs only as a worker')
const port = parentPort
const job: SealJob = workerData

const arrived: ContentMessage[] = []
let wake: (() => void) | null = null
port.on('message', (message: ContentMessage) => {
  arrived.push(message)
  wake?.()
})

function send(message: WorkerMessage): void {
  port.postMessage(message)
}

async function nextMessage(): Promise<ContentMessage> {
  for (;;) {
    const message = arrived.shift()
    if (message !== undefined) return message
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

/** The content of one file, which only the main thread can decrypt. */
async function* contentOf(index: number): AsyncGenerator<Piece> {
  send({ kind: 'open', index })
  for (;;) {
    const message = await nextMessage()
    if (message.kind === 'end') return
    yield message.piece
  }
}

try {
  const source = { open: contentOf, release: (slot: number) => send({ kind: 'room', slot }) }
  const outcome = await writeBundle(job, source, (progress) => send({ kind: 'progress', progress }))
  send({ kind: 'done', outcome })
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  send({ kind: 'failed', code, message: error instanceof Error ? error.message : 'unknown' })
}
// The listener on the port would keep the worker alive.
port.close()
