import { z } from 'zod'
import { type CalendarDate, daysBetween } from '../../time/calendar-date.ts'

/** `str`: the registration of a health worker; `sip`: the permit to practise at one place. */
export const licenceKinds = ['str', 'sip'] as const

export type LicenceKind = (typeof licenceKinds)[number]

/** What is wrong with somebody's licences on a day. */
export const licenceFaults = ['str-missing', 'str-expired', 'sip-missing', 'sip-expired'] as const

export type LicenceFault = (typeof licenceFaults)[number]

export const creditKinds = ['training', 'seminar', 'practice', 'service', 'publication', 'other'] as const

export type CreditKind = (typeof creditKinds)[number]

export const credentialRefusalCodes = [
  'licence-place-missing',
  'licence-place-of-str',
  'licence-until-missing',
  'licence-until-before-issue',
  'licence-issued-in-future',
  'licence-number-known',
  'licence-not-needed',
  'licence-file-not-usable',
  'licence-voided',
  'credit-in-future',
  'credit-voided',
  'reminder-noted',
  'reminder-days-order',
] as const

export type CredentialRefusalCode = (typeof credentialRefusalCodes)[number]

const days = z.int().min(1).max(730)
export const reminderDaysSchema = z.array(days).min(1).max(8)
const pointsSchema = z.record(z.string(), z.number().min(0).max(2000))

/** What the office can set. */
export const credentialSettingsSchema = z.strictObject({
  reminderDays: reminderDaysSchema,
  creditYears: z.int().min(1).max(10),
  /** SKP needed in that time, by profession. */
  credits: pointsSchema,
})

export type CredentialSettings = z.infer<typeof credentialSettingsSchema>

/** `resources/reference-data/licences.json` */
export const licenceFactsSchema = z.strictObject({
  ...{ version: z.string(), source: z.string(), checkedOn: z.string() },
  sipYears: z.int().min(1),
  reminderDays: reminderDaysSchema,
  creditYears: z.int().min(1),
  credits: z.strictObject({ source: z.string(), points: pointsSchema }),
})

/** One licence, as far as a decision needs it. */
export interface LicenceFact {
  readonly id: string
  readonly kind: LicenceKind
  readonly issuedOn: CalendarDate
  /** Null: for life. */
  readonly validUntil: CalendarDate | null
  /** Of a permit: where. Compared without regard to case and spaces. */
  readonly place: string | null
  /** Of a permit: for this unit. */
  readonly isHere: boolean
  readonly recordedOn: CalendarDate
}

const placeKey = (place: string | null): string => (place ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const isValidOn = ({ issuedOn, validUntil }: LicenceFact, day: string): boolean =>
  issuedOn <= day && (validUntil === null || validUntil >= day)

function faultIn(licences: readonly LicenceFact[], day: string, kind: LicenceKind): 'missing' | 'expired' | null {
  const own = licences.filter((licence) => licence.kind === kind && (kind === 'str' || licence.isHere))
  if (own.some((licence) => isValidOn(licence, day))) return null
  return own.some(({ validUntil }) => validUntil !== null && validUntil < day) ? 'expired' : 'missing'
}

/** What somebody of this profession lacks to work here on a day. The licences are those that were not voided. */
export function faultsOn(
  day: string,
  needs: { readonly needsStr: boolean; readonly needsSip: boolean },
  licences: readonly LicenceFact[],
): readonly LicenceFault[] {
  const str = needs.needsStr ? faultIn(licences, day, 'str') : null
  const sip = needs.needsSip ? faultIn(licences, day, 'sip') : null
  return [...(str === null ? [] : [`str-${str}` as const]), ...(sip === null ? [] : [`sip-${sip}` as const])]
}

/** The later licences of the same kind and place that stand in its stead. */
export function replacementsOf<Fact extends LicenceFact>(licence: LicenceFact, all: readonly Fact[]): readonly Fact[] {
  const { validUntil } = licence
  if (validUntil === null) return []
  return all.filter(
    (other) =>
      other.id !== licence.id &&
      other.kind === licence.kind &&
      placeKey(other.place) === placeKey(licence.place) &&
      (other.validUntil === null || other.validUntil > validUntil),
  )
}

/** A renewal ends the reminders of what it renews. */
export const isRenewed = (licence: LicenceFact, all: readonly LicenceFact[]): boolean =>
  replacementsOf(licence, all).length > 0

export interface FiredReminder {
  readonly licenceId: string
  readonly days: number
  readonly validUntil: CalendarDate
}

/**
 * What is to be reminded of now and was not yet. Everything passed while the application was closed comes at once; what came once
 * never comes again, wherever the clock goes. A licence written down after its end is told as expired, without reminders.
 */
export function remindersDue(
  licences: readonly LicenceFact[],
  fired: readonly FiredReminder[],
  reminderDays: readonly number[],
  today: CalendarDate,
): readonly FiredReminder[] {
  const key = ({ licenceId, days: before }: Pick<FiredReminder, 'licenceId' | 'days'>) => `${licenceId} ${before}`
  const known = new Set(fired.map(key))
  return licences.flatMap((licence) => {
    const { id, validUntil, recordedOn } = licence
    if (validUntil === null || recordedOn > validUntil || isRenewed(licence, licences)) return []
    const left = daysBetween(today, validUntil)
    return reminderDays
      .filter((before) => left <= before)
      .map((before) => ({ licenceId: id, days: before, validUntil }))
      .filter((reminder) => !known.has(key(reminder)))
      .toSorted((one, other) => other.days - one.days)
  })
}

/** Most days first, none twice. */
export const areReminderDays = (reminderDays: readonly number[]): boolean =>
  reminderDays.every((before, index) => index === 0 || before < (reminderDays[index - 1] ?? 0))
