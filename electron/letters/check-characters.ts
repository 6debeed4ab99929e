import { printableCodePoints } from './font-coverage.ts'
import type { JsonValue } from './letter-job.ts'

export interface UnprintableCharacter {
  readonly character: string
  readonly codePoint: string
  /** Where in the input, for example `body[1]` or `inmate.name`. */
  readonly field: string
}

/**
 * Every character that cannot be printed, in reading order, each once per field. PDF/A refuses the whole letter for one
 * missing glyph, so this is asked before a number is given out.
 */
export function checkCharacters(input: JsonValue, resourcesFolder: string): readonly UnprintableCharacter[] {
  const allowed = allowedCodePoints(resourcesFolder)
  const found: UnprintableCharacter[] = []
  for (const { field, text } of textsOf(input, '')) {
    // Nearly every text is sound, and this runs where the program answers the page: nothing is built for a sound one.
    if (isSound(text, allowed)) continue
    const unprintable = new Set([...text].filter((character) => allowed[character.codePointAt(0) ?? 0] !== 1))
    for (const character of unprintable) found.push({ character, codePoint: nameOf(character), field })
  }
  return found
}

/** What the public wrote, with a question mark for each sign that no printer of ours knows: nobody could ask the writer to mend it. */
export function printable(text: string, resourcesFolder: string): string {
  const allowed = allowedCodePoints(resourcesFolder)
  return [...text].map((character) => (allowed[character.codePointAt(0) ?? 0] === 1 ? character : '?')).join('')
}

function isSound(text: string, allowed: Uint8Array): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0
    if (allowed[codePoint] !== 1) return false
    if (codePoint > 0xffff) index += 1
  }
  return true
}

const allowedOf = new Map<string, Uint8Array>()

/**
 * One for each code point that may stand in a letter. Control and format characters are refused even where the font has them: a
 * right-to-left override turns a name round on paper, and nobody can see one in a form.
 */
function allowedCodePoints(resourcesFolder: string): Uint8Array {
  const known = allowedOf.get(resourcesFolder)
  if (known) return known
  const printable = printableCodePoints(resourcesFolder)
  const allowed = new Uint8Array(Math.max(...printable) + 1)
  for (const codePoint of printable) if (!/\p{C}/u.test(String.fromCodePoint(codePoint))) allowed[codePoint] = 1
  allowed['\n'.charCodeAt(0)] = 1
  allowedOf.set(resourcesFolder, allowed)
  return allowed
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function* textsOf(value: JsonValue, field: string): Generator<{ readonly field: string; readonly text: string }> {
  if (typeof value === 'string') {
    yield { field, text: value }
  } else if (isList(value)) {
    for (const [index, item] of value.entries()) yield* textsOf(item, `${field}[${index}]`)
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* textsOf(item, field === '' ? key : `${field}.${key}`)
  }
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
