import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { problem } from '#shared/bundle/bundle-report.ts'
import { letterPaths, parseAnswerFile } from '#shared/features/exchange/answer-content.rules.ts'
import { answerPath } from '#shared/features/exchange/answer-file.ts'
import { largestAnswerTextBytes } from './envelope-limits.ts'
import type {
  EnvelopeJob,
  EnvelopeLetter,
  EnvelopeOutcome,
  EnvelopeProgress,
  RefusedEnvelope,
} from './envelope-messages.ts'
import { refused } from './open-envelope.ts'
import { readSealedBag } from './read-sealed-bag.ts'

/** Opens an answer file: the signed bag, its data and its letters. */
export async function readEnvelope(
  job: EnvelopeJob,
  report: (progress: EnvelopeProgress) => void,
): Promise<EnvelopeOutcome> {
  const bag = await readSealedBag(job, report)
  if (bag.kind === 'refused') return bag
  const { files: kept, name, sha256, wasEncrypted, publicKey } = bag
  const text = kept.get(answerPath)
  if (!text) return refused('answer-missing', [problem('file-missing', answerPath)])
  const answer = text.length > largestAnswerTextBytes ? null : parseAnswerFile(Buffer.from(text).toString('utf8'))
  if (answer === null) return refused('answer-malformed')
  if (publicKey === null || answer.sender.minisign !== publicKey) return refused('signer-differs')
  const letters = await lettersOf(letterPaths(answer), kept)
  if ('kind' in letters) return letters
  return { kind: 'read', name, sha256, wasEncrypted, publicKey, answer, letters }
}

/** Every letter is there, and each is a PDF by its content. */
async function lettersOf(
  paths: readonly string[],
  kept: ReadonlyMap<string, Uint8Array>,
): Promise<readonly EnvelopeLetter[] | RefusedEnvelope> {
  const letters: EnvelopeLetter[] = []
  for (const path of paths) {
    const bytes = kept.get(path)
    if (!bytes) return refused('letter-missing', [problem('file-missing', path)])
    const type = await fileTypeFromBuffer(bytes)
    if (type?.mime !== 'application/pdf') return refused('letter-not-pdf', [problem('file-changed', path)])
    letters.push({ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  return letters
}
