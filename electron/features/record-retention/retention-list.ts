import writeWorkbook, { type Cell } from 'write-excel-file/node'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { presenceSchema } from '#shared/features/inmates/inmate-events.contract.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import {
  type RetentionFilter,
  type RetentionRow,
  retentionFilterSchema,
  retentionParts,
} from '#shared/features/record-retention/record-retention.contract.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader, requireRight } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { retentionIn } from '../medical-records/record-facts.ts'
import { pastRecords } from './past-records.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  titles: z.record(z.enum(retentionParts), text),
  asOf: text,
  rule: text,
  allYears: text,
  year: text,
  search: text,
  count: text,
  cut: text,
  note: text,
  empty: text,
  heldBy: text,
  columns: z.strictObject({
    number: text,
    person: text,
    register: text,
    birthDate: text,
    state: text,
    keptUntil: text,
    decision: text,
    hold: text,
  }),
  states: z.record(presenceSchema, text),
})
type Wording = z.infer<typeof wordingSchema>

const procedure = 'recordRetention.print'
/** What one decision can look through; the years divide what is more. */
const mostListed = { pdf: 2000, xlsx: 20_000 } as const

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
const written = (day: string | null): string =>
  day === null ? '' : longDate.format(Date.parse(`${day}T00:00:00.000Z`))

/** `GET /files/retention-lists/semua?text=&year=&part=[&format=xlsx]`: made anew each time; the look at each person on it is logged. */
export const retentionListDocument: DocumentSource = async ({ services, actor, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:health', procedure)
  await requireRight(services, reader, 'manage:clinic', procedure)
  const filter = filterOf(parameters)
  const { reader: db, noteReads } = services.installation.open.database
  const context = { db, services, actor: reader, now: services.clock.now() }
  const day = await unitDay(context)
  const format = parameters.get('format') === 'xlsx' ? 'xlsx' : 'pdf'
  const found = await pastRecords(context, day, filter, { offset: 0, limit: mostListed[format] + 1 })
  const rows = found.slice(0, mostListed[format])
  const reads = new ReadRecorder({ actor: reader, procedure, now: context.now, reads: 'health' })
  await reads.record(
    'inmate',
    rows.map(({ inmateId }) => inmateId),
  )
  const office = await officeOf(context)
  const words = readResource(services.resourcesFolder, 'letters/wording/masa-simpan.json', wordingSchema)
  const rule = retentionIn(services.resourcesFolder)
  const title = words.titles[filter.part]
  const count = rows.length.toLocaleString('id-ID')
  const notes = [
    fill(words.asOf, { waktu: office.time }),
    fill(words.rule, { masa: rule.words, sumber: rule.source }),
    filter.year === null ? words.allYears : fill(words.year, { tahun: String(filter.year) }),
    ...(filter.text.trim() === '' ? [] : [fill(words.search, { kata: filter.text.trim() })]),
    fill(found.length > rows.length ? words.cut : words.count, { jumlah: count }),
    words.note,
  ]
  const tellHolds = (row: RetentionRow) => heldBecause(row, day.zone, words)
  const columns = [
    { label: words.columns.number, width: 0.6, cell: (_row: RetentionRow, index: number) => `${index + 1}.` },
    { label: words.columns.person, width: 3.4, cell: ({ name }: RetentionRow) => name },
    { label: words.columns.register, width: 2, cell: ({ registerNumber }: RetentionRow) => registerNumber ?? '' },
    { label: words.columns.birthDate, width: 1.9, cell: ({ birthDate }: RetentionRow) => written(birthDate) },
    { label: words.columns.state, width: 1.4, cell: ({ state }: RetentionRow) => words.states[state] },
    { label: words.columns.keptUntil, width: 2, cell: ({ keptUntil }: RetentionRow) => written(keptUntil) },
    filter.part === 'held'
      ? { label: words.columns.hold, width: 4, cell: tellHolds }
      : { label: words.columns.decision, width: 3, cell: () => '' },
  ]
  const cells = rows.map((row, index) => columns.map(({ cell }) => cell(row, index).slice(0, 300)))
  const body =
    format === 'xlsx'
      ? await workbook(
          title,
          notes,
          columns.map(({ label }) => label),
          cells,
        )
      : await compiled(() => {
          const input: OfficeSheetInput<'daftar'> = {
            ...{ letterhead: office.letterhead, title, notes, empty: words.empty, footer: office.footer(title) },
            table: {
              columns: columns.map(({ label, width }) => ({ label, width, align: 'left' as const })),
              rows: cells,
            },
          }
          // Paper with a printed head stands upright; this sheet lies.
          return officeSheetPdf(context, office, { name: 'daftar', input, paper: 'A4', letterheadMode: 'printed' })
        })
  await reads.note(noteReads)
  return {
    body,
    mediaType:
      format === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'application/pdf',
    fileName: `masa-simpan-rekam-medis.${format}`,
  }
}

/** @throws Failure not-found */
function filterOf(parameters: URLSearchParams): RetentionFilter {
  const year = parameters.get('year')
  const asked = retentionFilterSchema.safeParse({
    text: parameters.get('text') ?? '',
    year: year === null ? null : Number(year),
    part: parameters.get('part') ?? 'undecided',
  })
  if (!asked.success) throw new Failure('not-found')
  return asked.data
}

const heldBecause = ({ holds }: RetentionRow, zone: FacilityZone, { heldBy }: Wording): string =>
  holds
    .map(({ reason, byName, at }) =>
      fill(heldBy, { alasan: reason, petugas: byName, tanggal: written(toCalendarDate(at, zone)) }),
    )
    .join('; ')

/** The same lines for a spreadsheet; every cell is text, which no spreadsheet takes for a formula. */
function workbook(
  title: string,
  notes: readonly string[],
  labels: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const cellOf = (value: string): Cell => (value === '' ? null : { value, type: String })
  const strong = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })
  const data = [
    [strong(title)],
    ...notes.map((note) => [cellOf(note)]),
    [],
    labels.map(strong),
    ...rows.map((row) => row.map(cellOf)),
  ]
  const columns = labels.map((_label, index) => ({ width: [6, 36, 20, 18, 14, 22][index] ?? 40 }))
  return writeWorkbook(data, { columns }).toBuffer()
}
