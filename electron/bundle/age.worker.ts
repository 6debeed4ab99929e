import { parentPort, workerData } from 'node:worker_threads'
import type { AgeInput, AgeJob, AgeOutput } from './age-messages.ts'
import { AgeStream } from './age-stream.ts'
import { bytesOfPiece } from './piece-memory.ts'

if (parentPort === null) throw new Error('age.worker runs only as a worker')
const port = parentPort
const job: AgeJob = workerData
const stream = new AgeStream(job.seal)
let isBegun = false

/** In memory of its own, which is handed over and not copied. */
function joined(parts: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const all = isBegun ? [...parts] : [job.seal.head, ...parts]
  isBegun = true
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of all) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const send = (message: AgeOutput & { readonly bytes: Uint8Array<ArrayBuffer> }): void =>
  port.postMessage(message, [message.bytes.buffer])

port.on('message', (message: AgeInput) => {
  if (message.kind === 'piece') {
    const { piece } = message
    send({ kind: 'sealed', bytes: joined(stream.update(bytesOfPiece(job.memory, piece))), slot: piece.slot })
  } else {
    send({ kind: 'end', bytes: joined(stream.finish()) })
    port.close()
  }
})
