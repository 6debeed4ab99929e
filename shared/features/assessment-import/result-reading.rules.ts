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
  return resultFileSchema.safeParse(content).data ?? 'result-malformed'
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
