import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { type CalendarDate, calendarDateSchema, datePartsOf } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { type Office, officeOf, officeSheetPdf, type SheetContext } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { medicineLabel } from './medicine-rows.ts'
import { roundOf } from './observed-doses.service.ts'
import { doseText, pharmacyWording, writtenDay, writtenNumber } from './pharmacy-wording.ts'
import { stockService } from './stock.service.ts'

type Column = OfficeSheetInput<'daftar'>['table']['columns'][number]

interface Prepared {
  readonly context: SheetContext & { readonly actor: Actor }
  readonly office: Office
  readonly reads: ReadRecorder
}

async function prepare(request: DocumentRequest, procedure: string): Promise<Prepared> {
  const { services } = request
  const actor = await requireReader(request, 'view:health', procedure)
  const now = services.clock.now()
  const context = { db: services.installation.open.database.reader, services, actor, now }
  return {
    context,
    office: await officeOf(context),
    reads: new ReadRecorder({ actor, procedure, now, reads: 'health' }),
  }
}

interface Sheet {
  readonly title: string
  readonly notes: readonly string[]
  readonly empty: string
  readonly labels: readonly string[]
  readonly widths: readonly number[]
  /** Columns of numbers. */
  readonly right: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

async function listPdf({ context, office }: Prepared, sheet: Sheet): Promise<Uint8Array> {
  const columns = sheet.labels.map(
    (label, index): Column => ({
      label,
      width: sheet.widths[index] ?? 1,
      align: sheet.right.includes(index) ? 'right' : 'left',
    }),
  )
  return compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title: sheet.title,
        notes: [...sheet.notes],
        empty: sheet.empty,
        table: { columns, rows: sheet.rows.map((row) => row.map((value) => value.slice(0, 300))) },
        footer: office.footer(sheet.title),
      },
      paper: 'A4',
      // Paper with a printed head stands upright; these sheets lie.
      letterheadMode: 'printed',
    }),
  )
}

const shortDate = (date: CalendarDate): string => {
  const { year, month, day } = datePartsOf(date)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(day)}-${two(month)}-${year}`
}

/** What the list handlers of the stock need; a sheet reads nobody. */
const handlerContext = ({ context }: Prepared, services: CoreServices) => ({
  ...context,
  services,
  db: services.installation.open.database.reader,
  sessionToken: '',
  recordRead: async () => undefined,
})

/** `GET /files/stock-cards/<medicine>`: every movement with the running balance. */
export const stockCardSheet: DocumentSource = async (request) => {
  const { services, id } = request
  const prepared = await prepare(request, 'stock.card')
  const words = pharmacyWording(services)
  const { stockCard } = words
  const card = await stockService.card({ medicineId: id }, handlerContext(prepared, services))
  const { medicine, batches, movements } = card
  const left = batches
    .filter(({ balance }) => balance > 0)
    .map(({ batchNumber, expiresOn, balance }) =>
      fill(stockCard.batch, {
        nomor: batchNumber,
        tanggal: shortDate(calendarDateSchema.parse(expiresOn)),
        sisa: writtenNumber(balance),
      }),
    )
  const zone = prepared.office.profile.timeZone
  const body = await listPdf(prepared, {
    title: fill(stockCard.title, { obat: medicineLabel(medicine) }).slice(0, 200),
    notes: [
      fill(stockCard.asOf, {
        waktu: prepared.office.time,
        sisa: writtenNumber(medicine.balance),
        satuan: medicine.unit,
        baik: writtenNumber(medicine.usable),
      }),
      left.length === 0 ? stockCard.noBatches : fill(stockCard.batches, { batch: left.join('; ') }).slice(0, 4000),
    ],
    empty: stockCard.empty,
    labels: stockCard.columns,
    widths: [1.2, 4, 1.5, 1.3, 0.9, 0.9, 1, 2],
    right: [4, 5, 6],
    rows: movements.map((movement) => [
      shortDate(toCalendarDate(movement.at as Prepared['context']['now'], zone)),
      [stockCard.kinds[movement.kind], movement.document, movement.supplier, movement.reason]
        .filter((part) => part !== null)
        .join(', '),
      movement.batchNumber,
      shortDate(calendarDateSchema.parse(movement.expiresOn)),
      movement.quantity > 0 ? writtenNumber(movement.quantity) : '',
      movement.quantity < 0 ? writtenNumber(-movement.quantity) : '',
      writtenNumber(movement.balance),
      movement.byName,
    ]),
  })
  return { body, mediaType: 'application/pdf', fileName: 'kartu-stok.pdf' }
}

/** `GET /files/stock-count-sheets/now`: everything on the shelf, with space for what is counted. */
export const countSheet: DocumentSource = async (request) => {
  const { services } = request
  const prepared = await prepare(request, 'stock.countable')
  const words = pharmacyWording(services).countSheet
  const batches = await stockService.countable({}, handlerContext(prepared, services))
  const body = await listPdf(prepared, {
    title: words.title,
    notes: [fill(words.asOf, { waktu: prepared.office.time })],
    empty: words.empty,
    labels: words.columns,
    widths: [0.6, 4, 1.7, 1.6, 1, 1.2, 1.4, 2.6],
    right: [0, 5],
    rows: batches.map((batch, index) => [
      `${index + 1}.`,
      batch.medicineName,
      batch.batchNumber,
      shortDate(calendarDateSchema.parse(batch.expiresOn)),
      batch.unit,
      writtenNumber(batch.balance),
      '',
      batch.isExpired ? words.expired : '',
    ]),
  })
  return { body, mediaType: 'application/pdf', fileName: 'lembar-hitung-stok.pdf' }
}

/** `GET /files/dose-rounds/<day>`: the walk from room to room. */
export const roundSheet: DocumentSource = async (request) => {
  const { services, id } = request
  const prepared = await prepare(request, 'observedDoses.round')
  const { context, office, reads } = prepared
  const day = calendarDateSchema.safeParse(id)
  if (!day.success) throw new Failure('not-found')
  const all = pharmacyWording(services)
  const words = all.round
  const doses = await roundOf(context, day.data)
  await reads.record('inmate', [...new Set(doses.map(({ inmate }) => inmate.id))])
  const body = await listPdf(prepared, {
    title: fill(words.title, { tanggal: writtenDay(day.data) }),
    notes: [fill(words.asOf, { waktu: office.time })],
    empty: words.empty,
    labels: words.columns,
    widths: [0.6, 1.2, 3.4, 2.8, 1.6, 1, 2, 1],
    right: [0],
    rows: doses.map((dose, index) => [
      `${index + 1}.`,
      dose.inmate.block === null ? '' : `${dose.inmate.block}/${dose.inmate.room ?? ''}`,
      [dose.inmate.name, dose.inmate.registerNumber].filter((part) => part !== null).join('\n'),
      dose.medicine,
      doseText(dose),
      all.moments[dose.moment],
      [
        dose.marked === null ? '' : words.outcomes[dose.marked.outcome],
        dose.isFlagged ? fill(words.missed, { jumlah: String(dose.missedInARow) }) : '',
      ]
        .filter((part) => part !== '')
        .join('\n'),
      '',
    ]),
  })
  await reads.note(services.installation.open.database.noteReads)
  return { body, mediaType: 'application/pdf', fileName: `minum-obat-${day.data}.pdf` }
}
