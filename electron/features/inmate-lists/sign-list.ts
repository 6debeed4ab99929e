import { createHash } from 'node:crypto'
import { type ListStatement, listStatementSchema } from '#shared/features/inmate-lists/inmate-lists.contract.ts'
import {
  formatPublicKey,
  formatSignatureFile,
  isCommentValid,
  isSameKeyId,
  isSignatureValid,
  parsePublicKey,
  parseSignatureFile,
  publicKeyOf,
  type SigningKey,
  sign,
  startPrehash,
} from '../../bundle/minisign.ts'
import { normaliseRecoveryCode } from '../../core/recovery-code.ts'
import type { ListEnvelope } from './list-envelope.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const fingerprintLetters = 20

/** A hundred bits of the key's hash in groups of four, short enough to be typed from paper. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(publicKey, 'utf8').digest()
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = Array.from(
    { length: fingerprintLetters },
    (_, index) => alphabet[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  )
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** Spaces, dashes, case and look-alike letters do not matter when it is typed from paper. */
export const isSameFingerprint = (typed: string, fingerprint: string): boolean =>
  normaliseRecoveryCode(typed) === normaliseRecoveryCode(fingerprint)

async function prehashOf(list: string): Promise<Uint8Array> {
  const prehash = await startPrehash()
  prehash.update(Buffer.from(list, 'utf8'))
  return prehash.digest()
}

/** Signs the list and the statement beside it, as `minisign -V` checks them. */
export async function signList(list: string, statement: ListStatement, key: SigningKey): Promise<ListEnvelope> {
  const signature = sign(await prehashOf(list), key, JSON.stringify(statement))
  return { list, signature: formatSignatureFile(signature), publicKey: formatPublicKey(publicKeyOf(key)) }
}

/** What the sender vouches for; null where the list, the statement or the key is not what was signed. */
export async function verifyList(envelope: ListEnvelope): Promise<ListStatement | null> {
  const signature = parseSignatureFile(envelope.signature)
  const publicKey = parsePublicKey(envelope.publicKey)
  if (!signature || !publicKey || !isSameKeyId(signature.keyId, publicKey.keyId)) return null
  if (!isSignatureValid(await prehashOf(envelope.list), signature, publicKey)) return null
  if (!isCommentValid(signature, publicKey)) return null
  try {
    return listStatementSchema.parse(JSON.parse(signature.trustedComment))
  } catch {
    return null
  }
}
