import type { CalendarDate } from '#shared/time/calendar-date.ts'

/** Everything that any of the sheets asks; each shows its part. */
export interface SheetForm {
  readonly choice: string | null
  readonly on: CalendarDate | null
  readonly amount: number | null
  readonly text: string
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
  readonly units: readonly string[]
  readonly people: readonly string[]
}

export interface Option {
  readonly value: string
  readonly label: string
}

export interface Call {
  readonly context: { readonly key: string }
}

/** What one sheet asks and sends. A label that is missing: that is not asked. */
export interface SheetPlan {
  readonly title: string
  readonly hint?: string
  readonly choice?: { readonly label: string; readonly options: readonly Option[]; readonly isLong?: boolean }
  readonly onLabel?: string
  readonly amount?: {
    readonly label: string
    readonly unit: string
    readonly most: number
    /** Where it is asked only after some of the choices. */
    readonly isAsked?: (values: SheetForm) => boolean
  }
  readonly hasLetter?: boolean
  readonly needsLetter?: (values: SheetForm) => boolean
  readonly textLabel?: string
  readonly needsText?: (values: SheetForm) => boolean
  readonly units?: readonly Option[]
  readonly people?: { readonly label: string; readonly options: readonly Option[]; readonly missing: string }
  readonly saveLabel: string
  readonly doneText: string
  readonly send: (values: SheetForm, call: Call) => Promise<unknown>
}

export const always = () => true

export const optionOf = ({ id, title }: { readonly id: string; readonly title: string }): Option => ({
  value: id,
  label: title,
})

/** The form asks for a date wherever it has a label for it. */
export const dayOf = ({ on }: SheetForm): { readonly on: CalendarDate } => {
  if (on === null) throw new Error('a sheet with a date was sent without it')
  return { on }
}
