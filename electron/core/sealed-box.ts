import { hkdfSync } from 'node:crypto'
import { x25519 } from '@noble/curves/ed25519.js'
import { openBytes, sealBytes } from './keys.ts'

/** What a box is for and where it lies; neither can be exchanged for another. */
export interface BoxPlace {
  /** Keeps the keys of different uses apart. */
  readonly purpose: string
  readonly place: string
}

export interface BoxKeys {
  readonly secretKey: Uint8Array
  readonly publicKey: Uint8Array
}

/** X25519, 32 bytes each. */
export const newBoxKeys = (): BoxKeys => x25519.keygen()

export const publicHalfOf = (secretKey: Uint8Array): Uint8Array => x25519.getPublicKey(secretKey)

/** Both public halves go into the key, so that a box fits exactly one pair. */
const boxKey = (shared: Uint8Array, oneTime: Uint8Array, publicKey: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([oneTime, publicKey]), purpose, 32))

/** Whoever has the public half can close a box: one-time public key (32 bytes), then the content under the key that both agree on. */
export function sealFor(publicKey: Uint8Array, plain: Uint8Array, { purpose, place }: BoxPlace): Buffer {
  const oneTime = x25519.keygen()
  const shared = x25519.getSharedSecret(oneTime.secretKey, publicKey)
  const key = boxKey(shared, oneTime.publicKey, publicKey, purpose)
  return Buffer.concat([oneTime.publicKey, sealBytes(key, plain, place)])
}

/** @throws when the secret half, the place or a single bit is wrong */
export function openSealed(keys: BoxKeys, box: Uint8Array, { purpose, place }: BoxPlace): Buffer {
  const oneTime = box.subarray(0, 32)
  const shared = x25519.getSharedSecret(keys.secretKey, oneTime)
  return openBytes(boxKey(shared, oneTime, keys.publicKey, purpose), box.subarray(32), place)
}
