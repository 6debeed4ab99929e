import { Worker } from 'node:worker_threads'
import { workerUrl } from '#electron/core/worker-url.ts'
import type { AgeInput, AgeJob, AgeOutput } from './age-messages.ts'
import type { AgeSeal } from './age-stream.ts'
import { smallWorker } from './digest-messages.ts'
import { feed } from './entry-source.ts'
import { FreeSlots, makePieceMemory } from './piece-memory.ts'

/**
 * The whole age file from its plain content, encrypted on a thread of its own: the one that reads the content goes on answering the page.
 * No more is read ahead than there is room for. Leaving the loop ends the thread and closes the content.
 */
export async function* ageFileBeside(content: AsyncIterable<Uint8Array>, seal: AgeSeal): AsyncGenerator<Uint8Array> {
  const job: AgeJob = { memory: makePieceMemory(), seal }
  const slots = new FreeSlots()
  const worker = new Worker(workerUrl(import.meta.url, 'age'), {
    workerData: job,
    execArgv: [],
    resourceLimits: smallWorker,
  })
  const arrived: AgeOutput[] = []
  let failure: { readonly reason: unknown } | null = null
  let wake: (() => void) | null = null
  const fail = (reason: unknown): void => {
    failure ??= { reason }
    wake?.()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the encrypting thread ended early')))
  worker.on('message', (message: AgeOutput) => {
    arrived.push(message)
    wake?.()
  })
  const next = async (): Promise<AgeOutput> => {
    for (;;) {
      const message = arrived.shift()
      if (message !== undefined) return message
      if (failure) throw failure.reason
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const post = (message: AgeInput): void => worker.postMessage(message)
  const feeding = feed(content, job.memory, slots, (piece) => post({ kind: 'piece', piece })).then(
    () => post({ kind: 'end' }),
    fail,
  )
  try {
    for (;;) {
      const message = await next()
      yield message.bytes
      if (message.kind === 'end') return
      // Room for the next piece only now: a slow stick does not fill the memory.
      slots.give(message.slot)
    }
  } finally {
    slots.stop()
    await worker.terminate()
    await feeding
  }
}
