import type { ReactNode } from 'react'

/** What a cell holds for sorting and export: a plain value. Dates as "YYYY-MM-DD" sort by themselves. */
export type CellValue = string | number | null

/** One column of a list. `value` is the truth of the cell; `cell` is only its looks. */
export interface DataColumn<Row> {
  readonly id: string
  readonly label: string
  readonly value: (row: Row) => CellValue
  readonly cell?: ((row: Row) => ReactNode) | undefined
  /** Text for the exported sheet, where `value` is a code. */
  readonly exportText?: ((row: Row) => string) | undefined
  /** CSS width; columns without one share what is left. */
  readonly width?: string | undefined
  /** Numbers stand at the right. */
  readonly align?: 'start' | 'end' | undefined
  readonly isSortable?: boolean | undefined
  /** Not shown until the person asks for it under "Kolom". */
  readonly isHiddenAtFirst?: boolean | undefined
  /** Cannot be hidden: without it the row would not say what it is. */
  readonly isFixed?: boolean | undefined
}
