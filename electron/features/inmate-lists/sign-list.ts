import { formatPublicKey, publicKeyOf, type SigningKey } from '#shared/bundle/minisign.ts'
import { commentOfSignedText, signText } from '#shared/bundle/signed-text.ts'
import { type ListStatement, listStatementSchema } from '#shared/features/inmate-lists/inmate-lists.contract.ts'
import type { ListEnvelope } from './list-envelope.ts'

/** Signs the list and the statement beside it, as `minisign -V` checks them. */
export async function signList(list: string, statement: ListStatement, key: SigningKey): Promise<ListEnvelope> {
  const signature = await signText(list, key, JSON.stringify(statement))
  return { list, signature, publicKey: formatPublicKey(publicKeyOf(key)) }
}

/** What the sender vouches for; null where the list, the statement or the key is not what was signed. */
export async function verifyList(envelope: ListEnvelope): Promise<ListStatement | null> {
  const statement = await commentOfSignedText(envelope.list, envelope.signature, envelope.publicKey)
  if (statement === null) return null
  try {
    return listStatementSchema.parse(JSON.parse(statement))
  } catch {
    return null
  }
}
