import { z } from 'zod'
import { addYears, type CalendarDate } from '../../time/calendar-date.ts'
import { addHours, type Instant } from '../../time/instant.ts'

/** `details.reason` of every refusal here; the page owns one text per code. */
export const medicalRecordRefusals = [
  'merged-away',
  'care-in-future',
  'carer-unknown',
  'person-not-here',
  'person-dead',
  'person-released',
  'late-reason-missing',
  'value-implausible',
  'value-unknown',
  'glucose-kind-missing',
  'pressures-reversed',
  'sign-twice',
  'two-primary',
  'follow-up-past',
  'follow-up-closed',
  'nothing-written',
  'encounter-voided',
  'encounter-finished',
  'encounter-open',
  'reason-missing',
  'nothing-changed',
  'correction-over',
  'same-person',
  'move-undone',
  'moved-again',
  'allergy-known',
  'already-voided',
  'state-differs',
  'file-not-usable',
  'basis-unknown',
  'given-in-future',
  'date-in-future',
  'period-reversed',
  'extra-reason-missing',
  'extra-not-allowed',
  'summary-choice-changed',
  'summary-is-paper',
] as const

export type MedicalRecordRefusal = (typeof medicalRecordRefusals)[number]

/** Whether something was written so long after the care that it has to say why. */
export const isLateEntry = (caredAt: Instant, recordedAt: Instant, hours: number): boolean =>
  recordedAt > addHours(caredAt, hours)

export const defaultLateEntryHours = 24

/** From an hour to a month. */
export const lateEntryBounds = { smallest: 1, largest: 720 } as const

export const lateEntrySchema = z.strictObject({
  hours: z.int().min(lateEntryBounds.smallest).max(lateEntryBounds.largest),
})

const text = z.string().min(1)

/** `resources/reference-data/late-entry-reasons.json` */
export const lateEntryReasonsSchema = z.strictObject({ version: text, source: text, reasons: z.array(text).min(1) })

/** `resources/reference-data/confidential-codes.json`: both ends belong to a range. */
export const confidentialCodesSchema = z.strictObject({
  version: text,
  source: text,
  ranges: z.array(z.strictObject({ from: text, until: text, why: text })),
})

export type ConfidentialCodes = z.infer<typeof confidentialCodesSchema>

/** `resources/reference-data/record-retention.json` */
export const retentionSchema = z.strictObject({ version: text, source: text, years: z.int().positive(), words: text })

/** Why a diagnosis asks to be kept extra confidential; null for an ordinary one. "B20" covers "B20.1". */
export function confidentialBecause(code: string | null, { ranges }: Pick<ConfidentialCodes, 'ranges'>): string | null {
  if (code === null) return null
  const plain = code.toUpperCase().replace('.', '')
  const end = (limit: string) => limit.replace('.', '')
  const range = ranges.find(
    ({ from, until }) => plain >= end(from) && plain.slice(0, Math.max(end(until).length, 3)) <= end(until),
  )
  return range?.why ?? null
}

/** The last day on which a record still has to be there. */
export const keptUntil = (lastVisitOn: CalendarDate, years: number): CalendarDate => addYears(lastVisitOn, years)
