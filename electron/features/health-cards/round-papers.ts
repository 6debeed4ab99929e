import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { addDays, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { placeOf, preparePaper, writtenDay } from './card-wording.ts'
import { everybody, listChecks } from './monthly-round.repository.ts'
import { observationsOf } from './round-facts.ts'
import { roundRows } from './round-sheet.ts'

type Prepared = Awaited<ReturnType<typeof preparePaper>>
type RoundWords = Prepared['words']['round']

interface Sheet {
  readonly title: string
  readonly notes: readonly string[]
  readonly empty: string
  readonly labels: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

async function listPdf({ context, office, reads, noteReads }: Prepared, sheet: Sheet, fileName: string) {
  const columns = sheet.labels.map((label, index): OfficeSheetInput<'daftar'>['table']['columns'][number] => ({
    label,
    width: sheet.widths[index] ?? 1,
    align: 'left',
  }))
  const rows = sheet.rows.map((row) => row.map((value) => value.slice(0, 300)))
  const { title, empty } = sheet
  const input = {
    ...{ letterhead: office.letterhead, title, notes: [...sheet.notes], empty },
    ...{ table: { columns, rows }, footer: office.footer(title) },
  }
  const body = await compiled(() =>
    // Paper with a printed head stands upright; these sheets lie.
    officeSheetPdf(context, office, { name: 'daftar', input, paper: 'A4', letterheadMode: 'printed' }),
  )
  await reads.note(noteReads)
  return { body, mediaType: 'application/pdf', fileName }
}

const written = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','))

/** `GET /files/running-cards/<inmateId>?tahun=2026`: every check of a year, oldest first, as the card of paper was kept. */
export const runningCard: DocumentSource = async (request) => {
  const prepared = await preparePaper(request, 'healthCards.of')
  const { context, office, words, reads } = prepared
  const year = z.stringFormat('year', /^\d{4}$/).safeParse(request.parameters.get('tahun'))
  const person = await findSummary(context.db, request.id)
  if (!person || !year.success) throw new Failure('not-found')
  await reads.record('inmate', [person.id])
  const { timeZone } = office.profile
  const day = (text: string) => calendarDateSchema.parse(text)
  const rows = await listChecks(context.db, sightOf(context.actor), {
    inmateId: person.id,
    kinds: [],
    from: startOfDay(day(`${year.data}-01-01`), timeZone),
    before: startOfDay(addDays(day(`${year.data}-12-31`), 1), timeZone),
    carerId: null,
  })
  const observations = await observationsOf(
    context.db,
    rows.map(({ id }) => id),
  )
  const { running, kinds } = words
  const sheet = {
    title: fill(running.title, { tahun: year.data }),
    notes: [fill(running.person, { nama: person.name, register: person.written ?? '-', kamar: placeOf(person) })],
    empty: running.empty,
    labels: running.columns,
    widths: [1.3, 1.3, 0.8, 1.2, 0.7, 0.8, 1, 3, 1.6],
    rows: rows.map((row) => {
      const value = (sign: string) => written(observations.get(row.id)?.find((one) => one.sign === sign)?.value)
      const pressure = [value('systolic'), value('diastolic')].filter((part) => part !== '').join('/')
      const at = toCalendarDate(instantSchema.parse(row.cared_at), timeZone)
      const values = [value('weight'), pressure, value('pulse'), value('temperature'), value('glucose')]
      return [writtenDay(at), kinds[row.kind], ...values, row.subjective ?? '', row.carer_name]
    }),
  }
  return listPdf(prepared, sheet, `kartu-berobat-${year.data}.pdf`)
}

/**
 * `GET /files/monthly-rounds/<day>?blok=A&kamar=3`: everybody of a room, of a block, or (neither) of the whole house, with empty columns, in
 * the order of the screen.
 */
export const monthlyRoundSheet: DocumentSource = async (request) => {
  const prepared = await preparePaper(request, 'monthlyRound.rows')
  const { context, office, words, reads } = prepared
  const on = calendarDateSchema.safeParse(request.id)
  if (!on.success) throw new Failure('not-found')
  const [block, room] = [request.parameters.get('blok'), request.parameters.get('kamar')]
  const { period, rows } = await roundRows(context, on.data, { ...everybody, block, room })
  await reads.record(
    'inmate',
    rows.map(({ inmateId }) => inmateId),
  )
  const { round } = words
  const { timeZone } = office.profile
  const sheet = {
    title: sheetTitle(round, block, room),
    notes: [fill(round.period, { awal: writtenDay(period.first), akhir: writtenDay(period.last) }), round.order],
    empty: round.empty,
    labels: round.columns,
    widths: [0.5, 0.8, 2.6, 1.6, 0.8, 0.9, 0.9, 0.8, 0.8, 0.8, 3],
    rows: rows.map(({ name, registerNumber, check, ...place }, index) => [
      ...[
        String(index + 1),
        block === null ? placeOf(place) : (place.room ?? ''),
        name,
        registerNumber ?? '',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
      check ? fill(round.done, { tanggal: writtenDay(toCalendarDate(check.caredAt, timeZone)) }) : '',
    ]),
  }
  return listPdf(prepared, sheet, `pemeriksaan-bulanan-${on.data}.pdf`)
}

function sheetTitle(
  { title, titleOfRoom, titleOfAll, noBlock }: RoundWords,
  block: string | null,
  room: string | null,
) {
  if (block === null) return titleOfAll
  const blok = block === '' ? noBlock : block
  return room === null ? fill(title, { blok }) : fill(titleOfRoom, { blok, kamar: room })
}
