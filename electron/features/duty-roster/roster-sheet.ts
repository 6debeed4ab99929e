import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { DutyPlace, DutyShift } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { absenceKinds } from '#shared/features/duty-roster/duty-roster.rules.ts'
import { addDays, type CalendarDate, calendarDateSchema, weekdayOf } from '#shared/time/calendar-date.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { dutiesBetween } from './duty-week.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ title: text, week: text, gaps: text, full: text, empty: text, nobody: text, missing: text, instead: text },
  gone: text,
  absences: z.record(z.enum(absenceKinds), text),
  weekdays: z.array(text).length(7),
  columns: z.strictObject({ day: text, shift: text, time: text, people: text, note: text }),
})
type Wording = z.infer<typeof wordingSchema>

function personText({ worker, absence, isGone, replaces }: DutyPlace, words: Wording): string {
  const notes = [
    ...(absence ? [words.absences[absence]] : []),
    ...(isGone ? [words.gone] : []),
    ...(replaces ? [fill(words.instead, { nama: replaces.name })] : []),
  ]
  return notes.length === 0 ? worker.name : `${worker.name} (${notes.join(', ')})`
}

function rowOf({ day, shift, places, missing }: DutyShift, words: Wording): string[] {
  const people = places.length === 0 ? words.nobody : places.map((place) => personText(place, words)).join('; ')
  return [
    `${words.weekdays[weekdayOf(day) - 1]}, ${sheetDay(day)}`,
    shift.name,
    `${shift.startsAt.replace(':', '.')}-${shift.endsAt.replace(':', '.')}`,
    people.slice(0, 300),
    missing > 0 ? fill(words.missing, { jumlah: String(missing) }) : '',
  ]
}

/** `GET /files/duty-rosters/<day>`: who is on duty in the week of a day, on one page for the wall of the clinic. */
export const dutyRosterSheet: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, 'view:workers', 'dutyRoster.week')
  const day = calendarDateSchema.safeParse(id)
  if (!day.success) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const words = readResource(services.resourcesFolder, 'letters/wording/jadwal-jaga.json', wordingSchema)
  const monday: CalendarDate = addDays(day.data, 1 - weekdayOf(day.data))
  const { duties } = await dutiesBetween(context, monday, 7)
  const office = await officeOf(context)
  const gaps = duties.filter(({ missing }) => missing > 0).length
  const { columns } = words
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        notes: [
          fill(words.week, { mulai: sheetDay(monday), sampai: sheetDay(addDays(monday, 6)) }),
          gaps === 0 ? words.full : fill(words.gaps, { jumlah: String(gaps) }),
        ],
        empty: words.empty,
        table: {
          columns: [
            { label: columns.day, width: 2.8, align: 'left' },
            { label: columns.shift, width: 1.6, align: 'left' },
            { label: columns.time, width: 1.8, align: 'left' },
            { label: columns.people, width: 6, align: 'left' },
            { label: columns.note, width: 2.2, align: 'left' },
          ],
          rows: duties.map((duty) => rowOf(duty, words)),
        },
        footer: office.footer(words.title),
      },
      paper: 'A4',
      letterheadMode: 'printed',
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: 'jadwal-jaga.pdf' }
}
