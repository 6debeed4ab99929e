import type { CellValue, DataColumn } from './data-column.ts'

/** A cell that begins like a formula is one to the victim's spreadsheet; an apostrophe makes it text. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function cellText(value: CellValue): string {
  // Decimal comma, as the sheets of an Indonesian office expect.
  if (typeof value === 'number') return String(value).replace('.', ',')
  return value === null ? '' : withoutFormula(value)
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The rows as a semicolon-separated sheet with a byte order mark, which Excel opens rightly by double click. */
export function sheetText<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => quoted(column.label))
  const body = rows.map((row) =>
    columns.map((column) =>
      quoted(column.exportText ? withoutFormula(column.exportText(row)) : cellText(column.value(row))),
    ),
  )
  return `\uFEFF${[head, ...body].map((line) => line.join(';')).join('\r\n')}\r\n`
}
