import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node'
import type { LetterFooter, Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'

type Value = string | number | null

/** One table of a report; a number stays a number until it is printed. */
export interface CoachingSection {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  /** Bars of the label and of this column; null: no chart. */
  readonly chart: { readonly title: string; readonly column: number } | null
  readonly note: string | null
}

export interface CoachingHead {
  readonly title: string
  readonly period: string
  readonly asOf: string
}

const written = (value: Value, unknown: string): string =>
  value === null ? unknown : typeof value === 'number' ? value.toLocaleString('id-ID') : value.slice(0, 600)

/** For the sheet of the office's reports. */
export function sheetInput(
  { letterhead, footer }: { readonly letterhead: Letterhead; readonly footer: LetterFooter },
  head: CoachingHead,
  sections: readonly CoachingSection[],
  unknown: string,
): OfficeSheetInput<'laporan-bulanan-rekomendasi'> {
  return {
    letterhead,
    ...head,
    sections: sections.map(({ title, head: labels, rows, chart, note }) => ({
      title,
      head: [...labels],
      rows: rows.map((row) => row.map((value) => written(value, unknown))),
      texts: labels.flatMap((_, column) => (rows.some((row) => typeof row[column] === 'string') ? [column] : [])),
      chart:
        chart === null || rows.length === 0
          ? null
          : {
              title: chart.title,
              bars: rows.map((row) => {
                const value = row[chart.column] ?? null
                const text = written(value, unknown)
                return { label: String(row[0]).slice(0, 200), value: typeof value === 'number' ? value : null, text }
              }),
            },
      note,
    })),
    footer,
  }
}

const text = (value: string): Cell => ({ value, type: String, wrap: true })
const strong = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true })
const cell = (value: Value): Cell =>
  value === null ? null : typeof value === 'number' ? { value, type: Number, format: '0' } : text(value)

/** The same for a spreadsheet: every number a number, so that the office can go on reckoning with it. */
export function sectionsWorkbook(
  letterhead: Letterhead,
  head: CoachingHead,
  sections: readonly CoachingSection[],
): Promise<Uint8Array> {
  const data: SheetData = [
    ...letterhead.lines.map((line) => [strong(line)]),
    ...letterhead.address.map((line) => [text(line)]),
    [],
    [strong(head.title)],
    [strong(head.period)],
    [text(head.asOf)],
    ...sections.flatMap(({ title, head: labels, rows }) => [
      [],
      [strong(title)],
      labels.map(strong),
      ...rows.map((row) => row.map(cell)),
    ]),
  ]
  const widest = Math.max(2, ...sections.map(({ head: labels }) => labels.length))
  const columns = [{ width: 44 }, ...Array.from({ length: widest - 1 }, () => ({ width: 18 }))]
  return writeWorkbook(data, { columns, sheet: head.title.slice(0, 31) }).toBuffer()
}
