import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { bagInfoValue, publicKeyLabel } from '#shared/bundle/bag-format.ts'
import { problem } from '#shared/bundle/bundle-report.ts'
import { bagNameProblem } from '#shared/bundle/envelope.rules.ts'
import { letterPaths, parseAnswerFile } from '#shared/features/exchange/answer-content.rules.ts'
import { answerPath } from '#shared/features/exchange/answer-file.ts'
import { answerBagLimits, largestAnswerTextBytes } from './envelope-limits.ts'
import type {
  EnvelopeJob,
  EnvelopeLetter,
  EnvelopeOutcome,
  EnvelopeProgress,
  RefusedEnvelope,
} from './envelope-messages.ts'
import { answerContainerOf, decryptAnswer, openEnvelope, refused } from './open-envelope.ts'
import { verifyZipBytes } from './verify-bundle.ts'

/**
 * Opens an answer file: envelope, encrypted or not, the signed bag in it, its data and its letters. Everything stays in memory, so nothing
 * plain is left behind however it ends. Only what a signature covers whole comes out.
 */
export async function readEnvelope(
  { bytes, identities }: EnvelopeJob,
  report: (progress: EnvelopeProgress) => void,
): Promise<EnvelopeOutcome> {
  const container = answerContainerOf(bytes)
  if (container === null) return refused('not-an-answer')
  report({ stage: 'decrypt', doneBytes: 0, totalBytes: bytes.length })
  const plain =
    container === 'age'
      ? await decryptAnswer(bytes, identities)
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if ('kind' in plain) return plain
  const envelope = await openEnvelope(plain)
  if ('kind' in envelope) return envelope

  const kept = new Map<string, Buffer>()
  const totalBytes = envelope.bag.length * 2
  let doneBytes = 0
  const checked = await verifyZipBytes(envelope.bag, envelope.signatureText, {
    limits: answerBagLimits,
    kept,
    onBytes: (count) => {
      doneBytes += count
      report({ stage: 'check', doneBytes, totalBytes })
    },
  })
  const otherName = bagNameProblem(envelope, checked.name)
  const problems = [...checked.problems, ...(otherName ? [otherName] : [])]
  if (problems.length > 0 || checked.sha256 === null) return refused('damaged', problems)

  const text = kept.get(answerPath)
  if (!text) return refused('answer-missing', [problem('file-missing', answerPath)])
  const answer = text.length > largestAnswerTextBytes ? null : parseAnswerFile(text.toString('utf8'))
  if (answer === null) return refused('answer-malformed')
  const publicKey = bagInfoValue(checked.bagInfo, publicKeyLabel)
  if (publicKey === null || answer.sender.minisign !== publicKey) return refused('signer-differs')
  const letters = await lettersOf(letterPaths(answer), kept)
  if ('kind' in letters) return letters
  const { name } = envelope
  return { kind: 'read', name, sha256: checked.sha256, wasEncrypted: container === 'age', publicKey, answer, letters }
}

/** Every letter is there, and each is a PDF by its content. */
async function lettersOf(
  paths: readonly string[],
  kept: ReadonlyMap<string, Buffer>,
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
