import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { type Office, officeSheetPdf, type SheetContext } from './office-sheet.ts'

interface BlockList {
  readonly words: {
    readonly title: string
    readonly asOf: string
    readonly count: string
    readonly block: string
    readonly empty: string
  }
  /** Null: of all blocks. */
  readonly block: string | null
  readonly columns: OfficeSheetInput<'daftar'>['table']['columns']
  /** Without their numbers, which come first. */
  readonly rows: readonly (readonly string[])[]
}

/** A name with its register number and what else is said of a person, in one cell. */
export const personCell = (...lines: readonly (string | null)[]): string =>
  lines.filter(Boolean).join('\n').slice(0, 300)

/** Who is to be brought or kept where, for the officers of a block: on one A4 that lies, with room to sign. */
export const blockListPdf = (context: SheetContext, office: Office, { words, block, columns, rows }: BlockList) =>
  compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        notes: [
          fill(words.asOf, { waktu: office.time }),
          ...(block === null ? [] : [fill(words.block, { blok: block.slice(0, 60) })]),
          fill(words.count, { jumlah: String(rows.length) }),
        ],
        empty: words.empty,
        table: { columns, rows: rows.map((row, index) => [`${index + 1}.`, ...row]) },
        footer: office.footer(words.title),
      },
      paper: 'A4',
      // Paper with a printed head stands upright; this sheet lies.
      letterheadMode: 'printed',
    }),
  )
