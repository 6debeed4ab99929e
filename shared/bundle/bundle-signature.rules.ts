import { type AttestedFile, parseTrustedComment } from './bag-format.ts'
import { type BundleProblem, problem, type SignatureStanding } from './bundle-report.ts'
import {
  formatKeyId,
  isCommentValid,
  isSameKeyId,
  isSignatureValid,
  parsePublicKey,
  parseSignatureFile,
} from './minisign.ts'

/** What the signature file says about a bundle. */
export interface SignatureFinding {
  readonly standing: SignatureStanding
  readonly problems: readonly BundleProblem[]
  readonly attested: readonly AttestedFile[]
  readonly keyId: string | null
  readonly trustedComment: string | null
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
