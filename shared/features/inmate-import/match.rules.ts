import { nameMatchScore, normaliseNumber, spellingKey } from '../inmates/inmate-name.rules.ts'
import { formatRegisterNumber, parseRegisterNumber } from '../inmates/register-number.rules.ts'
import type { ImportQuestionCode, ImportValues } from './import-values.ts'

/** A person as far as finding him again needs it. Names and numbers of people merged into him are his too. */
export interface KnownPerson {
  readonly id: string
  readonly names: readonly string[]
  readonly birthDate: string | null
  readonly nationalIdKeys: readonly string[]
  readonly registerKeys: readonly string[]
}

/** Where to look: by register number, NIK, and name in its one spelling. */
export interface PeopleIndex {
  readonly byRegister: ReadonlyMap<string, KnownPerson>
  readonly byNationalId: ReadonlyMap<string, readonly KnownPerson[]>
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>
}

export type Match =
  | { readonly kind: 'found'; readonly person: KnownPerson }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly code: ImportQuestionCode; readonly people: readonly KnownPerson[] }

/** One text for every spelling of a register number, as the register history keeps it. */
export function registerKeyOf(written: string, registerClass: string): string {
  const parsed = parseRegisterNumber(written)
  return parsed ? formatRegisterNumber(parsed) : `${registerClass} ${normaliseNumber(written)}`
}

export function indexPeople(people: readonly KnownPerson[]): PeopleIndex {
  const byRegister = new Map<string, KnownPerson>()
  const byNationalId = new Map<string, KnownPerson[]>()
  const byName = new Map<string, KnownPerson[]>()
  const add = (map: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [person])
    else if (!known.includes(person)) known.push(person)
  }
  for (const person of people) {
    for (const key of person.registerKeys) byRegister.set(key, person)
    for (const key of person.nationalIdKeys) add(byNationalId, key, person)
    for (const name of person.names) add(byName, spellingKey(name), person)
  }
  return { byRegister, byNationalId, byName }
}

/** Who a line is about: by register number, then NIK, then name with day of birth. Where two of them disagree, a person is asked. */
export function matchPerson(values: ImportValues, index: PeopleIndex): Match {
  const name = values.name ?? ''
  const byRegister =
    values.registerNumber === undefined || values.registerClass === undefined
      ? undefined
      : index.byRegister.get(registerKeyOf(values.registerNumber, values.registerClass))
  const byNationalId = index.byNationalId.get(normaliseNumber(values.nationalId ?? '')) ?? []
  const sameName = index.byName.get(spellingKey(name)) ?? []
  const other = byNationalId.filter((person) => person !== byRegister)
  if (byRegister !== undefined) {
    if (other.length > 0) return ask('keys-of-different-people', [byRegister, ...other])
    const isAlike = byNationalId.length > 0 || hasLikeName(name, byRegister) || isBornAlike(values, byRegister)
    return isAlike ? { kind: 'found', person: byRegister } : ask('same-register-other-name', [byRegister])
  }
  const [only] = byNationalId
  if (only !== undefined) {
    if (byNationalId.length > 1) return ask('keys-of-different-people', byNationalId)
    const isAlike = hasLikeName(name, only) || isBornAlike(values, only)
    return isAlike ? { kind: 'found', person: only } : ask('same-national-id-other-name', [only])
  }
  const bornAlike = sameName.filter((person) => isBornAlike(values, person))
  const [same] = bornAlike
  if (same !== undefined)
    return bornAlike.length === 1 ? { kind: 'found', person: same } : ask('several-same-name', bornAlike)
  const undated = sameName.filter((person) => values.birthDate === undefined || person.birthDate === null)
  return undated.length > 0 ? ask('same-name-no-birth-date', undated) : { kind: 'new' }
}

const ask = (code: ImportQuestionCode, people: readonly KnownPerson[]): Match => ({ kind: 'ask', code, people })

const isBornAlike = (values: ImportValues, person: KnownPerson): boolean =>
  values.birthDate !== undefined && values.birthDate === person.birthDate

/** The same name, or one that holds the other: lists shorten names and leave out "bin". */
const hasLikeName = (name: string, person: KnownPerson): boolean =>
  person.names.some(
    (known) =>
      spellingKey(known) === spellingKey(name) || nameMatchScore(name, known) > 0 || nameMatchScore(known, name) > 0,
  )
