import type { Cell } from '#shared/features/inmate-import/cell-values.rules.ts'

/** Why a spreadsheet cannot be read. */
export type SpreadsheetFault =
  | 'spreadsheet-expands'
  | 'spreadsheet-damaged'
  | 'spreadsheet-empty'
  | 'spreadsheet-too-long'
  | 'quote-open'

export interface SpreadsheetJob {
  readonly bytes: Uint8Array
  readonly isWorkbook: boolean
  /** The first one when null or unknown. */
  readonly sheet: string | null
  /** Letters of a cell that are kept. */
  readonly cellLetters: number
}

export type SpreadsheetMessage =
  | { readonly kind: 'sheets'; readonly names: readonly string[]; readonly name: string; readonly rowCount: number }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly fault: SpreadsheetFault }

/** Carries a fault through the reading code of the worker. */
export class FaultySpreadsheet extends Error {
  readonly fault: SpreadsheetFault

  constructor(fault: SpreadsheetFault) {
    super(fault)
    this.fault = fault
  }
}

export const spreadsheetLimits = { rows: 100_000, columns: 200, cellLetters: 2_000 } as const
