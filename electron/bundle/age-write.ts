import { randomBytes } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { type AgeSeal, ageNonceBytes } from './age-stream.ts'
import { tagBytes } from './chunk-cipher.ts'

/** Makes the head of a file for some recipients (`age1…`). The header is the library's own; only the long payload is written by us. */
export async function makeAgeSeal(recipients: readonly string[]): Promise<AgeSeal> {
  if (recipients.length === 0) throw new RangeError('an age file needs a recipient')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  let fileKey: Uint8Array | null = null
  // Adds nothing to the header; it only learns the key that the others are given.
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key)
      return []
    },
  })
  const empty = await encrypter.encrypt(new Uint8Array(0))
  if (fileKey === null) throw new Error('the library gave no file key')
  const header = empty.subarray(0, empty.length - ageNonceBytes - tagBytes)
  return { head: Buffer.concat([header, randomBytes(ageNonceBytes)]), fileKey }
}
