import { normaliseNumber } from '../inmates/inmate-name.rules.ts'
import { type ImportValueKey, type ImportValues, type ImportWarningCode, importValueKeys } from './import-values.ts'

export interface ImportDifference {
  readonly key: ImportValueKey
  /** Empty where nothing was known. */
  readonly before: string
  readonly after: string
}

/** What is known of a person, in the form of a line, and every register number he ever had. */
export interface KnownValues {
  readonly values: ImportValues
  readonly registerKeys: readonly string[]
  readonly currentRegisterKey: string | null
}

/** Facts of an arrival or of a register entry: only a new person or a new number takes them from a list. */
const entryOnly: readonly ImportValueKey[] = [
  'arrivedOn',
  'arrivedFrom',
  'registerSince',
  'registerClass',
  'legalStatus',
]

/** Field by field what a line would change. What the line leaves empty stays as it is; upper case alone is no difference. */
export function compareValues(
  given: ImportValues,
  known: KnownValues,
  givenRegisterKey: string | null,
): { readonly differences: readonly ImportDifference[]; readonly warnings: readonly ImportWarningCode[] } {
  const differences: ImportDifference[] = []
  const warnings: ImportWarningCode[] = []
  for (const key of importValueKeys) {
    const after = given[key]
    if (after === undefined || entryOnly.includes(key)) continue
    if (key === 'registerNumber') {
      if (givenRegisterKey === known.currentRegisterKey) continue
      if (givenRegisterKey !== null && known.registerKeys.includes(givenRegisterKey)) warnings.push('older-register')
      else differences.push({ key, before: known.values[key] ?? '', after })
    } else if (key === 'aliases') {
      const merged = withAliases(known.values.aliases ?? '', after)
      if (merged !== (known.values.aliases ?? ''))
        differences.push({ key, before: known.values.aliases ?? '', after: merged })
    } else if (!isSame(key, known.values[key] ?? '', after)) {
      differences.push({ key, before: known.values[key] ?? '', after })
    }
  }
  const isSameRegister = givenRegisterKey !== null && givenRegisterKey === known.currentRegisterKey
  if (isSameRegister && given.legalStatus !== undefined && given.legalStatus !== known.values.legalStatus)
    warnings.push('legal-status-differs')
  return { differences, warnings }
}

function isSame(key: ImportValueKey, before: string, after: string): boolean {
  if (key === 'nationalId' || key === 'familyPhone') return normaliseNumber(before) === normaliseNumber(after)
  return folded(before) === folded(after)
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase()

/** Aliases are only ever added. */
function withAliases(known: string, given: string): string {
  const names = known === '' ? [] : known.split('; ')
  for (const name of given.split('; ')) if (!names.some((one) => folded(one) === folded(name))) names.push(name)
  return names.slice(0, 20).join('; ')
}
