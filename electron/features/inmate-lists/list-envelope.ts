import { randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { groupedCode, normaliseTypedCode } from '#shared/codes/typed-code.ts'
import { openBytes, sealBytes } from '../../core/keys.ts'

/** First line of the file, and what the cipher is bound to. */
const heading = 'LENTERA DAFTAR PENGHUNI 1'
const saltLength = 16
/** The password is made here and has 80 random bits: the cost only slows down whoever would try them all. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const contentSchema = z.strictObject({ list: z.string(), signature: z.string(), publicKey: z.string() })

export type ListEnvelope = z.infer<typeof contentSchema>

/** Four groups of four letters that stay readable in handwriting. */
export function createListPassword(): string {
  return groupedCode(randomBytes(10), 16)
}

const keyOf = (password: string, salt: Buffer): Buffer => scryptSync(normaliseTypedCode(password), salt, 32, cost)

/** Text, so that it passes wherever a file passes: a heading and one box in base64. */
export function sealEnvelope(content: ListEnvelope, password: string): Buffer {
  const salt = randomBytes(saltLength)
  const box = sealBytes(keyOf(password, salt), Buffer.from(JSON.stringify(content), 'utf8'), heading)
  const lines =
    Buffer.concat([salt, box])
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  return Buffer.from(`${heading}\n${lines.join('\n')}\n`, 'utf8')
}

/** Whether the bytes claim to be such a list. */
export const isEnvelope = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, heading.length)).toString('utf8') === heading

/** What is inside; null where the password is another or a single letter of the file has changed: the cipher cannot tell which. */
export function openEnvelope(bytes: Uint8Array, password: string): ListEnvelope | null {
  const body = Buffer.from(Buffer.from(bytes).toString('utf8').slice(heading.length), 'base64')
  try {
    const plain = openBytes(keyOf(password, body.subarray(0, saltLength)), body.subarray(saltLength), heading)
    return contentSchema.parse(JSON.parse(plain.toString('utf8')))
  } catch {
    return null
  }
}
