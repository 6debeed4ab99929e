import '../polyfills.ts'
import '#renderer/app/schema-settings.ts'
import { AgeFault } from '#shared/bundle/age-source.ts'
import { blocksOf, gathered } from '#shared/bundle/byte-source.ts'
import { joinPapers, type PaperBytes } from '#shared/bundle/join-papers.ts'
import { blobOf } from './blob-source.ts'
import { makeLetter } from './make-letter.ts'
import { lockKey, makeKey, openKey, readCard } from './office-keys.ts'
import { type HeldFile, heldOrGone, openGiven } from './open-given.ts'
import { type FromWorker, type Task, type ToWorker, type Work, WorkFault, type WorkFaultCode } from './work-messages.ts'

const largestPaper = 512 * 1024 ** 2
const mediaTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

let held: HeldFile | null = null

interface Hooks {
  readonly onBytes: (count: number) => void
  readonly onMore: (count: number) => void
}

const handlers: {
  readonly [Name in Task]: (question: Work[Name]['question'], hooks: Hooks) => Promise<Work[Name]['answer']>
} = {
  openKey: ({ file, passphrase }) => openKey(file, passphrase),
  makeKey,
  lockKey: ({ office, passphrase }) => lockKey(office, passphrase),
  readCard,
  open: async (question, hooks) => {
    held = await openGiven(question, hooks)
    return held.opened
  },
  readPaper: async ({ path, isInner }) => {
    const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
    return new Blob([(await paperBytes(path, isInner)) as Uint8Array<ArrayBuffer>], { type })
  },
  joinPapers: async ({ paths, isInner, title }) => {
    const { pdf, leftOut } = await joinPapers(papersOf(paths, isInner), title)
    return { pdf: new Blob([pdf as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), leftOut }
  },
  plainZip: async () => {
    const { plain, signatureText, opened } = heldOrGone(held)
    if (plain === null) throw new WorkFault('gone')
    const zip = opened.isEncrypted ? await blobOf(blocksOf(plain)) : null
    return { zip, signature: signatureText === null ? null : new Blob([signatureText]) }
  },
  makeLetter: (job, hooks) => {
    const bytes = job.contents.reduce((sum, { blob }) => sum + blob.size, 0)
    hooks.onMore(bytes * (job.recipient === null ? 2 : 3))
    return makeLetter(job, hooks.onBytes)
  },
}

async function paperBytes(path: string, isInner: boolean): Promise<Uint8Array> {
  const outer = heldOrGone(held)
  const file = heldOrGone(isInner ? outer.inner : outer).checked?.files.get(path)
  if (!file) throw new WorkFault('gone')
  if (file.size > largestPaper) throw new WorkFault('too-large')
  // The declared size is a promise of the sender.
  const bytes = await gathered(await file.open(), file.size)
  if (bytes === null) throw new WorkFault('failed')
  return bytes
}

async function* papersOf(paths: readonly string[], isInner: boolean): AsyncGenerator<PaperBytes> {
  for (const path of paths) yield { path, bytes: await paperBytes(path, isInner) }
}

const post = (message: FromWorker): void => self.postMessage(message)

/** The tasks are typed where they are asked for; here only their name chooses. */
const run = (task: Task, question: unknown, hooks: Hooks): Promise<unknown> =>
  (handlers[task] as (question: unknown, hooks: Hooks) => Promise<unknown>)(question, hooks)

function codeOf(error: unknown): WorkFaultCode {
  return error instanceof WorkFault || error instanceof AgeFault ? error.code : 'failed'
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  const { id, task, question } = data
  let doneBytes = 0
  let totalBytes = 0
  let told = 0
  const tell = (): void => {
    if (performance.now() - told < 100) return
    told = performance.now()
    post({ id, kind: 'progress', doneBytes, totalBytes })
  }
  const hooks: Hooks = {
    onBytes: (count) => {
      doneBytes += count
      tell()
    },
    onMore: (count) => {
      totalBytes += count
    },
  }
  run(task, question, hooks).then(
    (answer) => post({ id, kind: 'done', answer }),
    (error: unknown) => post({ id, kind: 'fault', code: codeOf(error) }),
  )
}
