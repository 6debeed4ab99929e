import { parentPort, workerData } from 'node:worker_threads'
import { LetterCompiler } from './letter-compiler.ts'
import { LetterError } from './letter-error.ts'
import type { LetterReply, LetterRequest } from './letter-exchange.ts'

const port = parentPort
if (!port) throw new Error('letter.worker runs only as a worker')

const { resourcesFolder } = workerData as { readonly resourcesFolder: string }
const compiler = new LetterCompiler(resourcesFolder)

port.on('message', (request: LetterRequest) => port.postMessage(answer(request)))

/** Unexpected errors are not caught: they end the worker, and the renderer starts a fresh one for the next letter. */
function answer(request: LetterRequest): LetterReply {
  try {
    return { ok: true, pdf: compiler.compile(request.job) }
  } catch (error) {
    if (!(error instanceof LetterError)) throw error
    return { ok: false, code: error.code, detail: error.detail, diagnosis: error.diagnosis }
  }
}
