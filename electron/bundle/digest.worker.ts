import { parentPort, workerData } from 'node:worker_threads'
import { AgeStream } from './age-stream.ts'
import type { DigestInput, DigestJob, DigestOutput } from './digest-messages.ts'
import { type RunningHash, startHash } from './fast-hash.ts'
import { bytesOfPiece } from './piece-memory.ts'

if (parentPort === null) throw new Error('digest.worker runs only as a worker')
const port = parentPort
const job: DigestJob = workerData

class Counting {
  private readonly running: readonly RunningHash[]
  private readonly age: AgeStream | null
  private size = 0

  constructor(running: readonly RunningHash[]) {
    this.running = running
    this.age = job.age === null ? null : new AgeStream(job.age)
    if (job.age !== null) this.count(job.age.head)
  }

  update(bytes: Uint8Array): void {
    if (this.age === null) this.count(bytes)
    else for (const sealed of this.age.update(bytes)) this.count(sealed)
  }

  finish(): DigestOutput {
    if (this.age !== null) for (const sealed of this.age.finish()) this.count(sealed)
    const hashes = Object.fromEntries(job.hashes.map((name, index) => [name, this.running[index]?.digest()]))
    return { kind: 'digests', digests: { size: this.size, hashes } }
  }

  private count(bytes: Uint8Array): void {
    this.size += bytes.length
    for (const hash of this.running) hash.update(bytes)
  }
}

const start = async (): Promise<Counting> => new Counting(await Promise.all(job.hashes.map(startHash)))

const send = (message: DigestOutput): void => port.postMessage(message)
let counting = start()
let turn: Promise<void> = Promise.resolve()
port.on('message', (message: DigestInput) => {
  turn = turn.then(async () => {
    const current = await counting
    switch (message.kind) {
      case 'piece':
        current.update(bytesOfPiece(job.memory, message.piece))
        send({ kind: 'used' })
        break
      case 'bytes':
        current.update(message.bytes)
        break
      case 'end':
        send(current.finish())
        counting = start()
        break
      default:
        message satisfies never
    }
  })
})
