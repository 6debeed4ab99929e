import { z } from 'zod'
import { parseSignatureFile } from '../../bundle/minisign.ts'
import { commentOfSignedText } from '../../bundle/signed-text.ts'

const line = z.string().trim().min(1).max(400)

/**
 * What stands in the trusted comment of an instrument's `.minisig`, as JSON: whose key it is, so that the file can be checked where the
 * key is not known yet, and who approved it. The comment proves nothing about who holds the key; its fingerprint does.
 */
export const instrumentStatementSchema = z.strictObject({
  format: z.literal('lentera-instrumen'),
  /** In minisign's one-line form. */
  publicKey: z.string().regex(/^RW[A-Za-z0-9+/]{54}$/),
  office: line,
  approvedBy: line,
  signedAt: z.iso.datetime({ precision: 3 }),
})

export type InstrumentStatement = z.infer<typeof instrumentStatementSchema>

/** Longest `.minisig`, in characters. */
export const longestSignature = 16_384

/** What the signer states about a file; null where file, comment or key is not what was signed. */
export async function readInstrumentSignature(content: string, signature: string): Promise<InstrumentStatement | null> {
  const statement = statementIn(parseSignatureFile(signature)?.trustedComment ?? '')
  if (statement === null) return null
  return (await commentOfSignedText(content, signature, statement.publicKey)) === null ? null : statement
}

function statementIn(comment: string): InstrumentStatement | null {
  try {
    return instrumentStatementSchema.safeParse(JSON.parse(comment)).data ?? null
  } catch {
    return null
  }
}
