import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { termOrigins } from '#shared/features/terminology/diagnosis-codes.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireRight } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { searchOf } from './search-text.ts'
import { type CodeRow, countFound, listCodes, searchCodes } from './terminology.repository.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  title: text,
  asOf: text,
  everything: text,
  search: text,
  count: text,
  cut: text,
  empty: text,
  confidential: text,
  notifiable: text,
  columns: z.strictObject({ code: text, term: text, english: text, synonyms: text, marks: text }),
})
type Wording = z.infer<typeof wordingSchema>

/** More than any clinic pins to its wall; the whole list stays on the screen. */
const mostPrinted = 1500

/** `GET /files/diagnosis-lists/semua?text=&origin=`: the codes as the settings show them. Nobody is named on it. */
export const diagnosisListDocument: DocumentSource = async ({ services, actor, parameters }) => {
  if (!actor) throw new Failure('not-signed-in')
  await requireRight(services, actor, 'manage:clinic', 'diagnosis-lists')
  const context = { db: services.installation.open.database.reader, services, actor, now: services.clock.now() }
  const words = readResource(services.resourcesFolder, 'letters/wording/daftar-diagnosis.json', wordingSchema)
  const typed = (parameters.get('text') ?? '').slice(0, 100)
  const search = searchOf(typed)
  const origin = termOrigins.find((one) => one === parameters.get('origin')) ?? null
  const rows = search
    ? await searchCodes(context.db, search, origin, mostPrinted)
    : await listCodes(context.db, origin, mostPrinted)
  const total = await countFound(context.db, search, origin)
  const office = await officeOf(context)
  const number = (count: number) => count.toLocaleString('id-ID')
  const input: OfficeSheetInput<'daftar'> = {
    letterhead: office.letterhead,
    title: words.title,
    notes: [
      fill(words.asOf, { waktu: office.time }),
      search ? fill(words.search, { kata: typed.trim() }) : words.everything,
      rows.length < total
        ? fill(words.cut, { jumlah: number(rows.length), semua: number(total) })
        : fill(words.count, { jumlah: number(total) }),
    ],
    empty: words.empty,
    table: {
      columns: [
        { label: words.columns.code, width: 0.8, align: 'left' },
        { label: words.columns.term, width: 3.5, align: 'left' },
        { label: words.columns.english, width: 2.5, align: 'left' },
        { label: words.columns.synonyms, width: 4.5, align: 'left' },
        { label: words.columns.marks, width: 1.2, align: 'left' },
      ],
      rows: rows.map((row) => cellsOf(row, words)),
    },
    footer: office.footer(words.title),
  }
  const body = await officeSheetPdf(context, office, { name: 'daftar', input, paper: 'A4', letterheadMode: 'printed' })
  return { body, mediaType: 'application/pdf', fileName: 'daftar-diagnosis.pdf' }
}

function cellsOf(row: CodeRow, words: Wording): string[] {
  const marks = [
    ...(row.is_confidential === 1 ? [words.confidential] : []),
    ...(row.is_notifiable === 1 ? [words.notifiable] : []),
  ]
  const synonyms = z.array(z.string()).parse(JSON.parse(row.synonyms)).join(', ')
  return [row.code, row.term, row.english, synonyms.slice(0, 300), marks.join(', ')]
}
