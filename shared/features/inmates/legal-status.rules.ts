import type { RegisterClass } from '#shared/features/inmates/register-number.rules.ts'
import { ageInYears, type CalendarDate } from '#shared/time/calendar-date.ts'

/** Legal status by UU 22/2022; the words are the law's. */
export const legalStatuses = ['tahanan', 'narapidana', 'anak', 'anak-binaan', 'klien'] as const

export type LegalStatus = (typeof legalStatuses)[number]

const adultAge = 18

/** Whether the law counts the status among Warga Binaan; a tahanan and an anak in process are not. */
export function isWargaBinaan(status: LegalStatus): boolean {
  return status === 'narapidana' || status === 'anak-binaan' || status === 'klien'
}

/** The status that a register class gives: class A is process, class B a sentence; under 18 the law's own words for children. */
export function legalStatusOf(
  registerClass: RegisterClass,
  birthDate: CalendarDate | null,
  onDate: CalendarDate,
): LegalStatus {
  const isChild = birthDate !== null && ageInYears(birthDate, onDate) < adultAge
  if (registerClass.startsWith('A.')) return isChild ? 'anak' : 'tahanan'
  return isChild ? 'anak-binaan' : 'narapidana'
}
