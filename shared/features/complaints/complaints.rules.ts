import type { Role } from '../../people/roles.ts'
import type { ComplaintClass, ComplaintLists, ComplaintMode } from './complaint.ts'

/** Units to which somebody with these roles belongs. */
export function unitsOf(lists: ComplaintLists, roles: readonly Role[]): readonly string[] {
  return lists.units.filter((unit) => unit.roles.some((role) => roles.includes(role))).map(({ id }) => id)
}

/** Why an identity does not fit the mode; null where it does. Anonymous means that nobody knows it, so nobody may write it down. */
export function identityFault(
  mode: ComplaintMode,
  hasIdentity: boolean,
): 'identity-with-anonymous' | 'identity-missing' | null {
  if (mode === 'anonymous') return hasIdentity ? 'identity-with-anonymous' : null
  return hasIdentity ? null : 'identity-missing'
}

const smallWords = 3

/** Words of a name that are long enough to give somebody away, lower-cased. */
function tellingWords(name: string): readonly string[] {
  // Marks that nobody sees, and letters that only look alike to a machine, hide no name.
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLocaleLowerCase('id')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > smallWords)
}

/** Which words of a vaulted name stand in a text that others will read. */
export function namedIn(name: string, texts: readonly (string | null)[]): readonly string[] {
  const words = new Set(tellingWords(texts.filter((text) => text !== null).join('\n')))
  return [...new Set(tellingWords(name))].filter((word) => words.has(word))
}

/** Wrong PINs in a row before the number is locked, and for how long. */
export const pinLock = { tries: 5, minutes: 30 } as const

/** By which clock of the procedures a class is counted, until an officer finds that it bears on oversight. */
export const clockOfClass = {
  complaint: 'without-oversight',
  aspiration: 'aspiration',
  information: 'information',
} as const satisfies Readonly<Record<ComplaintClass, string>>

/** The class that a chosen clock stands for. */
export function classOfClock(clockId: string): ComplaintClass {
  return clockId === clockOfClass.information
    ? 'information'
    : clockId === clockOfClass.aspiration
      ? 'aspiration'
      : 'complaint'
}

/** Whether somebody asks how a person in custody is: answered with the same words to everybody, and never out of the record. */
export function isHealthQuestion(
  { healthServices }: Pick<ComplaintLists, 'healthServices'>,
  asked: { readonly class: string; readonly service: string | null },
): boolean {
  return asked.class === 'information' && asked.service !== null && healthServices.includes(asked.service)
}
