/** A cell that a spreadsheet would take for a formula, blanks before it included, is made plain text by an apostrophe. */
export function withoutFormula(cell: string): string {
  return /^\s*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Semicolons and a byte order mark: an Indonesian office opens it rightly by double click. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(withoutFormula(cell))).join(';'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
