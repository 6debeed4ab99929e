import { addDays, type CalendarDate } from '../../time/calendar-date.ts'

/** FHIR MedicationRequest: draft, active (issued and partly dispensed), completed, stopped, entered-in-error. */
export const prescriptionStates = ['draft', 'issued', 'partly-dispensed', 'dispensed', 'stopped', 'voided'] as const

export type PrescriptionState = (typeof prescriptionStates)[number]

export const doseMoments = ['morning', 'noon', 'evening', 'night'] as const

export type DoseMoment = (typeof doseMoments)[number]

export const mealRelations = ['any', 'before', 'with', 'after'] as const

export type MealRelation = (typeof mealRelations)[number]

/** How a medicine is to be taken. */
export interface Timing {
  /** Per intake, in `doseUnit`; null where the instructions say it, such as an ointment. */
  readonly dose: number | null
  readonly doseUnit: string
  readonly timesPerDay: number | null
  readonly asNeeded: boolean
  readonly moments: readonly DoseMoment[]
  readonly days: number | null
}

/**
 * Units to hand out, rounded up to whole ones. Null where it cannot be reckoned: taken when needed, or measured in another unit than the
 * one it is handed out in (millilitres of a bottle).
 */
export function computedQuantity(timing: Timing, unit: string | null): number | null {
  const { dose, doseUnit, timesPerDay, days, asNeeded } = timing
  if (dose === null || timesPerDay === null || days === null || asNeeded || unit === null) return null
  if (!isSameWord(doseUnit, unit)) return null
  // Thousandths, so that three times 0.1 stays 0.3.
  return Math.ceil(Math.round(dose * timesPerDay * days * 1000) / 1000)
}

const isSameWord = (left: string, right: string): boolean =>
  left.trim().toLocaleLowerCase('id') === right.trim().toLocaleLowerCase('id')

export type LineFault = 'line-without-medicine' | 'line-incomplete' | 'observed-incomplete'

interface CheckedLine extends Timing {
  readonly medicineId: string | null
  readonly outsideText: string | null
  readonly observed: boolean
  readonly instructions: string | null
}

/** What is missing before a line can be read by whoever hands it out. */
export function lineFault(line: CheckedLine): LineFault | null {
  if ((line.medicineId === null) === (line.outsideText === null)) return 'line-without-medicine'
  const isTimed = line.timesPerDay !== null || line.asNeeded
  if (!isTimed && line.instructions === null) return 'line-incomplete'
  if (line.dose === null && line.instructions === null) return 'line-incomplete'
  if (line.moments.length > 0 && line.timesPerDay !== null && line.moments.length !== line.timesPerDay)
    return 'line-incomplete'
  const isScheduled = line.moments.length > 0 && line.days !== null && !line.asNeeded && line.medicineId !== null
  return line.observed && !isScheduled ? 'observed-incomplete' : null
}

/** The last day on which the line is to be taken; null without a number of days. */
export const lastDayOf = (line: { readonly startsOn: CalendarDate; readonly days: number | null }) =>
  line.days === null ? null : addDays(line.startsOn, line.days - 1)

/** Days that a line without a number of days counts as being taken. */
const openEndedDays = 30

/** Whether the person is taking it on a day, as far as the prescription tells. */
export function isTakenOn(
  line: { readonly startsOn: CalendarDate; readonly days: number | null; readonly endedOn: CalendarDate | null },
  day: CalendarDate,
): boolean {
  if (line.endedOn !== null && line.endedOn <= day) return false
  return day <= (lastDayOf(line) ?? addDays(line.startsOn, openEndedDays))
}

/** What the pharmacy counts of a line. A line for an outside pharmacy has no stock and waits for nothing. */
export interface CountedLine {
  readonly medicineId: string | null
  readonly quantity: number
  readonly dispensed: number
}

/** How much may still be handed out: the quantity once, and again for each repetition. */
export const mayStillBeGiven = (line: CountedLine, iterations: number): number =>
  line.medicineId === null ? 0 : Math.max(0, line.quantity * (iterations + 1) - line.dispensed)

/** What the queue waits for: the first hand-out. Repetitions are asked for by the person. */
export const stillWaiting = (line: CountedLine): number =>
  line.medicineId === null ? 0 : Math.max(0, line.quantity - line.dispensed)

/** The state that follows from what was handed out; only of a prescription that is neither draft, stopped nor voided. */
export function dispensingState(lines: readonly CountedLine[]): 'issued' | 'partly-dispensed' | 'dispensed' {
  const own = lines.filter(({ medicineId }) => medicineId !== null)
  if (own.every(({ dispensed }) => dispensed === 0)) return 'issued'
  return own.every((line) => stillWaiting(line) === 0) ? 'dispensed' : 'partly-dispensed'
}

export const isOpenState = (state: PrescriptionState): boolean =>
  state === 'issued' || state === 'partly-dispensed' || state === 'dispensed'

/** Marks of a copy: handed out ("det", with how often), in part, or not at all ("ne det"). */
export type CopyMark =
  | { readonly kind: 'given'; readonly times: number }
  | { readonly kind: 'part'; readonly quantity: number }
  | { readonly kind: 'not-given' }

export function copyMarkOf(line: CountedLine): CopyMark {
  if (line.dispensed === 0) return { kind: 'not-given' }
  if (line.dispensed < line.quantity) return { kind: 'part', quantity: line.dispensed }
  return { kind: 'given', times: Math.floor(line.dispensed / line.quantity) }
}
