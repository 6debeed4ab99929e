import type { Presence } from '../inmates/placement.rules.ts'

/** How a supervision ends. */
export const clientEndings = ['completed', 'revoked', 'moved', 'held-again', 'deceased', 'mistake'] as const

export const clientRefusalCodes = [
  'client-held',
  'client-deceased',
  'client-transferred',
  'client-merged',
  'client-active',
  'client-looks-known',
  'client-of-registry',
  'client-ended',
  'client-since-in-future',
  'client-until-before-since',
  'client-end-in-future',
  'client-end-before-since',
  'client-born-in-future',
] as const

export type ClientRefusalCode = (typeof clientRefusalCodes)[number]

/** Why somebody cannot be a klien now; null where he can. Whoever is held is an inmate, and a transferred one is held elsewhere. */
export function cannotBeClient(presence: Presence): ClientRefusalCode | null {
  if (presence === 'present') return 'client-held'
  if (presence === 'dead') return 'client-deceased'
  return presence === 'transferred' ? 'client-transferred' : null
}

/**
 * Why an assessment cannot be begun with somebody, or gone on with; null where it can: people held here, and active klien.
 * A dead person and one held elsewhere are told first, whatever the register of klien says.
 */
export function cannotBeAssessed(
  presence: Presence,
  isActiveClient: boolean,
): 'person-deceased' | 'person-transferred' | 'person-not-here' | null {
  if (presence === 'dead') return 'person-deceased'
  if (presence === 'transferred') return 'person-transferred'
  return presence === 'present' || isActiveClient ? null : 'person-not-here'
}
