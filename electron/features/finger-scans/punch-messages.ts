import type { PunchColumns, PunchFault } from '#shared/features/finger-scans/punch-file.rules.ts'

export interface PunchJob {
  readonly bytes: Uint8Array
  /** Null for attlog.dat. */
  readonly columns: PunchColumns | null
}

export interface FaultyLine {
  /** As an editor counts, from 1. */
  readonly line: number
  readonly fault: PunchFault
}

export type PunchMessage =
  /** How many lines are read. */
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  /** Some presses, ready for the database and in its order: JSON of `[number, [time, ...]]`; how many have been handed over, of how many. */
  | { readonly kind: 'punches'; readonly json: string; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done'
      readonly lines: number
      /** Lines that repeat a press of this file. */
      readonly repeated: number
      readonly badLines: number
      /** The first ones. */
      readonly faults: readonly FaultyLine[]
      /** JSON of `[number, name]`. */
      readonly names: string
    }
