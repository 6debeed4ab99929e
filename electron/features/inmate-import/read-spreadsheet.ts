import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/contract/failure.ts'
import type { Cell } from '#shared/features/inmate-import/cell-values.rules.ts'
import { workerUrl } from '../../core/worker-url.ts'
import { type SpreadsheetJob, type SpreadsheetMessage, spreadsheetLimits } from './spreadsheet-messages.ts'

export interface Spreadsheet {
  /** Empty for a text file. */
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly rows: readonly (readonly Cell[])[]
}

/** A list that unfolds to more than this ends its reader, not the application. */
const readerMegabytes = 1536

/**
 * Reads a list beside the core, which stays free to answer.
 * @throws Failure refused (details: reason), cancelled
 */
export async function readSpreadsheet(
  content: {
    readonly bytes: Uint8Array
    readonly isWorkbook: boolean
    readonly sheet: string | null
    /** Letters of a cell that are kept; as many as a list of people needs unless told. */
    readonly cellLetters?: number
  },
  hooks: { readonly signal?: AbortSignal; readonly onRows?: (done: number, total: number) => void } = {},
): Promise<Spreadsheet> {
  if (hooks.signal?.aborted) throw new Failure('cancelled')
  // A copy of its own, so that handing it over takes nothing from a shared buffer.
  const job: SpreadsheetJob = {
    cellLetters: spreadsheetLimits.cellLetters,
    ...content,
    bytes: new Uint8Array(content.bytes),
  }
  const worker = new Worker(workerUrl(import.meta.url, 'spreadsheet'), {
    workerData: job,
    transferList: [job.bytes.buffer as ArrayBuffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: readerMegabytes },
  })
  const finished = Promise.withResolvers<void>()
  const stop = (): void => finished.reject(new Failure('cancelled'))
  hooks.signal?.addEventListener('abort', stop, { once: true })
  const rows: (readonly Cell[])[] = []
  let sheets: readonly string[] = []
  let sheet = ''
  let total = 0
  worker.on('error', (error) => {
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    finished.reject(isMemory ? new Failure('refused', { reason: 'spreadsheet-expands' }) : error)
  })
  worker.on('exit', () => finished.reject(new Error('the spreadsheet reader ended early')))
  worker.on('message', (message: SpreadsheetMessage) => {
    if (message.kind === 'sheets') {
      sheets = message.names
      sheet = message.name
      total = message.rowCount
    } else if (message.kind === 'rows') {
      rows.push(...message.rows)
      hooks.onRows?.(rows.length, total)
    } else if (message.kind === 'done') finished.resolve()
    else finished.reject(new Failure('refused', { reason: message.fault }))
  })
  try {
    await finished.promise
    return { sheets, sheet, rows }
  } finally {
    hooks.signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
