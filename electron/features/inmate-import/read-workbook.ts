import type { Cell } from '#shared/features/inmate-import/cell-values.rules.ts'
import { calendarDateOf, calendarDateOfDayNumber, dayNumberOf } from '#shared/time/calendar-date.ts'
import { FaultySpreadsheet, type SpreadsheetJob, spreadsheetLimits } from './spreadsheet-messages.ts'
import { WorkbookParts } from './workbook-parts.ts'
import { attributeOf, marksOf, plainText } from './workbook-xml.ts'

export interface Table {
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly rows: readonly (readonly Cell[])[]
}

interface Reading {
  readonly sharedStrings: readonly string[]
  /** Whether the number of a style is shown as a date, by the style's place in the list. */
  readonly dateStyles: readonly boolean[]
  /** The day that number 0 stands for. */
  readonly firstDay: number
  readonly cellLetters: number
}

/** Reads one sheet of a workbook. A formula counts with the result that was saved beside it and is never worked out. */
export async function readWorkbook(
  content: Uint8Array,
  { sheet: wanted, cellLetters }: Pick<SpreadsheetJob, 'sheet' | 'cellLetters'>,
): Promise<Table> {
  const parts = await WorkbookParts.open(content)
  const workbook = await parts.text('xl/workbook.xml')
  const relations = await parts.text('xl/_rels/workbook.xml.rels')
  if (workbook === null || relations === null) throw new FaultySpreadsheet('spreadsheet-damaged')
  const targets = new Map<string, string>()
  for (const mark of marksOf(relations)) {
    const id = attributeOf(mark.attributes, 'Id')
    const target = attributeOf(mark.attributes, 'Target')
    if (id !== null && target !== null) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets: { name: string; path: string }[] = []
  let is1904 = false
  for (const mark of marksOf(workbook)) {
    if (mark.kind !== 'open') continue
    if (mark.name === 'workbookPr') is1904 = ['1', 'true'].includes(attributeOf(mark.attributes, 'date1904') ?? '')
    if (mark.name !== 'sheet') continue
    const path = targets.get(attributeOf(mark.attributes, 'id') ?? '')
    if (path?.includes('worksheets/')) sheets.push({ name: attributeOf(mark.attributes, 'name') ?? '', path })
  }
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[0]
  const xml = sheet ? await parts.text(sheet.path) : null
  if (!sheet || xml === null) throw new FaultySpreadsheet('spreadsheet-damaged')
  const epoch = is1904 ? calendarDateOf(1904, 1, 1) : calendarDateOf(1899, 12, 30)
  const reading: Reading = {
    sharedStrings: sharedStringsOf((await parts.text('xl/sharedStrings.xml')) ?? ''),
    dateStyles: dateStylesOf((await parts.text('xl/styles.xml')) ?? ''),
    firstDay: epoch === null ? 0 : dayNumberOf(epoch),
    cellLetters,
  }
  return { sheets: sheets.map(({ name }) => name), sheet: sheet.name, rows: rowsOf(xml, reading) }
}

function sharedStringsOf(xml: string): readonly string[] {
  const strings: string[] = []
  let current = ''
  let isText = false
  let isReadingAid = false
  for (const mark of marksOf(xml)) {
    if (mark.kind === 'text') {
      if (isText && !isReadingAid) current += plainText(mark.text)
    } else if (mark.name === 't') isText = mark.kind === 'open' && !mark.isEmpty
    else if (mark.name === 'rPh') isReadingAid = mark.kind === 'open' && !mark.isEmpty
    else if (mark.name === 'si') {
      if (mark.kind === 'close' || mark.isEmpty) strings.push(current)
      current = ''
    }
  }
  return strings
}

/** Number formats that every program knows as dates. */
const isKnownDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

function dateStylesOf(xml: string): readonly boolean[] {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let isInside = false
  for (const mark of marksOf(xml)) {
    if (mark.name === 'cellXfs') isInside = mark.kind === 'open' && !mark.isEmpty
    if (mark.kind !== 'open') continue
    if (mark.name === 'numFmt')
      formats.set(Number(attributeOf(mark.attributes, 'numFmtId')), attributeOf(mark.attributes, 'formatCode') ?? '')
    if (mark.name !== 'xf' || !isInside) continue
    const id = Number(attributeOf(mark.attributes, 'numFmtId') ?? 0)
    const code = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
    styles.push(isKnownDateFormat(id) || /[dy]/i.test(code))
  }
  return styles
}

function rowsOf(xml: string, reading: Reading): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let cell: { column: number; type: string; style: number; value: string | null } | null = null
  let isValue = false
  let nextRow = 0
  const finish = (): void => {
    if (cell === null) return
    row[cell.column] = cellOf(cell, reading)
    cell = null
  }
  for (const mark of marksOf(xml)) {
    if (mark.kind === 'text') {
      if (cell !== null && isValue) cell.value = (cell.value ?? '') + plainText(mark.text)
    } else if (mark.name === 'row' && mark.kind === 'open') {
      const index = Number(attributeOf(mark.attributes, 'r') ?? nextRow + 1) - 1
      if (!(index >= 0 && index < spreadsheetLimits.rows)) throw new FaultySpreadsheet('spreadsheet-too-long')
      row = []
      rows[index] = row
      nextRow = index + 1
    } else if (mark.name === 'c') {
      if (mark.kind === 'close') finish()
      else {
        const column = columnOf(attributeOf(mark.attributes, 'r'), row.length)
        if (mark.isEmpty || column >= spreadsheetLimits.columns) continue
        const style = Number(attributeOf(mark.attributes, 's') ?? 0)
        cell = { column, type: attributeOf(mark.attributes, 't') ?? 'n', style, value: null }
      }
    } else if (mark.name === 'v' || mark.name === 't') isValue = mark.kind === 'open' && !mark.isEmpty
  }
  return Array.from(rows, (cells) => Array.from(cells ?? [], (one) => one ?? null))
}

function columnOf(reference: string | null, fallback: number): number {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0]
  if (letters === undefined) return fallback
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellOf(
  cell: { readonly type: string; readonly style: number; readonly value: string | null },
  { sharedStrings, dateStyles, firstDay, cellLetters }: Reading,
): Cell {
  const { type, value } = cell
  if (value === null || value === '') return null
  const text = (one: string): Cell => one.slice(0, cellLetters)
  if (type === 's') return text(sharedStrings[Number(value)] ?? '')
  if (type === 'd') return { date: value.slice(0, 10) }
  if (type !== 'n') return text(value)
  const number = Number(value)
  if (!Number.isFinite(number)) return text(value)
  const isDay = dateStyles[cell.style] === true && number >= 1 && number < 100_000
  return isDay ? { date: calendarDateOfDayNumber(firstDay + Math.floor(number)) } : { number: value }
}
