import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { dueReasons } from '#shared/features/assessment-worklist/worklist.rules.ts'
import {
  isInWeek,
  isShown,
  isWorklistShow,
  nobody,
  worklistShows,
} from '#shared/features/assessment-worklist/worklist-filter.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { shownOf, worklistOf } from './worklist-items.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ title: text, asOf: text, count: text, shown: text, ofAssessor: text, ofWeek: text, empty: text },
  columns: z.strictObject({
    ...{ position: text, name: text, register: text, place: text, reason: text, due: text, left: text },
    ...{ assessor: text, state: text },
  }),
  reasons: z.record(z.enum(dueReasons), text),
  shows: z.record(z.enum(worklistShows), text),
  ...{ client: text, nobody: text, absent: text, assigned: text, paused: text, late: text },
})
type Wording = z.infer<typeof wordingSchema>

const procedure = 'assessmentWorklist.list'

/** `GET /files/assessment-worklists/sekarang?tampil=…&asesor=…&pekan=…`: the list as its filters show it, lying. */
export const worklistSheet: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:assessments', procedure)
  if (id !== 'sekarang') throw new Failure('not-found')
  const show = parameters.get('tampil') ?? 'all'
  const week = calendarDateSchema.nullable().safeParse(parameters.get('pekan'))
  if (!isWorklistShow(show) || !week.success) throw new Failure('not-found')
  const assessor = parameters.get('asesor')
  const { database } = services.installation.open
  const context = { db: database.reader, services, actor: reader, now: services.clock.now() }
  const list = await worklistOf(context)
  const items = shownOf(list).filter(
    (item) =>
      isShown(item, show, list.today) &&
      (assessor === null || (item.assessorId ?? nobody) === assessor) &&
      (week.data === null || isInWeek(item, week.data)),
  )
  const office = await officeOf(context)
  const words = readResource(services.resourcesFolder, 'letters/wording/tugas-asesmen.json', wordingSchema)
  const { columns } = words
  const ofAssessor =
    assessor === nobody ? words.nobody : (items.find(({ assessorId }) => assessorId === assessor)?.assessorName ?? '-')
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        notes: [
          fill(words.asOf, { waktu: office.time }),
          fill(words.shown, { saringan: words.shows[show] }),
          ...(assessor === null ? [] : [fill(words.ofAssessor, { nama: ofAssessor })]),
          ...(week.data === null ? [] : [fill(words.ofWeek, { tanggal: sheetDay(week.data) })]),
          fill(words.count, { jumlah: String(items.length) }),
        ],
        empty: words.empty,
        table: {
          columns: [
            { label: columns.position, width: 0.5, align: 'right' },
            { label: columns.name, width: 3, align: 'left' },
            { label: columns.register, width: 1.6, align: 'left' },
            { label: columns.place, width: 2, align: 'left' },
            { label: columns.reason, width: 1.7, align: 'left' },
            { label: columns.due, width: 1.6, align: 'left' },
            { label: columns.left, width: 1, align: 'right' },
            { label: columns.assessor, width: 2, align: 'left' },
            { label: columns.state, width: 2, align: 'left' },
          ],
          rows: items.map((item, index) => [`${index + 1}.`, ...rowOf(item, words)]),
        },
        footer: office.footer(words.title),
      },
      paper: 'A4',
      // Paper with a printed head stands upright; this sheet lies.
      letterheadMode: 'printed',
    }),
  )
  const reads = new ReadRecorder({ actor: reader, procedure, now: context.now, reads: 'assessment' })
  await reads.record('assessment-worklist', ['all'])
  await reads.note(database.noteReads)
  return { body, mediaType: 'application/pdf', fileName: 'tugas-asesmen.pdf' }
}

function rowOf(item: WorklistItem, words: Wording): string[] {
  const { office, block, room, due, daysLeft, assessment, assessorId, assessorName, isAssessorAbsent } = item
  const place =
    office === null ? [block, room].filter((part) => part !== null).join('/') : fill(words.client, { bapas: office })
  const begun = assessment?.isPaused ? fill(words.paused, { nomor: assessment.number }) : (assessment?.number ?? null)
  const left =
    daysLeft === null ? '-' : daysLeft < 0 ? fill(words.late, { jumlah: String(-daysLeft) }) : String(daysLeft)
  return [
    item.name,
    item.registerNumber ?? '-',
    place === '' ? '-' : place,
    words.reasons[item.reason],
    due === null ? '-' : sheetDay(due),
    left,
    assessorName ?? words.nobody,
    isAssessorAbsent ? words.absent : (begun ?? (assessorId === null ? words.nobody : words.assigned)),
  ].map((value) => value.slice(0, 300))
}
