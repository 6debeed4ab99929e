import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node'
import { complaintReportWords as words } from '#shared/features/complaints/complaint-report.messages.ts'
import type { ComplaintReportPart } from '#shared/features/complaints/complaint-report-parts.ts'
import type { ComplaintRegisterLine } from '#shared/features/complaints/complaint-reports.contract.ts'
import type { Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import { number, sheetHead, strong, text } from '../reports/workbook-cells.ts'
import type { RegisterColumns } from './complaint-register-columns.ts'

interface Contents {
  readonly parts: readonly ComplaintReportPart[]
  readonly lines: readonly ComplaintRegisterLine[]
  readonly columns: RegisterColumns
  readonly head: { readonly letterhead: Letterhead; readonly period: string; readonly asOf: string }
}

const cellOf = (value: string | number | null): Cell => (typeof value === 'string' ? text(value) : number(value))

const widest = (parts: Contents['parts']): number => Math.max(4, ...parts.map(({ head }) => head.length - 1))

/** Report and register, a sheet each. */
export async function complaintWorkbook({ parts, lines, columns, head }: Contents): Promise<Uint8Array> {
  const headOf = (title: string): SheetData => [
    ...sheetHead(head.letterhead, title, [head.period], head.asOf),
    [text(`${words.noIdentity} ${words.covers}`)],
    [],
  ]
  const report: SheetData = [
    ...headOf(words.title),
    ...parts.flatMap(
      (part): SheetData => [
        [strong(part.title)],
        part.head.map(strong),
        ...part.rows.map(({ label, values }) => [text(label), ...values.map(({ value }) => number(value))]),
        [],
      ],
    ),
  ]
  const register: SheetData = [
    ...headOf(words.registerTitle),
    columns.map(({ label }) => strong(label)),
    ...lines.map((line, index) => columns.map(({ value }) => cellOf(value(line, index)))),
  ]
  const widthOf = (width: number) => ({ width: Math.ceil(width * 10) })
  return writeWorkbook([
    {
      data: report,
      sheet: words.title,
      columns: [{ width: 48 }, ...Array.from({ length: widest(parts) }, () => ({ width: 18 }))],
    },
    { data: register, sheet: words.registerTitle, columns: columns.map(({ width }) => widthOf(width)) },
  ]).toBuffer()
}
