import type { CalendarDate } from '../../time/calendar-date.ts'

/** Who holds a post or acts in it, as far as the rules ask. */
export interface AppointmentFact {
  readonly acting: 'Plh.' | 'Plt.' | null
  readonly validFrom: CalendarDate
  readonly validUntil: CalendarDate | null
}

export const appointmentFaults = [
  'dates-reversed',
  'acting-without-end',
  'acting-without-order',
  'acting-overlaps',
] as const

export type AppointmentFault = (typeof appointmentFaults)[number]

const isValidOn = ({ validFrom, validUntil }: AppointmentFact, day: CalendarDate): boolean =>
  validFrom <= day && (validUntil === null || day <= validUntil)

/**
 * Who signs on a day: whoever acts then, else the holder. Of several the one who came last, so that a new holder needs no end written
 * for the old one.
 */
export function signerOn<Fact extends AppointmentFact>(appointments: readonly Fact[], day: CalendarDate): Fact | null {
  const valid = appointments
    .filter((one) => isValidOn(one, day))
    .toSorted((left, right) => (left.validFrom < right.validFrom ? 1 : left.validFrom > right.validFrom ? -1 : 0))
  return valid.find(({ acting }) => acting !== null) ?? valid[0] ?? null
}

/** Why an appointment cannot stand beside the others; null when it can. */
export function appointmentFault(
  wanted: AppointmentFact & { readonly orderNumber: string | null },
  others: readonly AppointmentFact[],
): AppointmentFault | null {
  const { acting, validFrom, validUntil } = wanted
  if (validUntil !== null && validUntil < validFrom) return 'dates-reversed'
  if (acting === null) return null
  if (validUntil === null) return 'acting-without-end'
  if (wanted.orderNumber === null) return 'acting-without-order'
  const isShared = others.some(
    (other) =>
      other.acting !== null &&
      other.validFrom <= validUntil &&
      (other.validUntil === null || validFrom <= other.validUntil),
  )
  return isShared ? 'acting-overlaps' : null
}

export const postFaults = ['post-held', 'post-awaited', 'post-signs'] as const

export type PostFault = (typeof postFaults)[number]

/** Why a post cannot be withdrawn; null when it can. `letters` are the classes of letters that name it. */
export function postFault(
  appointments: readonly AppointmentFact[],
  letters: readonly string[],
  today: CalendarDate,
): PostFault | null {
  const states = appointments.map((one) => appointmentState(one, today))
  if (states.includes('current')) return 'post-held'
  if (states.includes('coming')) return 'post-awaited'
  return letters.length > 0 ? 'post-signs' : null
}

/** How an appointment stands on a day. */
export function appointmentState(fact: AppointmentFact, day: CalendarDate): 'current' | 'coming' | 'past' {
  if (day < fact.validFrom) return 'coming'
  return isValidOn(fact, day) ? 'current' : 'past'
}
