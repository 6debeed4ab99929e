import { ed25519 } from '@noble/curves/ed25519.js'
import { base64, hex, utf8 } from '@scure/base'

const keyAlgorithm = 'Ed'
const prehashedAlgorithm = 'ED'
const keyIdLength = 8
const publicKeyLength = 32
const signatureLength = 64
const longestTrustedComment = 8192

/** The secret half of an installation's signing key: the Ed25519 seed and minisign's arbitrary key number. */
export interface SigningKey {
  readonly seed: Uint8Array
  readonly keyId: Uint8Array
}

export interface MinisignPublicKey {
  readonly keyId: Uint8Array
  readonly key: Uint8Array
}

export interface MinisignSignature {
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
  readonly trustedComment: string
  readonly commentSignature: Uint8Array
}

export function publicKeyOf(key: SigningKey): MinisignPublicKey {
  return { keyId: key.keyId, key: ed25519.getPublicKey(key.seed) }
}

/** Signs a prehashed file and the comment beside it. */
export function sign(prehash: Uint8Array, key: SigningKey, trustedComment: string): MinisignSignature {
  const comment = utf8.decode(trustedComment)
  if (comment.length >= longestTrustedComment || /[\r\n]/.test(trustedComment)) throw new RangeError('trusted comment')
  const signature = ed25519.sign(prehash, key.seed)
  const commentSignature = ed25519.sign(joined(signature, comment), key.seed)
  return { keyId: key.keyId, signature, trustedComment, commentSignature }
}

/** Whether the signature belongs to the file; says nothing about the comment. */
export function isSignatureValid(
  prehash: Uint8Array,
  signature: MinisignSignature,
  publicKey: MinisignPublicKey,
): boolean {
  return isValid(signature.signature, prehash, publicKey)
}

/** Whether the trusted comment was written by the key, even where the file has changed since. */
export function isCommentValid(signature: MinisignSignature, publicKey: MinisignPublicKey): boolean {
  const signed = joined(signature.signature, utf8.decode(signature.trustedComment))
  return isValid(signature.commentSignature, signed, publicKey)
}

export function isSameKeyId(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** The key number as minisign prints it. */
export function formatKeyId(keyId: Uint8Array): string {
  return hex.encode(Uint8Array.from(keyId).reverse()).toUpperCase()
}

/** The one-line form: `minisign -P`. */
export function formatPublicKey(publicKey: MinisignPublicKey): string {
  return base64.encode(joined(utf8.decode(keyAlgorithm), publicKey.keyId, publicKey.key))
}

/** The file form: `minisign -p FILE`. */
export function formatPublicKeyFile(publicKey: MinisignPublicKey): string {
  return `untrusted comment: minisign public key ${formatKeyId(publicKey.keyId)}\n${formatPublicKey(publicKey)}\n`
}

/** Reads the one-line form or the file form; null for anything else. */
export function parsePublicKey(text: string): MinisignPublicKey | null {
  const lines = text.trim().split(/\r?\n/)
  if (lines.length > 2 || (lines.length === 2 && !lines[0]?.startsWith('untrusted comment:'))) return null
  const bytes = decodeBase64(lines.at(-1) ?? '', 2 + keyIdLength + publicKeyLength)
  if (bytes === null || algorithmOf(bytes) !== keyAlgorithm) return null
  return { keyId: bytes.subarray(2, 2 + keyIdLength), key: bytes.subarray(2 + keyIdLength) }
}

export function formatSignatureFile(signature: MinisignSignature): string {
  const head = joined(utf8.decode(prehashedAlgorithm), signature.keyId, signature.signature)
  return [
    `untrusted comment: signature from minisign key ${formatKeyId(signature.keyId)}`,
    base64.encode(head),
    `trusted comment: ${signature.trustedComment}`,
    base64.encode(signature.commentSignature),
    '',
  ].join('\n')
}

/** Reads a `.minisig` file of the prehashed kind; null for anything else, the old kind included. */
export function parseSignatureFile(text: string): MinisignSignature | null {
  const lines = text.split(/\r?\n/)
  if (lines.length < 4 || lines.slice(4).some((line) => line !== '')) return null
  const [untrusted, headLine, trusted, commentLine] = lines
  if (!untrusted?.startsWith('untrusted comment: ') || !trusted?.startsWith('trusted comment: ')) return null
  const head = decodeBase64(headLine ?? '', 2 + keyIdLength + signatureLength)
  const commentSignature = decodeBase64(commentLine ?? '', signatureLength)
  if (head === null || commentSignature === null || algorithmOf(head) !== prehashedAlgorithm) return null
  return {
    keyId: head.subarray(2, 2 + keyIdLength),
    signature: head.subarray(2 + keyIdLength),
    trustedComment: trusted.slice('trusted comment: '.length),
    commentSignature,
  }
}

/** Only the exact encoding counts. */
function decodeBase64(text: string, length: number): Uint8Array | null {
  try {
    const bytes = base64.decode(text)
    return bytes.length === length ? bytes : null
  } catch {
    return null
  }
}

const algorithmOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 2))

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function isValid(signature: Uint8Array, message: Uint8Array, publicKey: MinisignPublicKey): boolean {
  try {
    return ed25519.verify(signature, message, publicKey.key, { zip215: false })
  } catch {
    // A key or signature that is no point of the curve.
    return false
  }
}
