import { bagInfoValue, publicKeyLabel } from '#shared/bundle/bag-format.ts'
import { problem } from '#shared/bundle/bundle-report.ts'
import { bagNameProblem, type EnvelopeNames } from '#shared/bundle/envelope.rules.ts'
import { answerBagLimits } from './envelope-limits.ts'
import type { EnvelopeJob, EnvelopeProgress, RefusedEnvelope } from './envelope-messages.ts'
import { answerContainerOf, decryptAnswer, openEnvelope, refused } from './open-envelope.ts'
import { verifyZipBytes } from './verify-bundle.ts'

/** A signed bag, opened and whole; nothing is said about whether its signer may be believed. */
export interface SealedBag {
  readonly kind: 'bag'
  readonly name: string
  /** Of the plain bag: what the signature covers. */
  readonly sha256: string
  readonly wasEncrypted: boolean
  /** Whose signature is good, in minisign's one-line form; null when the bag names no key. */
  readonly publicKey: string | null
  /** By path below the bag; plain bytes, as they come out of a worker. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Opens what came from another office: an envelope with bag and signature, or a bag whose signature came along, encrypted or not. Everything
 * stays in memory, so nothing plain is left behind however it ends. Only what a signature covers whole comes out.
 */
export async function readSealedBag(
  { bytes, identities, signature }: EnvelopeJob,
  report: (progress: EnvelopeProgress) => void,
): Promise<SealedBag | RefusedEnvelope> {
  const container = answerContainerOf(bytes)
  if (container === null) return refused('not-an-answer')
  report({ stage: 'decrypt', doneBytes: 0, totalBytes: bytes.length })
  const plain =
    container === 'age'
      ? await decryptAnswer(bytes, identities)
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if ('kind' in plain) return plain
  const envelope = signature ? { bag: plain, signatureText: signature, names: null } : await namedEnvelope(plain)
  if ('kind' in envelope) return envelope

  const { bag, signatureText, names } = envelope
  const kept = new Map<string, Buffer>()
  const totalBytes = bag.length * 2
  let doneBytes = 0
  const checked = await verifyZipBytes(bag, signatureText, {
    limits: answerBagLimits,
    kept,
    onBytes: (count) => {
      doneBytes += count
      report({ stage: 'check', doneBytes, totalBytes })
    },
  })
  const otherName = names && bagNameProblem(names, checked.name)
  const problems = [...checked.problems, ...(otherName ? [otherName] : [])]
  if (problems.length > 0 || checked.sha256 === null) return refused('damaged', problems)
  if (checked.signature !== 'valid') return refused('damaged', [problem('signature-missing', null)])
  return {
    ...{ kind: 'bag', name: names?.name ?? checked.name ?? '', sha256: checked.sha256, files: kept },
    ...{ wasEncrypted: container === 'age', publicKey: bagInfoValue(checked.bagInfo, publicKeyLabel) },
  }
}

async function namedEnvelope(
  plain: Buffer,
): Promise<{ readonly bag: Buffer; readonly signatureText: string; readonly names: EnvelopeNames } | RefusedEnvelope> {
  const envelope = await openEnvelope(plain)
  if ('kind' in envelope) return envelope
  const { bag, signatureText, ...names } = envelope
  return { bag, signatureText, names }
}
