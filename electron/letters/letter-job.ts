import type { CalendarDate } from '#shared/time/calendar-date.ts'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [field: string]: JsonValue
}

/** Everything a letter's bytes depend on, besides the template and the fonts. */
export interface LetterJob {
  /** File name in resources/letters without its ending. */
  readonly template: string
  readonly input: JsonObject
  readonly paper: 'A4' | 'F4'
  readonly draft: boolean
  readonly letterhead: 'printed' | 'preprinted'
  /** The number is written in by hand after signing: the sheet keeps a ruled space for it. */
  readonly numberSpace?: boolean
  /** The date of the letter: printed on it and written into the file. */
  readonly date: CalendarDate
  /** PNG, JPEG or SVG. */
  readonly logo?: Uint8Array
  /** A code to be read by a camera, beside the words that it holds. SVG. */
  readonly qr?: Uint8Array
  /** PNG or JPEG, named by the input by their places. */
  readonly photos?: readonly Uint8Array[]
}
