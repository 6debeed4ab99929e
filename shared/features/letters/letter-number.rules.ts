import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { tidyNumber } from './letter-register.rules.ts'

/**
 * Letter numbers follow no single rule, so each unit writes its own pattern, for example
 * `{unit}-{klasifikasi}-{nomor}`. The tokens carry the office's own words because office people write the pattern.
 */
export type LetterNumberToken = 'unit' | 'klasifikasi' | 'nomor' | 'tanda' | 'tahun' | 'bulan' | 'bulan-romawi'

export type LetterNumberPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'token'; readonly token: LetterNumberToken; readonly width: number }

/** Why a pattern is refused; `position` is the index of the character at fault. */
export type LetterNumberPatternError =
  | { readonly code: 'pattern-empty' }
  | { readonly code: 'pattern-too-long'; readonly longest: number }
  | { readonly code: 'brace-not-closed'; readonly position: number }
  | { readonly code: 'brace-not-opened'; readonly position: number }
  | { readonly code: 'unknown-token'; readonly token: string; readonly position: number }
  | { readonly code: 'bad-width'; readonly token: string; readonly position: number }
  | { readonly code: 'number-token-missing' }
  | { readonly code: 'number-token-repeated'; readonly position: number }
  | { readonly code: 'digits-touch-number'; readonly position: number }
  | { readonly code: 'mark-not-apart'; readonly position: number }
  | { readonly code: 'unprintable-character'; readonly position: number }

/** Why a number cannot be made from a good pattern. */
export type LetterNumberFactError =
  | { readonly code: 'unit-missing' }
  | { readonly code: 'classification-missing' }
  | { readonly code: 'mark-missing' }
  | { readonly code: 'sequence-not-positive' }

export interface LetterNumberFacts {
  readonly unit: string
  readonly classification: string
  /** The running number, from 1. */
  readonly sequence: number
  /** Of this computer, where the unit has more than one; null on a computer that is alone. */
  readonly mark: string | null
  /** The day of the letter: gives the year and the month. */
  readonly date: CalendarDate
}

export type LetterNumberPatternResult =
  | { readonly ok: true; readonly parts: readonly LetterNumberPart[] }
  | { readonly ok: false; readonly error: LetterNumberPatternError }

export type LetterNumberResult =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly error: LetterNumberPatternError | LetterNumberFactError }

const tokens: readonly string[] = ['unit', 'klasifikasi', 'nomor', 'tanda', 'tahun', 'bulan', 'bulan-romawi']
const longestPattern = 120
const widestNumber = 8
const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const isToken = (name: string): name is LetterNumberToken => tokens.includes(name)

/** Reads a pattern into its parts, or says what is wrong with it and where. */
export function parseLetterNumberPattern(pattern: string): LetterNumberPatternResult {
  if (pattern.trim() === '') return refuse({ code: 'pattern-empty' })
  if (pattern.length > longestPattern) return refuse({ code: 'pattern-too-long', longest: longestPattern })
  // Office numbers are plain: two that look alike on paper must not be two different ones here.
  const unprintable = pattern.search(/[^\x20-\x7e]/)
  if (unprintable >= 0) return refuse({ code: 'unprintable-character', position: unprintable })

  const parts: LetterNumberPart[] = []
  let hasNumber = false
  let position = 0
  while (position < pattern.length) {
    const opening = pattern.indexOf('{', position)
    const text = pattern.slice(position, opening < 0 ? undefined : opening)
    const stray = text.indexOf('}')
    if (stray >= 0) return refuse({ code: 'brace-not-opened', position: position + stray })
    if (text !== '') parts.push({ kind: 'text', text })
    if (opening < 0) break

    const closing = pattern.indexOf('}', opening)
    if (closing < 0) return refuse({ code: 'brace-not-closed', position: opening })
    const token = parseToken(pattern.slice(opening + 1, closing), opening)
    if ('code' in token) return refuse(token)
    if (token.token === 'nomor') {
      if (hasNumber) return refuse({ code: 'number-token-repeated', position: opening })
      if (touchesDigits(pattern, opening, closing)) return refuse({ code: 'digits-touch-number', position: opening })
      hasNumber = true
    }
    if (token.token === 'tanda' && !standsApart(pattern, opening, closing)) {
      return refuse({ code: 'mark-not-apart', position: opening })
    }
    parts.push({ kind: 'token', ...token })
    position = closing + 1
  }
  return hasNumber ? { ok: true, parts } : refuse({ code: 'number-token-missing' })
}

