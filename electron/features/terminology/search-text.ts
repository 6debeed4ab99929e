import { normaliseName } from '#shared/features/inmates/inmate-name.rules.ts'
import type { DiagnosisSearch } from './terminology.repository.ts'

/** null when there is nothing to look for. */
export function searchOf(text: string): DiagnosisSearch | null {
  const plain = normaliseName(text)
  if (plain === '') return null
  const key = plain.replaceAll(' ', '').toUpperCase()
  return { text: plain, words: plain.split(' '), codeKey: /^[A-Z](\d{1,4})?$/.test(key) ? key : null }
}
