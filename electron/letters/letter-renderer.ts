import { availableParallelism } from 'node:os'
import { checkCharacters } from './check-characters.ts'
import { LetterError } from './letter-error.ts'
import type { LetterJob } from './letter-job.ts'
import { createLetterPress, type LetterPress } from './letter-press.ts'

export interface LetterRenderer {
  /** Letters that are asked for together arrive in the order of asking. @throws LetterError */
  render(job: LetterJob): Promise<Uint8Array>
  close(): Promise<void>
}

export interface LetterRendererOptions {
  readonly resourcesFolder: string
  /** The compiler keeps memory between letters: a worker is replaced after this many. */
  readonly lettersPerWorker?: number
  readonly idleMilliseconds?: number
  /** How many letters are printed at the same time at most. */
  readonly mostWorkers?: number
}

/** Starting another worker takes as long as ten letters do: with fewer in the queue, waiting is shorter. */
const worthAnotherWorker = 10

/** Never more than the computer has processors, and never so many that the page gets none of them. */
const workersOfThisComputer = (): number => Math.min(2, availableParallelism())

/** Renders letters one after the other in one worker, and in a second one beside it while a queue waits. */
export function createLetterRenderer(options: LetterRendererOptions): LetterRenderer {
  const { resourcesFolder, lettersPerWorker = 200, idleMilliseconds = 30_000 } = options
  const count = options.mostWorkers ?? workersOfThisComputer()
  const presses = Array.from({ length: count }, () =>
    createLetterPress({ resourcesFolder, lettersPerWorker, idleMilliseconds }),
  )
  const free = new Set(presses)
  const queue: ((press: LetterPress) => Promise<void>)[] = []
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  function nextPress(): LetterPress | undefined {
    const running = [...free].find((press) => press.isRunning())
    if (running) return running
    const isNothingPrinting = free.size === presses.length
    return isNothingPrinting || queue.length >= worthAnotherWorker ? [...free][0] : undefined
  }

  function printWaiting(): void {
    const press = queue.length > 0 ? nextPress() : undefined
    if (!press) return
    const next = queue.shift()
    free.delete(press)
    void next?.(press).finally(() => {
      free.add(press)
      printWaiting()
    })
    printWaiting()
  }

  async function print(job: LetterJob, press: LetterPress): Promise<Uint8Array> {
    if (isClosed) throw new Error('letter renderer is closed')
    return press.print(job)
  }

  function printed(job: LetterJob): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      queue.push((press) => print(job, press).then(resolve, reject))
      printWaiting()
    })
  }

  return {
    async render(job) {
      const [unprintable] = checkCharacters(job.input, resourcesFolder)
      if (unprintable) throw new LetterError('character-not-in-font', unprintable)
      const paper = printed(job)
      const inTurn = Promise.allSettled([last, paper]).then(() => paper)
      last = inTurn.catch(() => undefined)
      return inTurn
    },
    async close() {
      isClosed = true
      await last
      await Promise.all(presses.map((press) => press.end()))
    },
  }
}
