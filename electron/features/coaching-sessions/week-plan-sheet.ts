import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { minuteOf } from '#shared/features/coaching-sessions/session-time.ts'
import { addDays, type CalendarDate, calendarDateSchema, weekdayOf } from '#shared/time/calendar-date.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { listSessions, type SessionRow } from './coaching-sessions.repository.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ title: text, week: text, programme: text, count: text, empty: text, cancelled: text, moved: text, event: text },
  weekdays: z.array(text).length(7),
  columns: z.strictObject({
    ...{ day: text, time: text, what: text, place: text, instructor: text, people: text, note: text },
  }),
})
type Wording = z.infer<typeof wordingSchema>

const twoDigits = (value: number) => String(value).padStart(2, '0')

function hours({ starts_at, minutes }: SessionRow): string {
  const end = (minuteOf(starts_at) + minutes) % 1440
  return `${starts_at.replace(':', '.')}-${twoDigits(Math.floor(end / 60))}.${twoDigits(end % 60)}`
}

function noteOf(row: SessionRow, words: Wording): string {
  if (row.state === 'cancelled') return fill(words.cancelled, { alasan: row.cancel_reason ?? '' })
  return row.moved_from === null ? '' : fill(words.moved, { alasan: row.move_reason ?? '' })
}

/**
 * `GET /files/coaching-week-plans/<day>?program=`: what is held in the week of a day, for the wall of the blocks; of one programme or of
 * all. Sessions that do not take place stand in it with the reason, since somebody waits for them.
 */
export const weekPlanSheet: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:coaching', 'coachingSessions.calendar')
  const day = calendarDateSchema.safeParse(id)
  if (!day.success) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const programmeId = parameters.get('program')
  const programme = programmeId === null ? null : await requireProgramme(context.db, programmeId)
  const words = readResource(services.resourcesFolder, 'letters/wording/jadwal-pembinaan.json', wordingSchema)
  const monday: CalendarDate = addDays(day.data, 1 - weekdayOf(day.data))
  const sunday = addDays(monday, 6)
  const held = await listSessions(context.db, { from: monday, until: sunday, programmeId })
  const office = await officeOf(context)
  const { columns } = words
  const dayText = (on: string) => {
    const date = calendarDateSchema.parse(on)
    return `${words.weekdays[weekdayOf(date) - 1]}, ${sheetDay(date)}`
  }
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        notes: [
          fill(words.week, { mulai: sheetDay(monday), sampai: sheetDay(sunday) }),
          ...(programme === null ? [] : [fill(words.programme, { program: programme.name })]),
          fill(words.count, { jumlah: String(held.filter(({ state }) => state === 'planned').length) }),
        ],
        empty: words.empty,
        table: {
          columns: [
            { label: columns.day, width: 2.6, align: 'left' },
            { label: columns.time, width: 1.5, align: 'left' },
            { label: columns.what, width: 3.4, align: 'left' },
            { label: columns.place, width: 2.2, align: 'left' },
            { label: columns.instructor, width: 2.4, align: 'left' },
            { label: columns.people, width: 1, align: 'right' },
            { label: columns.note, width: 3, align: 'left' },
          ],
          rows: held.map((row) => [
            dayText(row.held_on),
            hours(row),
            row.title === null
              ? row.programme_name
              : fill(words.event, { acara: row.title, program: row.programme_name }),
            row.place,
            row.instructor,
            String(row.expected ?? 0),
            noteOf(row, words).slice(0, 300),
          ]),
        },
        footer: office.footer(words.title),
      },
      paper: 'A4',
      // Paper with a printed head stands upright; this sheet lies.
      letterheadMode: 'printed',
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: 'jadwal-pembinaan.pdf' }
}
