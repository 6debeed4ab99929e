import { isKeepable } from '../../contract/kept-text.ts'
import { type ResultFile, resultFileSchema } from '../assessment-handover/assessment-result-file.ts'
import { normaliseName, normaliseNumber } from '../inmates/inmate-name.rules.ts'
import type { ResultPreview, ResultRefusal } from './assessment-import.contract.ts'

/** What `data/hasil-asesmen.json` says, or why it cannot be read here. */
export function parseResult(
  text: string,
): ResultFile | Extract<ResultRefusal, 'result-malformed' | 'result-newer' | 'result-other-content'> {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return 'result-malformed'
  }
  if (typeof content !== 'object' || content === null || !('format' in content)) return 'result-malformed'
  if (content.format !== 'lentera-hasil-asesmen') return 'result-other-content'
  if ('version' in content && typeof content.version === 'number' && content.version > 1) return 'result-newer'
  const result = resultFileSchema.safeParse(content).data
  return result && isTellable(result) ? result : 'result-malformed'
}

/** Points of an instrument are no larger than this, whoever made it. */
const mostPoints = 9999

/** What the office could neither keep nor show again: no name of office, person or form, text that no database keeps, points out of all measure. */
function isTellable(result: ResultFile): boolean {
  const scores = result.forms.flatMap((form) => form.result.scores)
  return (
    [result.unit.name, result.person.name, ...result.forms.map(({ title }) => title)].every((name) =>
      /[\p{L}\p{N}]/u.test(name),
    ) &&
    scores.every(({ title, value }) => title.trim() !== '' && Math.abs(value) <= mostPoints) &&
    textsIn(result).every(isKeepable)
  )
}

/** Every text of a file, and every name of a field. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(textsIn)]
}

interface KnownPerson {
  readonly name: string
  readonly birthDate: string | null
  readonly registerNumber: string | null
}

type Matches = ResultPreview['person']['matches']

const compared = (one: string | null, other: string | null, isSame: (one: string, other: string) => boolean) =>
  one === null || other === null ? 'unknown' : isSame(one, other) ? 'same' : 'differs'

/** How the person of the file and the one of our record compare. */
export function matchesOf(told: KnownPerson, ours: KnownPerson): Matches {
  return {
    name: compared(told.name, ours.name, (one, other) => normaliseName(one) === normaliseName(other)),
    registerNumber: compared(
      told.registerNumber,
      ours.registerNumber,
      (one, other) => normaliseNumber(one) === normaliseNumber(other),
    ),
    birthDate: compared(told.birthDate, ours.birthDate, (one, other) => one === other),
  }
}

/** Another name and nothing else that agrees, or another day of birth under another name: somebody else. */
export const isOtherPerson = ({ name, registerNumber, birthDate }: Matches): boolean =>
  name === 'differs' && (birthDate === 'differs' || (birthDate !== 'same' && registerNumber !== 'same'))
