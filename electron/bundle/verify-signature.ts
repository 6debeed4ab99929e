import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type AttestedFile, parseTrustedComment } from '#shared/bundle/bag-format.ts'
import { type BundleProblem, problem, type SignatureStanding } from '#shared/bundle/bundle-report.ts'
import {
  formatKeyId,
  isCommentValid,
  isSameKeyId,
  isSignatureValid,
  parsePublicKey,
  parseSignatureFile,
  startPrehash,
} from './minisign.ts'

const longestSignatureFile = 16 * 1024

/** What the signature file says about a bundle. */
export interface SignatureFinding {
  readonly standing: SignatureStanding
  readonly problems: readonly BundleProblem[]
  readonly attested: readonly AttestedFile[]
  readonly keyId: string | null
  readonly trustedComment: string | null
}

export interface ZipDigests {
  readonly sha256: string
  readonly prehash: Uint8Array
}

/** One pass over the zip for its fingerprint and for the signature. */
export async function digestZip(path: string, onBytes: (count: number) => void): Promise<ZipDigests> {
  const sha256 = createHash('sha256')
  const prehash = await startPrehash()
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    sha256.update(chunk)
    prehash.update(chunk)
    onBytes(chunk.length)
  }
  return { sha256: sha256.digest('hex'), prehash: prehash.digest() }
}

/** The text of a signature or key file; null when it is missing or too long to be one. */
export async function readSmallText(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestSignatureFile), 0, longestSignatureFile, 0)
    return bytesRead === longestSignatureFile ? null : buffer.toString('utf8', 0, bytesRead)
  } catch {
    return null
  } finally {
    await file.close()
  }
}

/** Judges a signature. Without `prehash` (an unpacked bag) only the words beside the signature can be checked. */
export function judgeSignature(
  text: string | null,
  keyText: string | null,
  prehash: Uint8Array | null,
): SignatureFinding {
  const nothing = { attested: [], keyId: null, trustedComment: null }
  if (text === null) return { ...nothing, standing: 'missing', problems: [problem('signature-missing', null)] }
  const signature = parseSignatureFile(text)
  if (signature === null) return { ...nothing, standing: 'invalid', problems: [problem('signature-malformed', null)] }
  const keyId = formatKeyId(signature.keyId)
  const publicKey = keyText === null ? null : parsePublicKey(keyText)
  if (publicKey === null) {
    const code = keyText === null ? 'public-key-missing' : 'public-key-malformed'
    return { ...nothing, keyId, standing: 'not-checked', problems: [problem(code, null)] }
  }
  if (!isSameKeyId(signature.keyId, publicKey.keyId)) {
    const details = { expected: formatKeyId(publicKey.keyId), found: keyId }
    return { ...nothing, keyId, standing: 'invalid', problems: [problem('signature-wrong-key', null, details)] }
  }
  const problems: BundleProblem[] = []
  if (prehash !== null && !isSignatureValid(prehash, signature, publicKey))
    problems.push(problem('signature-invalid', null))
  const isCommentGenuine = isCommentValid(signature, publicKey)
  if (!isCommentGenuine) problems.push(problem('signature-comment-invalid', null))
  return {
    standing: problems.length > 0 ? 'invalid' : prehash === null ? 'not-checked' : 'valid',
    problems,
    attested: isCommentGenuine ? parseTrustedComment(signature.trustedComment) : [],
    keyId,
    trustedComment: isCommentGenuine ? signature.trustedComment : null,
  }
}
