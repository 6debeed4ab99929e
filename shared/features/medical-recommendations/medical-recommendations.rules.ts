import type { OutsideSigner } from '#shared/features/service-cases/case-facts.ts'
import type { Role } from '#shared/people/roles.ts'
import { type CalendarDate, daysBetween } from '#shared/time/calendar-date.ts'

/** Id of the service file that a medical recommendation follows. */
export const medicalRecommendationService = 'rekomendasi-medis'

/** Requirement ids of the service file that the rules and letters speak of. */
export const medicalRecommendationPapers = {
  application: 'application',
  doctorLetter: 'doctor-letter',
  medicalRecord: 'medical-record',
  headCoveringLetter: 'head-covering-letter',
  kanwilCoveringLetter: 'kanwil-covering-letter',
  emergencyReport: 'emergency-report',
  resultReceipt: 'result-receipt',
} as const

/** What sets a request going: the doctor's advice, the inmate's wish, or the family's wish on his behalf. */
export const recommendationTriggers = ['doctor', 'inmate', 'family'] as const

export type RecommendationTrigger = (typeof recommendationTriggers)[number]

/** Only a doctor answers for a doctor's letter. */
export function mayIssueDoctorLetter(roles: readonly Role[]): boolean {
  return roles.includes('dokter')
}

/** A nurse or midwife may write the draft that a doctor then issues, or that an outside doctor is asked to sign. */
export function mayDraftDoctorLetter(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'dokter' || role === 'perawat' || role === 'bidan')
}

/** The doctor's own letter is what sets a doctor's request going, so somebody without that right cannot claim it. */
export function triggersFor(roles: readonly Role[], unitHasDoctor: boolean): readonly RecommendationTrigger[] {
  // In a unit without a doctor the nurse acts on the advice of an outside doctor, whose signed letter is then paper 2.
  return mayIssueDoctorLetter(roles) || !unitHasDoctor ? recommendationTriggers : ['inmate', 'family']
}

export const outsideDoctorFaults = [
  'name-missing',
  'sip-missing',
  'institution-missing',
  'date-in-future',
  'date-too-old',
] as const

export type OutsideDoctorFault = (typeof outsideDoctorFaults)[number]

/** `refusals` must be put right; `warnings` are shown and may be accepted. */
export interface OutsideDoctorCheck {
  readonly refusals: readonly OutsideDoctorFault[]
  readonly warnings: readonly OutsideDoctorFault[]
}

/** A finding older than a quarter of a year hardly describes the patient of today; our own choice, hence only a warning. */
const oldLetterDays = 90

/** Whether the letter of a doctor from outside names its signer fully and is dated plausibly. */
export function checkOutsideDoctor(signer: OutsideSigner, today: CalendarDate): OutsideDoctorCheck {
  const refusals: OutsideDoctorFault[] = []
  if (signer.name.trim() === '') refusals.push('name-missing')
  if (signer.sip.trim() === '') refusals.push('sip-missing')
  if (signer.institution.trim() === '') refusals.push('institution-missing')
  if (signer.date > today) refusals.push('date-in-future')
  return { refusals, warnings: daysBetween(signer.date, today) > oldLetterDays ? ['date-too-old'] : [] }
}
