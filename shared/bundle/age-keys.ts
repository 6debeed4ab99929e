import { x25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'

/** The secret half as age writes it in an identity file: `AGE-SECRET-KEY-1…`. */
export const formatAgeIdentity = (seed: Uint8Array): string =>
  bech32.encodeFromBytes('AGE-SECRET-KEY-', seed).toUpperCase()

/** The public half that belongs to a secret one: `age -r`. */
export const ageRecipientOf = (seed: Uint8Array): string => bech32.encodeFromBytes('age', x25519.getPublicKey(seed))
