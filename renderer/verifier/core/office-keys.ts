import { randomBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { AgeFault, openAge } from '#shared/bundle/age-source.ts'
import { bytesSource } from '#shared/bundle/byte-source.ts'
import { formatPublicKey, publicKeyOf, type SigningKey } from '#shared/bundle/minisign.ts'
import { commentOfSignedText, signText } from '#shared/bundle/signed-text.ts'
import { textOf } from '#shared/bundle/utf8-text.ts'
import { cardStatement, type KeyCard, keyCardSchema } from '#shared/features/exchange/key-card.ts'
import { type OfficeKeyFile, officeKeyFileSchema } from '#shared/features/exchange/office-key-file.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { type NewKey, WorkFault } from './work-messages.ts'

const largestKeyFile = 8 * 1024 ** 2

export function signingKeyOf(office: OfficeKeyFile): SigningKey {
  const { seed, keyId } = office.secret.minisign
  return { seed: base64.decode(seed), keyId: base64.decode(keyId) }
}

/** Both pairs, and the card that makes their public halves known. */
export async function makeKey({ owner, validFrom, validUntil, madeAt }: NewKey): Promise<OfficeKeyFile> {
  const identity = await generateX25519Identity()
  const key: SigningKey = { seed: randomBytes(32), keyId: randomBytes(8) }
  const unsigned: Omit<KeyCard, 'signature'> = {
    format: 'lentera-kartu-kunci',
    version: 1,
    owner,
    age: await identityToRecipient(identity),
    minisign: formatPublicKey(publicKeyOf(key)),
    validFrom: calendarDateSchema.parse(validFrom),
    validUntil: validUntil === null ? null : calendarDateSchema.parse(validUntil),
    madeAt,
  }
  const signature = await signText(cardStatement(unsigned), key, `kartu-kunci:${owner.kind}`)
  return officeKeyFileSchema.parse({
    format: 'lentera-kunci-kantor',
    version: 1,
    edition: 1,
    card: keyCardSchema.parse({ ...unsigned, signature }),
    secret: { age: identity, minisign: { seed: base64.encode(key.seed), keyId: base64.encode(key.keyId) } },
    accepted: [],
    answered: {},
  })
}

/** Locked by age itself, so that `age -d` opens it without this page. */
export async function lockKey(office: OfficeKeyFile, passphrase: string): Promise<Blob> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  const locked = await encrypter.encrypt(`${JSON.stringify(office, null, 2)}\n`)
  return new Blob([locked as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' })
}

/** @throws WorkFault wrong-passphrase, no-key-file; AgeFault */
export async function openKey(file: Blob, passphrase: string): Promise<OfficeKeyFile> {
  if (file.size > largestKeyFile) throw new WorkFault('no-key-file')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const plain = await openAge(bytesSource(bytes), { passphrase: passphrase.normalize('NFC') }).catch(
    (error: unknown) => {
      if (!(error instanceof AgeFault)) throw error
      throw error.code === 'age-other-key'
        ? new WorkFault('wrong-passphrase')
        : error.code === 'age-malformed'
          ? new WorkFault('no-key-file')
          : error
    },
  )
  const found = officeKeyFileSchema.safeParse(jsonOf(textOf(await plain.read(0, plain.size))))
  if (!found.success) throw new WorkFault('no-key-file')
  return found.data
}

/** A key card whose own signature stands. @throws WorkFault no-key-card, card-not-signed */
export async function readCard(text: string): Promise<KeyCard> {
  const found = keyCardSchema.safeParse(jsonOf(text))
  if (!found.success) throw new WorkFault('no-key-card')
  const { signature, ...statement } = found.data
  const comment = await commentOfSignedText(cardStatement(statement), signature, found.data.minisign)
  if (comment === null) throw new WorkFault('card-not-signed')
  return found.data
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
