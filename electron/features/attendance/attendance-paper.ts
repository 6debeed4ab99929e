import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { AttendanceRow } from '#shared/features/attendance/attendance.contract.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import { countedMark } from '#shared/features/coaching-sessions/attendance.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { sheetRows, standingSession } from './attendance-sheet.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  title: text,
  when: text,
  block: text,
  noBlock: text,
  letters: text,
  letter: text,
  empty: text,
  out: text,
  columns: z.strictObject({ position: text, place: text, person: text, letter: text, note: text, sign: text }),
  signature: text,
  fileName: text,
})

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' })
const written = (day: CalendarDate) => longDate.format(Date.parse(`${day}T00:00:00.000Z`))

/**
 * `GET /files/attendance-sheets/<session>?blok=A`: who is to be brought to a session, in the order of the screen, with room for a letter and a
 * signature. What was told in advance stands there already.
 */
export const attendanceSheetDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:coaching', 'attendance.sheet')
  const { database } = services.installation.open
  const context = { db: database.reader, services, actor: reader, now: services.clock.now() }
  if (!z.uuid().safeParse(id).success) throw new Failure('not-found')
  const { row, on } = await standingSession(context, id)
  const block = parameters.get('blok')
  const words = readResource(services.resourcesFolder, 'letters/wording/daftar-hadir.json', wordingSchema)
  const { reasons } = coachingFactsIn(services.resourcesFolder)
  const rows = (await sheetRows(context.db, { id, programmeId: row.programme_id, on })).filter(
    (person) => person.isMember && (block === null || (person.block ?? '') === block),
  )
  const office = await officeOf(context)
  const title = fill(words.title, { program: row.title ?? row.programme_name }).slice(0, 120)
  const { columns } = words
  const letters = reasons.map(({ letter, title: sebab }) => fill(words.letter, { huruf: letter, sebab })).join(', ')
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title,
        notes: [
          fill(words.when, {
            ...{ hari: written(on), jam: row.starts_at.replace(':', '.'), menit: String(row.minutes) },
            ...{ tempat: row.place, pengajar: row.instructor },
          }),
          ...(block === null ? [] : [fill(words.block, { blok: block === '' ? words.noBlock : block.slice(0, 60) })]),
          fill(words.letters, { huruf: letters }),
          words.signature,
        ],
        empty: words.empty,
        table: {
          columns: [
            { label: columns.position, width: 0.6, align: 'right' },
            { label: columns.place, width: 1.2, align: 'left' },
            { label: columns.person, width: 4, align: 'left' },
            { label: columns.letter, width: 0.9, align: 'left' },
            { label: columns.note, width: 3, align: 'left' },
            { label: columns.sign, width: 2.5, align: 'left' },
          ],
          rows: rows.map((person, index) => [`${index + 1}.`, ...cellsOf(person, reasons, words.out), '']),
        },
        footer: office.footer(title),
      },
      paper: 'A4',
      // Paper with a printed head stands upright; this sheet lies.
      letterheadMode: 'printed',
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: `${words.fileName}-${on}.pdf` }
}

function cellsOf(person: AttendanceRow, reasons: readonly AttendanceReason[], out: string): string[] {
  const place = [person.block, person.room].filter(Boolean).join('/')
  const counted = countedMark(person.marks)
  const reason = reasons.find(({ id }) => id === counted?.reason)
  const note = person.isOut ? out : [reason?.title, counted?.note].filter(Boolean).join(': ')
  return [
    place === '' ? '-' : place,
    [person.name, person.registerNumber].filter(Boolean).join('\n').slice(0, 300),
    reason?.letter ?? '',
    note.slice(0, 300),
  ]
}
