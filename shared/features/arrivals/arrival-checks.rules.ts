import type { Instant } from '../../time/instant.ts'
import type { ArrivalCheck } from './arrival-checks.ts'

export interface CheckedPerson {
  readonly sex: 'male' | 'female'
  /** Completed years on the day of coming; null where the birth date is not known. */
  readonly age: number | null
}

/** What was answered since somebody came. */
export interface GivenAnswers {
  readonly url: string
  readonly caredAt: Instant
  /** Groups of the instrument in which something was answered. */
  readonly groups: ReadonlySet<string>
}

export interface CheckState {
  readonly id: string
  readonly label: string
  /** When it was met; null while it is missing. */
  readonly metAt: Instant | null
}

/** Somebody of unknown age is asked: rather once too often. */
export function isAskedOf({ onlyFor }: Pick<ArrivalCheck, 'onlyFor'>, { sex, age }: CheckedPerson): boolean {
  if (onlyFor === null) return true
  if (onlyFor.sex !== sex) return false
  return age === null || (onlyFor.fromAge <= age && age <= onlyFor.untilAge)
}

/** The requirements that hold for a person, and when each was met for the first time. */
export function checkStates(
  checks: readonly ArrivalCheck[],
  person: CheckedPerson,
  done: { readonly answers: readonly GivenAnswers[]; readonly minutesAt: Instant | null },
): CheckState[] {
  return checks
    .filter((check) => isAskedOf(check, person))
    .map(({ id, label, metBy }) => ({ id, label, metAt: metBy.kind === 'minutes' ? done.minutesAt : firstOf(metBy) }))

  function firstOf({ url, group }: { readonly url: string; readonly group: string | null }): Instant | null {
    const moments = done.answers
      .filter((one) => one.url === url && (group === null || one.groups.has(group)))
      .map(({ caredAt }) => caredAt)
    return moments.toSorted()[0] ?? null
  }
}
