import { groupedCode, normaliseTypedCode } from '../../codes/typed-code.ts'

/** Every card code begins with it. The same key twice within a few milliseconds: no finger does that, a scanner always. */
export const cardPrefix = 'KK'

/** Bytes of chance behind a card: 130 bits are printed, so that nobody can guess one. */
export const cardBytes = 17

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 26
/** Prime, and below 32 x 32: one wrong letter or two swapped ones never give the same remainder. */
const modulus = 1021

export const cardCodeLength = cardPrefix.length + letters + 2

function checkLetters(body: string): string {
  let remainder = 0
  for (const letter of body) remainder = (remainder * 32 + alphabet.indexOf(letter)) % modulus
  return `${alphabet[Math.floor(remainder / 32)]}${alphabet[remainder % 32]}`
}

/** `cardBytes` bytes of chance -> what stands in the QR code: capitals and digits only, which every scanner types alike. */
export function cardCodeOf(bytes: Uint8Array): string {
  const body = normaliseTypedCode(groupedCode(bytes, letters + 2)).slice(0, letters)
  return `${cardPrefix}${body}${checkLetters(body)}`
}

/** The code behind what was scanned or typed; null where it is no whole code of a card. */
export function parseCardCode(text: string): string | null {
  const code = normaliseTypedCode(text)
  if (code.length !== cardCodeLength || !code.startsWith(cardPrefix)) return null
  const body = code.slice(cardPrefix.length, -2)
  return code.slice(-2) === checkLetters(body) ? code : null
}

/** As printed below the QR code, to be typed where there is no scanner. */
export const writtenCardCode = (code: string): string => code.match(/.{1,5}/g)?.join(' ') ?? code
