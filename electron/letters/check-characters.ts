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
  const printable = printableCodePoints(resourcesFolder)
  const found: UnprintableCharacter[] = []
  for (const { field, text } of textsOf(input, '')) {
    const seen = new Set<string>()
    for (const character of text) {
      if (seen.has(character) || isPrintable(character, printable)) continue
      seen.add(character)
      found.push({ character, codePoint: nameOf(character), field })
    }
  }
  return found
}

/**
 * Control and format characters are refused even where the font has them: a right-to-left override turns a name
 * round on paper, and nobody can see one in a form.
 */
function isPrintable(character: string, printable: ReadonlySet<number>): boolean {
  if (character === '\n') return true
  if (/\p{C}/u.test(character)) return false
  return printable.has(character.codePointAt(0) ?? -1)
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
