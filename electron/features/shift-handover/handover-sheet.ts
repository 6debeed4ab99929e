import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import { type HandoverPage, handoverKinds } from '#shared/features/shift-handover/shift-handover.contract.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { handoverPage, peopleOn } from './handover-page.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  title: text,
  since: text,
  count: text,
  handover: text,
  empty: text,
  kinds: z.record(z.enum(handoverKinds), text),
  note: text,
  late: text,
  isNew: text,
  due: text,
  readBy: text,
  columns: z.strictObject({ position: text, kind: text, person: text, about: text, state: text }),
})
type Wording = z.infer<typeof wordingSchema>

const procedure = 'shiftHandover.page'

const mediumDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: 'UTC' })

/** `GET /files/shift-handover-sheets/sekarang`: the page as it stands now, to be signed by both. */
export const handoverSheet: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, 'view:health', procedure)
  if (id !== 'sekarang') throw new Failure('not-found')
  const { database } = services.installation.open
  const context = { db: database.reader, services, actor: reader, now: services.clock.now() }
  const page = await handoverPage(context)
  const office = await officeOf(context)
  const words = readResource(services.resourcesFolder, 'letters/wording/serah-terima-jaga.json', wordingSchema)
  const rows = rowsOf(page, words)
  const { columns } = words
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        notes: [
          fill(words.since, { waktu: office.time, sejak: writtenTime(page.since.at, office.profile) }),
          fill(words.count, {
            urusan: String(page.matters.length),
            catatan: String(rows.length - page.matters.length),
          }),
          words.handover,
        ],
        empty: words.empty,
        table: {
          columns: [
            { label: columns.position, width: 0.6, align: 'right' },
            { label: columns.kind, width: 2, align: 'left' },
            { label: columns.person, width: 3, align: 'left' },
            { label: columns.about, width: 5, align: 'left' },
            { label: columns.state, width: 2.2, align: 'left' },
          ],
          rows: rows.map((row, index) => [`${index + 1}.`, ...row]),
        },
        footer: office.footer(words.title),
      },
      paper: 'A4',
      // Paper with a printed head stands upright; this sheet lies.
      letterheadMode: 'printed',
    }),
  )
  const reads = new ReadRecorder({ actor: reader, procedure, now: context.now, reads: 'health' })
  await reads.record('inmate', peopleOn(page))
  await reads.note(database.noteReads)
  return { body, mediaType: 'application/pdf', fileName: 'serah-terima.pdf' }
}

const personLines = (person: InmateSummary | null): string =>
  person === null
    ? ''
    : [person.name, person.registerNumber, [person.block, person.room].filter(Boolean).join(' / ')]
        .filter(Boolean)
        .join('\n')
        .slice(0, 300)

/** A cell of the sheet is short; the whole text stands on the screen. */
const short = (long: string): string => (long.length > 300 ? `${long.slice(0, 297)}...` : long)

function rowsOf({ matters, notes }: HandoverPage, words: Wording): string[][] {
  return [
    ...notes
      .filter(({ state }) => state === 'open')
      .map((note) => [
        words.note,
        personLines(note.person),
        short(note.text),
        [note.writtenByName, ...note.reads.map(({ byName }) => fill(words.readBy, { nama: byName }))]
          .join('\n')
          .slice(0, 300),
      ]),
    ...matters.map((matter) => [
      words.kinds[matter.kind],
      personLines(matter.person),
      short(matter.about),
      [
        matter.isLate ? words.late : null,
        matter.dueOn === null
          ? null
          : fill(words.due, { tanggal: mediumDate.format(Date.parse(`${matter.dueOn}T00:00:00.000Z`)) }),
        matter.isNew ? words.isNew : null,
      ]
        .filter(Boolean)
        .join('\n'),
    ]),
  ]
}
