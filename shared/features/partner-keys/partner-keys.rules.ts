import type { CalendarDate } from '../../time/calendar-date.ts'
import { isSameOfficeName } from '../facility/office-name.rules.ts'

/** How far a key of another office can be believed on a day. */
export type SignerStanding = 'confirmed' | 'unconfirmed' | 'withdrawn' | 'expired' | 'unknown'

/** What the judgement needs of a kept key. */
export interface KeyFacts {
  readonly state: 'unconfirmed' | 'confirmed' | 'withdrawn'
  readonly validFrom: CalendarDate
  readonly validUntil: CalendarDate | null
}

/** `expired` is every day outside the dates of the key, before them too. */
export function keyStanding(key: KeyFacts, on: CalendarDate): Exclude<SignerStanding, 'unknown'> {
  if (key.state !== 'confirmed') return key.state
  const isValid = key.validFrom <= on && (key.validUntil === null || on <= key.validUntil)
  return isValid ? 'confirmed' : 'expired'
}

/**
 * One signing key may stand on several cards of an office. A withdrawal counts on every day, before it too: whoever holds a stolen key
 * can write any date under what he signs.
 */
export function signerStanding(keys: readonly KeyFacts[], on: CalendarDate): SignerStanding {
  const found = keys.map((key) => keyStanding(key, on))
  const order: readonly SignerStanding[] = ['withdrawn', 'confirmed', 'expired', 'unconfirmed']
  return order.find((standing) => found.some((one) => one === standing)) ?? 'unknown'
}

interface Office {
  readonly kind: string
  readonly name: string
}

/** Whether two cards speak of one office, whatever its spelling. */
export const isSameOffice = (one: Office, other: Office): boolean =>
  one.kind === other.kind && isSameOfficeName(one.name, other.name)
