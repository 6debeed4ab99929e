import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { Failure } from '#shared/contract/failure.ts'
import { type FacilityZone, toLocalTime } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import { type SealedBundle, type SealOptions, sealBundle } from '../../bundle/seal-bundle.ts'
import type { SealProgress } from '../../bundle/seal-messages.ts'
import type { TaskContext } from '../../core/context.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { makeWorkFolder } from '../../core/work-folder.ts'
import { keyMarks, type SealMarks } from './bundle-facts.ts'
import { removeOutgoing, storeOutgoing } from './outgoing-store.ts'

/** How far sealing has come. */
export interface SealWorkProgress {
  readonly kind: 'progress'
  readonly stage: 'collect' | SealProgress['stage'] | 'store'
  readonly doneBytes: number
  readonly totalBytes: number
  readonly current: string | null
}

/** Whose key signs, and what the change log says at that moment. */
export async function sealMarks(context: TaskContext) {
  const { key } = await readSigningKey(context)
  const head = context.services.installation.anchorHead(true)
  if (head === null) throw new Error('the change log is empty')
  const logHead = { number: head.number, hash: head.hash, at: instantSchema.parse(head.at) }
  const marks: SealMarks = { ...keyMarks(key), logHead }
  return { key, marks }
}

type Options = Omit<SealOptions, 'folder'>

/**
 * Seals and names the outcome. The plain zip exists only in a work folder that is gone when this ends; the encrypted one is on the disk
 * before the command that names it, so that a crash leaves at worst a file that the next opening sweeps away.
 * @throws Failure cancelled, file-damaged, file-too-large and whatever `name` throws
 */
export async function* sealAndName<Named>(
  context: TaskContext,
  options: Options,
  name: (id: string, sealed: SealedBundle) => Promise<Named>,
): AsyncGenerator<SealWorkProgress, { readonly id: string; readonly sealed: SealedBundle; readonly named: Named }> {
  const { services, signal } = context
  const work = await makeWorkFolder(services.dataFolder)
  const id = newId()
  let isNamed = false
  try {
    const sealed = yield* made({ ...options, folder: work.path }, signal)
    yield* stored(context, id, join(work.path, sealed.zipName), sealed.size)
    work.remove()
    if (signal.aborted) throw new Failure('cancelled')
    const named = await name(id, sealed)
    isNamed = true
    services.installation.anchorHead(true)
    return { id, sealed, named }
  } finally {
    work.remove()
    if (!isNamed) await removeOutgoing(services.installation, id)
  }
}

async function* made(options: SealOptions, signal: AbortSignal): AsyncGenerator<SealWorkProgress, SealedBundle> {
  const work = progressOf<SealProgress, SealedBundle>((hooks) => sealBundle(options, hooks), signal)
  try {
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value
      yield { kind: 'progress', ...step.value }
    }
  } finally {
    await work.return(undefined as never)
  }
}

async function* stored(
  context: TaskContext,
  id: string,
  path: string,
  totalBytes: number,
): AsyncGenerator<SealWorkProgress> {
  const { installation } = context.services
  const store = progressOf<number, void>(async ({ onProgress, signal }) => {
    let doneBytes = 0
    await storeOutgoing(installation, id, createReadStream(path, { highWaterMark: 1024 * 1024, signal }), (count) => {
      if (signal.aborted) throw new Failure('cancelled')
      doneBytes += count
      onProgress(doneBytes)
    })
  }, context.signal)
  for await (const doneBytes of store) yield { kind: 'progress', stage: 'store', doneBytes, totalBytes, current: null }
}

/** What a zip writes beside each of its files. */
export function zipTime(sealedAt: Instant, zone: FacilityZone): SealOptions['localTime'] {
  const { date, hour, minute } = toLocalTime(sealedAt, zone)
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day, hour, minute, second: Number(sealedAt.slice(17, 19)) }
}

/** What a person typed, fit for a label's line. */
export const oneLine = (typed: string): string => typed.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

/** Columns that every kept sealed file has. */
export const keptColumns = (sealed: SealedBundle, marks: SealMarks) => ({
  size: sealed.size,
  sha256: sealed.sha256,
  signature: sealed.signature,
  key_id: marks.keyId,
  public_key: marks.publicKey,
  log_head_number: marks.logHead.number,
  log_head_hash: marks.logHead.hash,
  age_size: sealed.age?.size ?? null,
  age_sha256: sealed.age?.sha256 ?? null,
  age_signature: sealed.age?.signature ?? null,
  age_head: sealed.ageSeal?.head ?? null,
  age_file_key: sealed.ageSeal?.fileKey ?? null,
})
