export const shortestPassphrase = 14
const fairLength = 20

export type PassphraseStrength = 'short' | 'plain' | 'fair' | 'good'

/** A hint, no measurement: long, and of more than a few different letters and words. */
export function passphraseStrength(text: string): PassphraseStrength {
  if ([...text].length < shortestPassphrase) return 'short'
  const letters = new Set(text.toLowerCase())
  const words = new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  )
  if (letters.size < 7 || /^\d+$/.test(text) || /(.{2,})\1{2,}/.test(text)) return 'plain'
  return [...text].length >= fairLength && (words.size >= 4 || /[^\p{L}\s]/u.test(text)) ? 'good' : 'fair'
}