/**
 * Makes one letter number, as the register keeps it. Pure: the caller owns the running number and its gap-free counting. A mark that the pattern does not place
 * stands before the running number, so that two computers of one unit never make the same number whatever their patterns are.
 */
export function formatLetterNumber(pattern: string, facts: LetterNumberFacts): LetterNumberResult {
  const parsed = parseLetterNumberPattern(pattern)
  if (!parsed.ok) return parsed
  const uses = (token: LetterNumberToken) => parsed.parts.some((part) => part.kind === 'token' && part.token === token)
  if (uses('unit') && facts.unit.trim() === '') return { ok: false, error: { code: 'unit-missing' } }
  if (uses('klasifikasi') && facts.classification.trim() === '') {
    return { ok: false, error: { code: 'classification-missing' } }
  }
  if (uses('tanda') && facts.mark === null) return { ok: false, error: { code: 'mark-missing' } }
  if (!Number.isSafeInteger(facts.sequence) || facts.sequence < 1) {
    return { ok: false, error: { code: 'sequence-not-positive' } }
  }
  const parts = facts.mark === null || uses('tanda') ? parsed.parts : withMark(parsed.parts)
  return { ok: true, number: tidyNumber(parts.map((part) => formatPart(part, facts)).join('')) }
}

/** Puts the mark before the running number, kept apart from whatever stands there. */
function withMark(parts: readonly LetterNumberPart[]): readonly LetterNumberPart[] {
  return parts.flatMap((part, index) => {
    if (part.kind === 'text' || part.token !== 'nomor') return [part]
    const before = parts[index - 1]
    const touches = before !== undefined && (before.kind === 'token' || /[\p{L}\p{N}]$/u.test(before.text))
    const mark: readonly LetterNumberPart[] = [
      ...(touches ? [{ kind: 'text', text: '.' } as const] : []),
      { kind: 'token', token: 'tanda', width: 0 },
      { kind: 'text', text: '.' },
    ]
    return [...mark, part]
  })
}

function formatPart(part: LetterNumberPart, facts: LetterNumberFacts): string {
  if (part.kind === 'text') return part.text
  const month = Number(facts.date.slice(5, 7))
  switch (part.token) {
    case 'unit':
      return facts.unit.trim()
    case 'klasifikasi':
      return facts.classification.trim()
    case 'nomor':
      return String(facts.sequence).padStart(part.width, '0')
    case 'tanda':
      return facts.mark ?? ''
    case 'tahun':
      return facts.date.slice(0, 4)
    case 'bulan':
      return facts.date.slice(5, 7)
    case 'bulan-romawi':
      return romanMonths[month - 1] ?? ''
  }
}

function parseToken(
  source: string,
  position: number,
): { readonly token: LetterNumberToken; readonly width: number } | LetterNumberPatternError {
  const separator = source.indexOf(':')
  const name = separator < 0 ? source : source.slice(0, separator)
  if (!isToken(name)) return { code: 'unknown-token', token: name, position }
  if (separator < 0) return { token: name, width: 0 }
  const width = source.slice(separator + 1)
  if (name !== 'nomor' || !/^[1-9]$/.test(width) || Number(width) > widestNumber) {
    return { code: 'bad-width', token: name, position }
  }
  return { token: name, width: Number(width) }
}

/** "2026{nomor}" would make 20261 and 202611 look like years: something must stand between. */
function touchesDigits(pattern: string, opening: number, closing: number): boolean {
  const before = pattern.slice(0, opening)
  const after = pattern.slice(closing + 1)
  return /(\d|\{(tahun|bulan)\})$/.test(before) || /^(\d|\{(tahun|bulan)\})/.test(after)
}

/** "{nomor}{tanda}" would make K1 with 1 and K11 alike: a mark is bounded by signs or by the pattern's ends. */
function standsApart(pattern: string, opening: number, closing: number): boolean {
  const before = pattern.slice(0, opening)
  const after = pattern.slice(closing + 1)
  return !/[\p{L}\p{N}}]$/u.test(before) && !/^[\p{L}\p{N}{]/u.test(after)
}

function refuse(error: LetterNumberPatternError): { readonly ok: false; readonly error: LetterNumberPatternError } {
  return { ok: false, error }
}
