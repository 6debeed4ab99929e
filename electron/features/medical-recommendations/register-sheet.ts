import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { registerWords } from '#shared/features/medical-recommendations/register.messages.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { readResource } from '../../core/resources.ts'
import { type Office, officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from './letter-wording.ts'
import type { presentRow } from './present-recommendation.ts'

type Row = ReturnType<typeof presentRow>

interface PreparedRegister {
  readonly accountId: string
  readonly rows: readonly Row[]
  readonly filters: readonly string[]
  /** Whether the reader may see who the requests are about. */
  readonly withNames: boolean
}

/** Lists that somebody is about to print. In memory only, and few of them: each holds names. */
const prepared = new Map<string, PreparedRegister>()
const mostPrepared = 5

export function keepRegister(register: PreparedRegister): string {
  const oldest = prepared.keys().next().value
  if (prepared.size >= mostPrepared && oldest !== undefined) prepared.delete(oldest)
  const ticket = randomBytes(24).toString('base64url')
  prepared.set(ticket, register)
  return ticket
}

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  title: text,
  asOf: text,
  filters: text,
  everything: text,
  count: text,
  empty: text,
  columns: z.strictObject({
    position: text,
    number: text,
    person: text,
    opened: text,
    trigger: text,
    state: text,
    place: text,
    due: text,
    daysLeft: text,
    outcome: text,
  }),
})
type Wording = z.infer<typeof wordingSchema>

interface Column {
  readonly label: string
  readonly width: number
  readonly align: 'left' | 'right'
  readonly text: (row: Row, index: number) => string
}

/** `GET /files/recommendation-registers/<ticket>`: for whoever asked, and nobody else. */
export const registerDocument: DocumentSource = async ({ services, actor, id }) => {
  if (!actor) throw new Failure('not-signed-in')
  const register = prepared.get(id)
  if (register?.accountId !== actor.accountId || !actor.permissions.has('view:recommendations'))
    throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor, now: services.clock.now() }
  const office = await officeOf(context)
  const words = readResource(services.resourcesFolder, 'letters/wording/daftar-rekomendasi-medis.json', wordingSchema)
  const body = await officeSheetPdf(context, office, {
    name: 'daftar',
    input: inputOf(register, office, words),
    paper: 'A4',
    // Paper with a printed head stands upright; this sheet lies.
    letterheadMode: 'printed',
  })
  return { body, mediaType: 'application/pdf', fileName: 'daftar-rekomendasi-medis.pdf' }
}

function inputOf({ rows, filters, withNames }: PreparedRegister, office: Office, words: Wording) {
  const columns = columnsOf(words).filter((column) => withNames || column.label !== words.columns.person)
  const input: OfficeSheetInput<'daftar'> = {
    letterhead: office.letterhead,
    title: words.title,
    notes: [
      fill(words.asOf, { waktu: office.time }),
      filters.length === 0 ? words.everything : fill(words.filters, { saringan: filters.join('; ') }),
      fill(words.count, { jumlah: rows.length.toLocaleString('id-ID') }),
    ],
    empty: words.empty,
    table: {
      columns: columns.map(({ label, width, align }) => ({ label, width, align })),
      rows: rows.map((row, index) => columns.map((column) => column.text(row, index).slice(0, 300))),
    },
    footer: office.footer(words.title),
  }
  return input
}

const numericDate = (date: CalendarDate | null): string => {
  if (date === null) return ''
  const { year, month, day } = datePartsOf(date)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(day)}-${two(month)}-${year}`
}

const lines = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join('\n')

function columnsOf({ columns: labels }: Wording): readonly Column[] {
  const words = registerWords
  const left = 'left' as const
  const right = 'right' as const
  return [
    { label: labels.position, width: 0.7, align: right, text: (_, index) => `${index + 1}.` },
    { label: labels.number, width: 2, align: left, text: (row) => row.number },
    { label: labels.person, width: 4.2, align: left, text: (row) => lines(row.inmateName, row.registerNumber) },
    { label: labels.opened, width: 1.5, align: left, text: (row) => numericDate(row.openedOn as CalendarDate) },
    {
      label: labels.trigger,
      width: 1.7,
      align: left,
      text: (row) => lines(words.triggers[row.trigger], row.isEmergency ? words.emergency : null),
    },
    { label: labels.state, width: 1.8, align: left, text: (row) => words.states[row.state] },
    { label: labels.place, width: 1.8, align: left, text: (row) => words.places[row.place] },
    { label: labels.due, width: 1.5, align: left, text: (row) => numericDate(row.due as CalendarDate | null) },
    {
      label: labels.daysLeft,
      width: 1.3,
      align: right,
      text: (row) => (row.workingDaysLeft === null ? '' : String(row.workingDaysLeft).replace('-', '−')),
    },
    {
      label: labels.outcome,
      width: 2,
      align: left,
      text: (row) => (row.outcome === null ? '' : words.outcomes[row.outcome]),
    },
  ]
}
