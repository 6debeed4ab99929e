import { hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { keyedHash, openBytes, proofKeyOf, sealBytes } from './keys.ts'
import { decodeRecoveryCode } from './recovery-code.ts'
import { newBoxKeys, openSealed, sealFor } from './sealed-box.ts'

/**
 * The data key for one account. The password opens the account's secret half, and the secret half opens the data key: so a new data key can be
 * given to everyone who stays without asking for their passwords.
 */
export const passwordSlotSchema = z.strictObject({
  kind: z.literal('password'),
  id: z.string(),
  accountId: z.string(),
  nameHash: z.string(),
  /** PHC form: $scrypt$ln=17,r=8,p=1$salt */
  cost: z.string(),
  /** X25519, base64url. */
  publicKey: z.string(),
  /** The secret half under the password; bound to account, name, cost and public half, so that none can be exchanged in the file. */
  lockedSecret: z.string(),
  /** One-time public key (32 bytes) and the data key sealed to the public half. */
  wrapped: z.string(),
  /** Made with the data key: nobody without it can put a public half of their own here and wait for the next key. */
  proof: z.string(),
})

export type PasswordSlot = z.infer<typeof passwordSlotSchema>

export const recoverySlotSchema = z.strictObject({
  kind: z.literal('recovery'),
  id: z.string(),
  salt: z.string(),
  wrapped: z.string(),
})

export type RecoverySlot = z.infer<typeof recoverySlotSchema>

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const decode = (text: string): Buffer => Buffer.from(text, 'base64url')

type SlotOwner = Pick<PasswordSlot, 'id' | 'accountId' | 'nameHash'>

const lockPlace = (slot: Omit<PasswordSlot, 'kind' | 'lockedSecret' | 'wrapped' | 'proof'>): string =>
  `${slot.id}\n${slot.accountId}\n${slot.nameHash}\n${slot.cost}\n${slot.publicKey}`

const wrapPlace = (slot: Pick<PasswordSlot, 'id' | 'accountId' | 'publicKey'>): string =>
  `${slot.id}\n${slot.accountId}\n${slot.publicKey}`

const proofOf = (data: Buffer, slot: Pick<PasswordSlot, 'id' | 'accountId' | 'publicKey'>): string =>
  keyedHash(proofKeyOf(data), wrapPlace(slot))

const purpose = 'lentera/slot/2'

const wrapFor = (slot: Pick<PasswordSlot, 'id' | 'accountId' | 'publicKey'>, data: Buffer): string =>
  encode(sealFor(decode(slot.publicKey), data, { purpose, place: wrapPlace(slot) }))

export async function createPasswordSlot(
  owner: SlotOwner,
  secrets: { readonly data: Buffer; readonly password: string; readonly passwordCost: number },
): Promise<{ readonly slot: PasswordSlot; readonly secret: Buffer }> {
  const { secretKey, publicKey } = newBoxKeys()
  const base = { ...owner, cost: newCost(secrets.passwordCost), publicKey: encode(publicKey) }
  const lock = await passwordKey(secrets.password, base.cost)
  const slot: PasswordSlot = {
    kind: 'password',
    ...base,
    lockedSecret: encode(sealBytes(lock, secretKey, lockPlace(base))),
    wrapped: wrapFor(base, secrets.data),
    proof: proofOf(secrets.data, base),
  }
  return { slot, secret: Buffer.from(secretKey) }
}

/** Null for a wrong password. `secret`: the half that only this password opens. */
export async function openPasswordSlot(
  slot: PasswordSlot,
  password: string,
): Promise<{ readonly data: Buffer; readonly secret: Buffer } | null> {
  const lock = await passwordKey(password, slot.cost)
  try {
    const secret = openBytes(lock, decode(slot.lockedSecret), lockPlace(slot))
    const keys = { secretKey: secret, publicKey: decode(slot.publicKey) }
    return { secret, data: openSealed(keys, decode(slot.wrapped), { purpose, place: wrapPlace(slot) }) }
  } catch {
    return null
  }
}

/** The public half of a slot. @throws Failure keyring-damaged when it was not made by whoever held the data key */
export function publicHalfOfSlot(slot: PasswordSlot, data: Buffer): Buffer {
  if (slot.proof !== proofOf(data, slot)) throw new Failure('keyring-damaged')
  return decode(slot.publicKey)
}

/** The same slot for the next data key. @throws Failure keyring-damaged when it was not made by whoever held the present one */
export function renewPasswordSlot(slot: PasswordSlot, present: Buffer, next: Buffer): PasswordSlot {
  publicHalfOfSlot(slot, present)
  return { ...slot, wrapped: wrapFor(slot, next), proof: proofOf(next, slot) }
}

/** As long as looking into a real slot: an unknown name must not answer sooner. */
export async function wasteTime(password: string, passwordCost: number): Promise<void> {
  await passwordKey(password, newCost(passwordCost))
}

export function createRecoverySlot(id: string, data: Buffer, code: string): RecoverySlot {
  const salt = randomBytes(16).toString('base64url')
  return { kind: 'recovery', id, salt, wrapped: encode(sealBytes(recoveryKey(code, salt), data, `recovery\n${salt}`)) }
}

export function openRecoverySlot(slot: RecoverySlot, code: string): Buffer | null {
  try {
    return openBytes(recoveryKey(code, slot.salt), decode(slot.wrapped), `recovery\n${slot.salt}`)
  } catch {
    return null
  }
}

const newCost = (passwordCost: number): string =>
  `$scrypt$ln=${passwordCost},r=8,p=1$${randomBytes(16).toString('base64url')}`

function passwordKey(password: string, cost: string): Promise<Buffer> {
  const parts = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)$/.exec(cost)
  if (!parts) throw new Failure('keyring-damaged')
  const [ln, r, p] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (ln > 20 || r > 16 || p > 4) throw new Failure('keyring-damaged')
  const options = { N: 2 ** ln, r, p, maxmem: 160 * 2 ** ln * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), decode(parts[4] ?? ''), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

const recoveryKey = (code: string, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', decodeRecoveryCode(code), decode(salt), 'lentera/recovery/1', 32))
