import Papa from 'papaparse'
import type { Table } from './read-workbook.ts'
import { FaultySpreadsheet, spreadsheetLimits } from './spreadsheet-messages.ts'

/** The letters of a text file: UTF-8 or UTF-16 where it says so or fits, else the old Windows code page of office programs. */
export function decodedText(content: Uint8Array): string {
  const mark = [...content.subarray(0, 2)].join(' ')
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(content)
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}

const delimiters = [';', ',', '\t', '|'] as const

/** The separator that cuts most of the first lines into the same number of cells, and into many. */
function delimiterOf(text: string): string {
  const scores = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 40, skipEmptyLines: 'greedy' })
    const lengths = Map.groupBy(
      data.map((row) => row.length).filter((length) => length > 1),
      (length) => length,
    )
    return Math.max(0, ...[...lengths].map(([length, rows]) => rows.length * length))
  })
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ';'
}

/** Reads a text file with separators; which one is found out. Every cell stays the text it is, formulas included. */
export function readSeparated(content: Uint8Array, cellLetters: number): Table {
  // Spreadsheets understand a first line that names the separator; it is no row of the list.
  const text = decodedText(content).replace(/^\uFEFF?sep=(.)\r?\n/i, '')
  const { data, errors } = Papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: false,
    delimiter: delimiterOf(text),
    preview: spreadsheetLimits.rows + 1,
  })
  if (errors.some((error) => error.code === 'MissingQuotes')) throw new FaultySpreadsheet('quote-open')
  if (data.length > spreadsheetLimits.rows) throw new FaultySpreadsheet('spreadsheet-too-long')
  const rows = data.map((row) =>
    row.slice(0, spreadsheetLimits.columns).map((cell) => (cell === '' ? null : cell.slice(0, cellLetters))),
  )
  return { sheets: [], sheet: '', rows }
}
