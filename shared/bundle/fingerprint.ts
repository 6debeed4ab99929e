import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from '@scure/base'
import { groupedCode, normaliseTypedCode } from '../codes/typed-code.ts'

const fingerprintLetters = 20

/** A hundred bits of a public key's hash, short enough to be read out by telephone or typed from paper. */
export const fingerprintOf = (publicKey: string): string =>
  groupedCode(sha256(utf8.decode(publicKey)), fingerprintLetters)

export const isSameFingerprint = (typed: string, fingerprint: string): boolean =>
  normaliseTypedCode(typed) === normaliseTypedCode(fingerprint)
