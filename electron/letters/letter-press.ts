import { Worker } from 'node:worker_threads'
import { workerUrl } from '#electron/core/worker-url.ts'
import { LetterError } from './letter-error.ts'
import type { LetterReply, LetterRequest } from './letter-exchange.ts'
import type { LetterJob } from './letter-job.ts'

/** Prints one letter at a time, in a worker that comes and goes with the work. */
export interface LetterPress {
  /** A press that runs prints at once; one that rests has to start its worker first, which takes as long as ten letters. */
  isRunning(): boolean
  /** Never called before the letter before it is done. @throws LetterError */
  print(job: LetterJob): Promise<Uint8Array>
  end(): Promise<void>
}

export interface LetterPressOptions {
  readonly resourcesFolder: string
  readonly lettersPerWorker: number
  readonly idleMilliseconds: number
}

/** A letter takes milliseconds; one that takes this long will never end. */
const longestMilliseconds = 60_000

/**
 * A compiled letter holds a megabyte outside of JavaScript's own memory, and is let go when JavaScript tidies up. With little room it
 * tidies up often: the worker then keeps its size instead of growing with every letter.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 1 }

export function createLetterPress(options: LetterPressOptions): LetterPress {
  const { resourcesFolder, lettersPerWorker, idleMilliseconds } = options
  let worker: Worker | null = null
  let printed = 0
  let idle: NodeJS.Timeout | undefined

  function startWorker(): Worker {
    const started = new Worker(workerUrl(import.meta.url, 'letter'), {
      workerData: { resourcesFolder },
      resourceLimits,
    })
    const forget = () => {
      if (worker !== started) return
      worker = null
      printed = 0
    }
    // A fault between two letters has no letter to report it to: the next one simply gets a new worker.
    return started.on('error', forget).on('exit', forget)
  }

  async function endWorker(): Promise<void> {
    const ending = worker
    worker = null
    printed = 0
    clearTimeout(idle)
    await ending?.terminate()
  }

  return {
    isRunning: () => worker !== null,
    async print(job) {
      clearTimeout(idle)
      worker ??= startWorker()
      try {
        const reply = await ask(worker, { job })
        if (!reply.ok) throw new LetterError(reply.code, reply.detail, reply.diagnosis)
        return reply.pdf
      } catch (error) {
        if (!(error instanceof LetterError)) await endWorker()
        throw error
      } finally {
        printed += 1
        if (printed >= lettersPerWorker) await endWorker()
        // Neither the timer nor an idle worker keeps the program from ending.
        idle = setTimeout(() => void endWorker(), idleMilliseconds).unref()
      }
    },
    end: endWorker,
  }
}

function ask(worker: Worker, request: LetterRequest): Promise<LetterReply> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
      finish()
    }
    const onMessage = (reply: LetterReply) => settle(() => resolve(reply))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Error('letter worker ended before it answered')))
    const timer = setTimeout(() => settle(() => reject(new Error('letter worker did not answer'))), longestMilliseconds)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(request)
  })
}
