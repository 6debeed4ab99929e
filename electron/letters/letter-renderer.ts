import { Worker } from 'node:worker_threads'
import { workerUrl } from '#electron/core/worker-url.ts'
import { checkCharacters } from './check-characters.ts'
import { LetterError } from './letter-error.ts'
import type { LetterReply, LetterRequest } from './letter-exchange.ts'
import type { LetterJob } from './letter-job.ts'

export interface LetterRenderer {
  /** @throws LetterError */
  render(job: LetterJob): Promise<Uint8Array>
  close(): Promise<void>
}

export interface LetterRendererOptions {
  readonly resourcesFolder: string
  /** The compiler keeps memory between letters: its worker is replaced after this many. */
  readonly lettersPerWorker?: number
  readonly idleMilliseconds?: number
}

/** A letter takes milliseconds; one that takes this long will never end. */
const longestMilliseconds = 60_000

/** Renders one letter after the other in one worker, which comes and goes with the work. */
export function createLetterRenderer(options: LetterRendererOptions): LetterRenderer {
  const { resourcesFolder, lettersPerWorker = 200, idleMilliseconds = 30_000 } = options
  let worker: Worker | null = null
  let printed = 0
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  function startWorker(): Worker {
    const started = new Worker(workerUrl(import.meta.url, 'letter'), { workerData: { resourcesFolder } })
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
    await ending?.terminate()
  }

  async function renderNext(job: LetterJob): Promise<Uint8Array> {
    if (isClosed) throw new Error('letter renderer is closed')
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
  }

  return {
    async render(job) {
      const [unprintable] = checkCharacters(job.input, resourcesFolder)
      if (unprintable) throw new LetterError('character-not-in-font', unprintable)
      const current = last.then(() => renderNext(job))
      last = current.catch(() => undefined)
      return current
    },
    async close() {
      isClosed = true
      await last
      clearTimeout(idle)
      await endWorker()
    },
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
