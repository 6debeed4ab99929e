import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import type { OverviewGroup, OverviewTable } from '#shared/features/assessment-overview/overview-table.ts'
import type { Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import { staffWords as words } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { number, sheetHead, strong, text } from '../reports/workbook-cells.ts'

interface Head {
  readonly letterhead: Letterhead
  readonly lines: readonly string[]
  readonly asOf: string
}

const groups = ['standing', 'course', 'care'] as const

/** The other parts are only of assessments. */
export function headingOf(group: OverviewGroup): string {
  const own = groups.find((one) => one === group)
  return own === undefined ? words.title : words.groups[own]
}

/** A sheet for each part, and one with names. Numbers stay numbers. */
export function staffWorkbook(
  tables: readonly OverviewTable[],
  named: readonly (readonly string[])[],
  head: Head,
): Promise<Uint8Array> {
  const sheets = groups.map((group) => {
    const those = tables.filter((table) => table.group === group)
    const data: SheetData = [
      ...sheetHead(head.letterhead, `${words.title}: ${words.groups[group]}`, head.lines, head.asOf),
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
    return {
      ...{ data, sheet: words.groups[group] },
      columns: [{ width: 48 }, ...Array.from({ length: widest }, () => ({ width: 18 }))],
    }
  })
  const people: SheetData = [
    ...sheetHead(head.letterhead, `${words.title}: ${words.named.title}`, head.lines, head.asOf),
    words.named.head.map((label) => strong(label)),
    ...named.map((row) => row.map((value) => text(value))),
    [text(words.named.note)],
  ]
  const last = { data: people, sheet: words.named.title, columns: [{ width: 30 }, { width: 24 }, { width: 70 }] }
  return writeWorkbook([...sheets, last]).toBuffer()
}
