import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { diskFailure } from '#electron/core/durable-file.ts'
import { workerUrl } from '#electron/core/worker-url.ts'
import { type BagInfo, oxumLabel, payloadFolder, publicKeyLabel } from '#shared/bundle/bag-format.ts'
import { bundleLimits } from '#shared/bundle/bundle-limits.ts'
import { collidingPaths, pathProblem } from '#shared/bundle/bundle-path.rules.ts'
import type { SigningKey } from '#shared/bundle/minisign.ts'
import type { LocalTime } from '#shared/bundle/stored-zip.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { AgeSeal } from './age-stream.ts'
import { makeAgeSeal } from './age-write.ts'
import { smallWorker } from './digest-messages.ts'
import { type EntrySource, feed, sizeOf } from './entry-source.ts'
import { publishParts, withParts } from './part-files.ts'
import { FreeSlots, makePieceMemory } from './piece-memory.ts'
import type { WorkHooks } from './progress-stream.ts'
import {
  type ContentMessage,
  checkFailedCode,
  type SealJob,
  type SealOutcome,
  type SealProgress,
  sizeDiffersCode,
  type WorkerMessage,
} from './seal-messages.ts'

export interface BundleEntry {
  /** Below "data/", with "/" between its parts. */
  readonly path: string
  readonly source: EntrySource
}

export interface SealOptions {
  /** Where the finished files go. */
  readonly folder: string
  /** The case number, safe as a file name; never a person. */
  readonly name: string
  readonly entries: readonly BundleEntry[]
  /** Written in this order; the payload's size and the public key are added. */
  readonly bagInfo: BagInfo
  readonly signingKey: SigningKey
  /** Signed words for a person; the hashes of the tag manifests are added. */
  readonly trustedComment: string
  readonly localTime: LocalTime
  /** Recipients' `age1…`; empty when it leaves unencrypted. */
  readonly recipients?: readonly string[]
  /** Signed words beside the signature of the age file. */
  readonly ageComment?: string
}

export interface SealedBundle extends SealOutcome {
  /** Makes the age file from the zip; null when it leaves unencrypted. */
  readonly ageSeal: AgeSeal | null
  readonly zipName: string
  readonly signatureName: string
}

/**
 * Makes the sealed bundle: all of it, checked, under its final name, or nothing. A bundle of the same name is replaced.
 * @throws Failure cancelled, disk-full, disk-read-only, file-damaged, file-too-large
 */
export async function sealBundle(options: SealOptions, hooks: WorkHooks<SealProgress> = {}): Promise<SealedBundle> {
  refuseUnfit(options)
  const zipName = `${options.name}.zip`
  const signatureName = `${zipName}.minisig`
  const zipPath = join(options.folder, zipName)
  const signaturePath = join(options.folder, signatureName)
  const recipients = options.recipients ?? []
  const ageSeal = recipients.length > 0 ? await makeAgeSeal(recipients) : null
  const job: SealJob = {
    memory: makePieceMemory(),
    zipPath,
    signaturePath,
    name: options.name,
    entries: options.entries.map((entry) => ({ path: entry.path, size: sizeOf(entry.source) })),
    bagInfo: options.bagInfo,
    seed: options.signingKey.seed,
    keyId: options.signingKey.keyId,
    trustedComment: options.trustedComment,
    localTime: options.localTime,
    age: ageSeal && { seal: ageSeal, trustedComment: options.ageComment ?? '' },
  }
  try {
    await mkdir(options.folder, { recursive: true })
    return await withParts([zipPath, signaturePath], async () => {
      const outcome = await runWorker(job, options.entries, hooks)
      if (hooks.signal?.aborted) throw new Failure('cancelled')
      // The signature first: a zip under its final name is always a signed one.
      publishParts([signaturePath, zipPath])
      return { ...outcome, zipName, signatureName, ageSeal }
    })
  } catch (error) {
    throw error instanceof Failure ? error : (diskFailure(error) ?? error)
  }
}

/** @throws RangeError for what only a programming error can produce */
function refuseUnfit(options: SealOptions): void {
  const paths = options.entries.map((entry) => entry.path)
  const unfit = paths.find((path) => !path.startsWith(payloadFolder) || pathProblem(path) !== null)
  if (unfit !== undefined) throw new RangeError('an entry path does not fit into a bundle')
  if (paths.length === 0) throw new RangeError('a bundle needs at least one entry')
  if (new Set(paths).size !== paths.length || collidingPaths(paths).length > 0)
    throw new RangeError('two entries collide')
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(options.name) || pathProblem(options.name) !== null) {
    throw new RangeError('the name does not fit a file')
  }
  if (options.bagInfo.some(([label]) => label === oxumLabel || label === publicKeyLabel)) {
    throw new RangeError('bag-info repeats a computed label')
  }
  const bytes = options.entries.reduce((sum, entry) => sum + sizeOf(entry.source), 0)
  // What a receiver's check would refuse as too large is not sealed in the first place.
  if (bytes > bundleLimits.totalBytes / 2 || paths.length > bundleLimits.entries / 2) {
    throw new Failure('file-too-large', { bytes, allowed: bundleLimits.totalBytes / 2 })
  }
}

async function runWorker(
  job: SealJob,
  entries: readonly BundleEntry[],
  hooks: WorkHooks<SealProgress>,
): Promise<SealOutcome> {
  if (hooks.signal?.aborted) throw new Failure('cancelled')
  const slots = new FreeSlots()
  // No inherited flags: a worker has no use for the loaders of a test runner.
  const worker = new Worker(workerUrl(import.meta.url, 'seal'), {
    workerData: job,
    execArgv: [],
    resourceLimits: smallWorker,
  })
  const finished = Promise.withResolvers<SealOutcome>()
  const stop = (): void => finished.reject(new Failure('cancelled'))
  hooks.signal?.addEventListener('abort', stop, { once: true })
  let feeding: Promise<void> = Promise.resolve()
  const post = (message: ContentMessage): void => worker.postMessage(message)
  const sendEntry = async (source: EntrySource | undefined): Promise<void> => {
    if (source === undefined) throw new RangeError('the worker asked for an unknown entry')
    const content = 'bytes' in source ? [source.bytes] : source.open()
    await feed(content, job.memory, slots, (piece) => post({ kind: 'piece', piece }))
    post({ kind: 'end' })
  }

  worker.on('error', (error) => finished.reject(error))
  worker.on('exit', () => finished.reject(new Error('the sealing worker ended early')))
  worker.on('message', (message: WorkerMessage) => {
    switch (message.kind) {
      case 'open':
        feeding = sendEntry(entries[message.index]?.source).catch((error: unknown) => finished.reject(error))
        break
      case 'room':
        slots.give(message.slot)
        break
      case 'progress':
        hooks.onProgress?.(message.progress)
        break
      case 'done':
        finished.resolve(message.outcome)
        break
      case 'failed':
        finished.reject(failureOf(message.code, message.message))
        break
      default:
        message satisfies never
    }
  })
  try {
    return await finished.promise
  } finally {
    hooks.signal?.removeEventListener('abort', stop)
    slots.stop()
    await worker.terminate()
    await feeding
  }
}

function failureOf(code: string, message: string): Error {
  if (code === sizeDiffersCode || code === checkFailedCode) return new Failure('file-damaged')
  const error = Object.assign(new Error(message), { code })
  return diskFailure(error) ?? error
}
