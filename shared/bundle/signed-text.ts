import { utf8 } from '@scure/base'
import {
  formatSignatureFile,
  isCommentValid,
  isSameKeyId,
  isSignatureValid,
  parsePublicKey,
  parseSignatureFile,
  type SigningKey,
  sign,
} from './minisign.ts'
import { startPrehash } from './prehash.ts'

async function prehashOf(text: string): Promise<Uint8Array> {
  const prehash = await startPrehash()
  prehash.update(utf8.decode(text))
  return prehash.digest()
}

/** Signs a text; the result is a `.minisig` file, and `minisign -V` accepts it for a file that holds exactly the text. */
export async function signText(text: string, key: SigningKey, trustedComment: string): Promise<string> {
  return formatSignatureFile(sign(await prehashOf(text), key, trustedComment))
}

/** The trusted comment when text and comment were signed by the key; null otherwise. */
export async function commentOfSignedText(
  text: string,
  signatureFile: string,
  publicKey: string,
): Promise<string | null> {
  const signature = parseSignatureFile(signatureFile)
  const key = parsePublicKey(publicKey)
  if (!signature || !key || !isSameKeyId(signature.keyId, key.keyId)) return null
  if (!isSignatureValid(await prehashOf(text), signature, key) || !isCommentValid(signature, key)) return null
  return signature.trustedComment
}
