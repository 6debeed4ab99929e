import type { Cell, SheetData } from 'write-excel-file/node'
import type { Letterhead } from '#shared/features/letters/letter-parts.rules.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const text = (value: string): Cell => ({ value, type: String, wrap: true })

export const strong = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true })

/** A number stays a number, so that the office can go on reckoning with it. */
export const number = (value: number | null, format = '0.##'): Cell =>
  value === null ? null : { value, type: Number, format }

/** The head of a sheet of the office: whose it is, what it is, of when. */
export function sheetHead(letterhead: Letterhead, title: string, lines: readonly string[], asOf: string): SheetData {
  return [
    ...letterhead.lines.map((line) => [strong(line)]),
    ...letterhead.address.map((line) => [text(line)]),
    [],
    [strong(title)],
    ...lines.map((line) => [strong(line)]),
    [text(asOf)],
    [],
  ]
}
