import VerifierWorker from './verifier.worker.ts?worker&inline'
import { type FromWorker, type Task, type ToWorker, type Work, WorkFault } from './work-messages.ts'

export interface WorkProgress {
  readonly doneBytes: number
  readonly totalBytes: number
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: ((progress: WorkProgress) => void) | undefined
}

/** The long work of the page, beside it. Stopping throws the worker away, and with it what it had opened. */
class WorkBench {
  #worker: Worker | null = null
  #count = 0
  readonly #waiting = new Map<number, Waiting>()

  ask<Name extends Task>(
    task: Name,
    question: Work[Name]['question'],
    onProgress?: (progress: WorkProgress) => void,
  ): Promise<Work[Name]['answer']> {
    const id = ++this.#count
    this.#worker ??= this.#start()
    this.#worker.postMessage({ id, task, question } satisfies ToWorker)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as Work[Name]['answer']), reject, onProgress })
    })
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(new WorkFault('gone'))
    this.#waiting.clear()
  }

  #start(): Worker {
    const worker = new VerifierWorker()
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id)
      if (data.kind === 'progress') {
        waiting?.onProgress?.({ doneBytes: data.doneBytes, totalBytes: data.totalBytes })
        return
      }
      this.#waiting.delete(data.id)
      if (data.kind === 'done') waiting?.resolve(data.answer)
      else waiting?.reject(new WorkFault(data.code))
    }
    worker.onerror = () => this.stop()
    return worker
  }
}

/** Opening and reading. */
export const bench = new WorkBench()

/** A passphrase costs a quarter of a gigabyte for a second; that goes with its worker. */
export async function askOnce<Name extends Task>(
  task: Name,
  question: Work[Name]['question'],
): Promise<Work[Name]['answer']> {
  const once = new WorkBench()
  try {
    return await once.ask(task, question)
  } finally {
    once.stop()
  }
}
