import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { ScanValues } from '../../../components/FileDrop/use-scans.ts'

export interface PlanValues extends ScanValues {
  readonly on: CalendarDate | null
  readonly text: string
  /** Of further texts, by their names. */
  readonly more: Readonly<Record<string, string>>
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
  readonly choice: string | null
  readonly amount: number | null
}

interface PlanText {
  readonly label: string
  readonly hint?: string | undefined
  readonly isShort: boolean
  /** Characters; what fits a line or a note where left out. */
  readonly most?: number | undefined
  readonly initial?: string | undefined
}

export interface PlanCall {
  readonly context: { readonly key: string }
}

/** What one sheet beside a case asks and sends. */
export interface CasePlan {
  readonly title: string
  readonly hasDay: boolean
  readonly hasLetter: boolean
  /** What is known of that letter beforehand. */
  readonly letter?: { readonly number: string; readonly date: CalendarDate | null } | undefined
  readonly text: (PlanText & { readonly isNeeded: (values: PlanValues) => boolean }) | null
  /** Texts that may stay empty. */
  readonly more?: readonly (PlanText & { readonly name: string })[] | undefined
  readonly options: readonly { readonly id: string; readonly title: string }[] | null
  /** Above the options, where they are no answer. */
  readonly optionsLabel?: string | undefined
  /** A whole number from 1 to `most`, of days or hours. */
  readonly amount?: { readonly label: string; readonly unit: string; readonly most: number } | undefined
  /** Above everything, what is done here. */
  readonly hint?: string | undefined
  /** Where the day is not the day on which the step was done. */
  readonly dayLabel?: string | undefined
  readonly scan: 'needed' | 'optional' | null
  readonly send: (values: PlanValues, call: PlanCall) => Promise<unknown>
}

export const emptyPlan = { hasDay: false, hasLetter: false, text: null, options: null, scan: null } as const

export const always = () => true

/** @throws where a sheet that asks for a day was sent without it */
export const dayOf = ({ on }: PlanValues): CalendarDate => {
  if (on === null) throw new Error('a sheet with a date was sent without it')
  return on
}

export const letterOf = ({ letterNumber, letterDate }: PlanValues) => ({
  letterNumber: letterNumber.trim() || null,
  letterDate,
})
