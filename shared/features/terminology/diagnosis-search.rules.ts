import { normaliseName } from '../inmates/inmate-name.rules.ts'

/**
 * One spelling for Indonesian, English and hurried writing of a medical word: hypertension and hipertensi begin alike, scabies and skabies
 * are one. Both sides of a comparison go through it, so it may merge more than it strictly should.
 */
export function soundKey(text: string): string {
  return normaliseName(text)
    .replaceAll('ph', 'f')
    .replaceAll('v', 'f')
    .replaceAll('rrh', 'r')
    .replaceAll('th', 't')
    .replaceAll('kh', 'h')
    .replaceAll('ch', 'k')
    .replaceAll('ae', 'e')
    .replaceAll('oe', 'e')
    .replaceAll('y', 'i')
    .replaceAll('q', 'k')
    .replaceAll('c', 'k')
    .replaceAll('x', 'ks')
    .replaceAll('z', 's')
    .replaceAll(/([a-z])\1+/g, '$1')
}

/** Pieces of three letters, of which a wrongly typed word still shares most with the right one. */
export function trigramsOf(word: string): ReadonlySet<string> {
  const letters = [...word]
  return new Set(letters.slice(0, -2).map((_, index) => letters.slice(index, index + 3).join('')))
}

/** How alike two words are by their pieces: 0 nothing, 1 the same pieces. */
export function likeness(one: string, other: string): number {
  const [left, right] = [trigramsOf(` ${one} `), trigramsOf(` ${other} `)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const piece of left) if (right.has(piece)) shared += 1
  return (2 * shared) / (left.size + right.size)
}

/** Below this a word is taken for another word, not for a mistyped one. */
const alikeEnough = 0.45

interface Searchable {
  readonly term: string
  readonly english: string
  readonly synonyms: readonly string[]
}

/** How well the words of a code answer a mistyped search: the average of each word's nearest one, or 0 when one has none near it. */
export function mistypedScore(text: string, { term, english, synonyms }: Searchable): number {
  const wanted = soundKey(text).split(' ').filter(Boolean)
  const offered = soundKey([term, english, ...synonyms].join(' '))
    .split(' ')
    .filter(Boolean)
  const scores = wanted.map((word) => Math.max(0, ...offered.map((other) => likeness(word, other))))
  if (scores.length === 0 || scores.some((score) => score < alikeEnough)) return 0
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/**
 * What a code's row of the index holds, every name between strokes: "| " and letters is the beginning of a name, a blank and letters the
 * beginning of a word.
 */
export const plainTextOf = (names: Searchable): string => `| ${namesOf(names).map(normaliseName).join(' | ')} |`

export const soundTextOf = (names: Searchable): string => `| ${namesOf(names).map(soundKey).join(' | ')} |`

const namesOf = ({ term, english, synonyms }: Searchable): readonly string[] =>
  [term, english, ...synonyms].filter((name) => name !== '')
