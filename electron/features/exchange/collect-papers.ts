import { createHash } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'
import type { BundlePart } from '#shared/features/exchange/exchange.contract.ts'
import type { EntrySource } from '../../bundle/entry-source.ts'
import type { TaskContext } from '../../core/context.ts'
import { letterPdf } from '../letters/letter-document.ts'
import { findLetter } from '../letters/letters.repository.ts'
import { countPages } from './count-pages.ts'
import type { PlannedFile, PlannedPaper } from './plan-papers.ts'

/** A file of the bundle whose facts are known and whose bytes can be had. */
export interface CollectedFile extends BundlePart {
  readonly content: EntrySource
}

export interface CollectedPaper extends Omit<PlannedPaper, 'files'> {
  readonly files: readonly CollectedFile[]
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function pagesOf(bytes: Uint8Array, mediaType: string): number | null {
  return mediaType === 'application/pdf' ? countPages(bytes) : 1
}

/** @throws Failure file-damaged, letter-character-missing */
async function collect(context: TaskContext, planned: PlannedFile): Promise<CollectedFile> {
  const { services, actor, db } = context
  const { origin, ...facts } = planned
  if ('scan' in origin) {
    const { storageName, size, sha256 } = origin.scan
    const bytes = services.files.get(storageName)
    if (sha256Of(bytes) !== sha256) throw new Failure('file-damaged')
    const pages = pagesOf(bytes, facts.mediaType)
    // Decrypted again when its turn comes: all scans of a case together may be more than the memory should hold.
    return { ...facts, size, sha256, pages, content: { size, open: () => onePiece(services.files.get(storageName)) } }
  }
  const letter = await findLetter(db, origin.letterId)
  if (letter?.state !== 'issued') throw new Failure('file-damaged')
  const bytes = await letterPdf(services, actor, letter)
  return { ...facts, size: bytes.length, sha256: sha256Of(bytes), pages: countPages(bytes), content: { bytes } }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Looks at every planned file once: whole, as registered, how many pages. Yields after each one. */
export async function* collectPapers(
  context: TaskContext,
  papers: readonly PlannedPaper[],
): AsyncGenerator<
  { readonly done: number; readonly total: number; readonly current: string },
  readonly CollectedPaper[]
> {
  const total = papers.reduce((sum, paper) => sum + paper.files.length, 0)
  const collected: CollectedPaper[] = []
  let done = 0
  for (const paper of papers) {
    const files: CollectedFile[] = []
    for (const planned of paper.files) {
      if (context.signal.aborted) throw new Failure('cancelled')
      yield { done, total, current: planned.path }
      files.push(await collect(context, planned))
      done += 1
    }
    collected.push({ ...paper, files })
  }
  return collected
}
