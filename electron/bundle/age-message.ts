import { Encrypter } from 'age-encryption'

/** A short file that only the holders of these keys (`age1…`) open. */
export async function ageMessage(recipients: readonly string[], content: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}
