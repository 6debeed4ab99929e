/** Crockford's alphabet: no I, L, O, U, so that handwriting, thermal print and the telephone stay readable. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

/** The first `letters` × 5 bits in groups of four letters. */
export function groupedCode(bytes: Uint8Array, letters: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const code = Array.from(
    { length: letters },
    (_, index) => alphabet[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  )
  return (code.join('').match(/.{4}/g) ?? []).join('-')
}

/** Spaces, dashes, case and look-alike letters do not matter when a code is typed back from paper. */
export function normaliseTypedCode(typed: string): string {
  return [...typed.toUpperCase()]
    .filter((letter) => /[0-9A-Z]/.test(letter))
    .map((letter) => lookAlikes[letter] ?? letter)
    .join('')
}

/** The bytes behind a typed code of whole bytes. */
export function bytesOfTypedCode(typed: string): Uint8Array {
  const bits = [...normaliseTypedCode(typed)].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
  return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
