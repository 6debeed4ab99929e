import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import type { AssessmentOverview } from '#shared/features/assessment-overview/assessment-overview.contract.ts'
import { overviewWords as words } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import { overviewGroups } from '#shared/features/assessment-overview/overview-table.ts'
import type { Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import { number, sheetHead, strong, text } from '../reports/workbook-cells.ts'

interface Head {
  readonly letterhead: Letterhead
  readonly lines: readonly string[]
  readonly asOf: string
}

/** A sheet for each part; klien have sheets of their own. Whole numbers stay numbers: the book is for use in the house. */
export function overviewWorkbook(overviews: readonly AssessmentOverview[], head: Head): Promise<Uint8Array> {
  const sheets = overviews.flatMap(({ circle, tables }) =>
    overviewGroups.flatMap((group) => {
      const those = tables.filter((table) => table.group === group)
      if (those.length === 0) return []
      const name = circle === 'clients' ? words.clientsSheet(words.groups[group]) : words.groups[group]
      const data: SheetData = [
        ...sheetHead(head.letterhead, `${words.title}: ${name}`, head.lines, head.asOf),
        [text(words.inside)],
        [],
        ...those.flatMap(
          (table): SheetData => [
            [strong(table.title)],
            [strong(table.head), ...table.columns.map(({ label }) => strong(label))],
            ...table.rows.map(({ label, values }) => [text(label), ...values.map((value) => number(value))]),
            ...(table.note === null ? [] : [[text(table.note)]]),
            [],
          ],
        ),
      ]
      const widest = Math.max(...those.map(({ columns }) => columns.length))
      return [{ data, sheet: name, columns: [{ width: 52 }, ...Array.from({ length: widest }, () => ({ width: 18 }))] }]
    }),
  )
  return writeWorkbook(sheets).toBuffer()
}
