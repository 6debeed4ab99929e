import type { Medicine } from '#shared/features/pharmacy/medicines.contract.ts'
import { type LineInput, lineInputSchema } from '#shared/features/pharmacy/pharmacy-inputs.ts'
import {
  computedQuantity,
  type DoseMoment,
  lineFault,
  type MealRelation,
} from '#shared/features/pharmacy/prescription.rules.ts'
import type { Prescription, PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type CareTime, justNow } from '../medical-records/care-time.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

/** One line as it is typed. */
export interface TypedLine {
  readonly isOutside: boolean
  readonly medicineId: string | null
  readonly outsideText: string
  readonly dose: number | null
  readonly doseUnit: string
  readonly timesPerDay: number | null
  readonly asNeeded: boolean
  readonly moments: DoseMoment[]
  readonly meal: MealRelation
  readonly days: number | null
  readonly quantity: number | null
  readonly instructions: string
  readonly observed: boolean
  readonly startsOn: CalendarDate | null
  readonly overrideReason: string
}

export interface TypedPrescription {
  readonly instructedBy: string
  readonly isSecret: boolean
  readonly iterations: number | null
  readonly note: string
  readonly lines: TypedLine[]
  readonly care: CareTime
}

export const emptyLine = (today: CalendarDate): TypedLine => ({
  isOutside: false,
  medicineId: null,
  outsideText: '',
  dose: 1,
  doseUnit: 'tablet',
  timesPerDay: 3,
  asNeeded: false,
  moments: [],
  meal: 'after',
  days: 3,
  quantity: null,
  instructions: '',
  observed: false,
  startsOn: today,
  overrideReason: '',
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const typedLineOf = (line: PrescriptionLine): TypedLine => ({
  isOutside: line.medicineId === null,
  medicineId: line.medicineId,
  outsideText: line.outsideText ?? '',
  dose: line.dose,
  doseUnit: line.doseUnit,
  timesPerDay: line.timesPerDay,
  asNeeded: line.asNeeded,
  moments: [...line.moments],
  meal: line.meal,
  days: line.days,
  quantity: line.quantity,
  instructions: line.instructions ?? '',
  observed: line.observed,
  startsOn: line.startsOn,
  overrideReason: line.overrideReason ?? '',
})

export const typedPrescriptionOf = (prescription: Prescription): TypedPrescription => ({
  instructedBy: prescription.isByInstruction ? prescription.prescriberName : '',
  isSecret: prescription.confidentiality === 'extra',
  iterations: prescription.iterations,
  note: prescription.note ?? '',
  lines: prescription.lines.map(typedLineOf),
  care: justNow,
})

/** For the core; `lineProblems` has said before whether it is whole. */
export const lineOf = (typed: TypedLine): unknown => ({
  medicineId: typed.isOutside ? null : typed.medicineId,
  outsideText: typed.isOutside ? orNull(typed.outsideText) : null,
  dose: typed.dose,
  doseUnit: typed.doseUnit.trim(),
  timesPerDay: typed.timesPerDay,
  asNeeded: typed.asNeeded,
  moments: typed.moments,
  meal: typed.meal,
  days: typed.days,
  quantity: typed.quantity,
  instructions: orNull(typed.instructions),
  observed: typed.observed && !typed.isOutside,
  startsOn: typed.startsOn,
  overrideReason: orNull(typed.overrideReason),
})

export const parsedLine = (typed: TypedLine): LineInput => lineInputSchema.parse(lineOf(typed))

/** What is missing in one line, by field. */
export function lineProblems(typed: TypedLine, hasWarnings: boolean): Record<string, string> {
  const { problems } = words
  const found: Record<string, string> = {}
  if (typed.isOutside && typed.outsideText.trim() === '') found.outsideText = problems.outsideText
  if (!typed.isOutside && typed.medicineId === null) found.medicineId = problems.medicineId
  if (typed.quantity === null || typed.quantity < 1) found.quantity = problems.quantity
  if (typed.startsOn === null) found.startsOn = problems.startsOn
  if (hasWarnings && typed.overrideReason.trim().length < 3) found.overrideReason = problems.override
  const named = { medicineId: 'm', outsideText: null, instructions: orNull(typed.instructions) }
  const fault = lineFault({ ...typed, ...named, observed: typed.observed && !typed.isOutside })
  if (fault === 'observed-incomplete') found.moments = problems.observed
  if (fault === 'line-incomplete') {
    const isCountWrong = typed.moments.length > 0 && typed.moments.length !== (typed.timesPerDay ?? 0)
    found[isCountWrong ? 'moments' : 'instructions'] = isCountWrong ? problems.moments : problems.use
  }
  return found
}

/** A changed line with the quantity that follows from it, wherever one follows. */
export function withQuantity(typed: TypedLine, medicine: Pick<Medicine, 'unit'> | undefined): TypedLine {
  const computed = computedQuantity(typed, typed.isOutside ? typed.doseUnit : (medicine?.unit ?? null))
  return computed === null || computed < 1 ? typed : { ...typed, quantity: computed }
}
