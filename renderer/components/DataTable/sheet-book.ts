import type { Cell } from 'write-excel-file/browser'
import type { CellValue, DataColumn } from './data-column.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** A number stays one, a day becomes one of the spreadsheet's; everything else is text, which no spreadsheet takes for a formula. */
function cellOf(value: CellValue, text: string | undefined): Cell {
  if (typeof value === 'number') return { value, type: Number }
  if (value !== null && day.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
  const shown = text ?? value
  return shown === null || shown === '' ? null : { value: shown, type: String }
}

/** The rows as a workbook for Excel. The writer is loaded only when somebody asks for one. */
export async function sheetBook<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeWorkbook } = await import('write-excel-file/browser')
  const head = columns.map((column): Cell => ({ value: column.label, type: String, fontWeight: 'bold' }))
  const body = rows.map((row) => columns.map((column) => cellOf(column.value(row), column.exportText?.(row))))
  const widths = columns.map((column, index) => ({
    width: Math.min(
      60,
      2 + rows.reduce((most, row) => Math.max(most, textLength(column, row)), head[index] ? column.label.length : 0),
    ),
  }))
  const blob = await writeWorkbook([head, ...body], { columns: widths, stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const textLength = <Row>(column: DataColumn<Row>, row: Row): number =>
  String((typeof column.value(row) === 'number' ? null : column.exportText?.(row)) ?? column.value(row) ?? '').length
