import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/contract/failure.ts'

/** Crockford's alphabet: no I, L, O, U, so that handwriting and thermal print stay readable. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

/** 160 random bits as eight groups of four. */
export function createRecoveryCode(): string {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = Array.from(
    { length: 32 },
    (_, index) => alphabet[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  )
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** Spaces, dashes, case and look-alike letters do not matter when it is typed back. */
export function normaliseRecoveryCode(typed: string): string {
  return [...typed.toUpperCase()]
    .filter((letter) => /[0-9A-Z]/.test(letter))
    .map((letter) => lookAlikes[letter] ?? letter)
    .join('')
}

/** @throws Failure recovery-code-wrong when it cannot be a code at all */
export function decodeRecoveryCode(typed: string): Buffer {
  const letters = normaliseRecoveryCode(typed)
  if (letters.length !== 32) throw new Failure('recovery-code-wrong')
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
