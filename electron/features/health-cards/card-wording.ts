import { z } from 'zod'
import { encounterKindSchema } from '#shared/features/medical-records/encounter.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CoreServices } from '../../core/context.ts'
import type { DocumentRequest } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { officeOf } from '../letters/office-sheet.ts'

const text = z.string().min(1)

const wordingSchema = z.strictObject({
  title: text,
  cardTitle: text,
  hint: text,
  noRegister: text,
  photoAlt: text,
  running: z.strictObject({ title: text, person: text, empty: text, columns: z.array(text).length(9) }),
  round: z.strictObject({
    title: text,
    titleOfRoom: text,
    titleOfAll: text,
    noBlock: text,
    period: text,
    order: text,
    empty: text,
    done: text,
    columns: z.array(text).length(11),
  }),
  kinds: z.record(encounterKindSchema, text),
})

export const cardWording = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>) =>
  readResource(resourcesFolder, 'letters/wording/kartu-kesehatan.json', wordingSchema)

/** Who asks, in which office, and the log of whom the paper tells about. */
export async function preparePaper(request: DocumentRequest, procedure: string) {
  const { services } = request
  const actor = await requireReader(request, 'view:health', procedure)
  const now = services.clock.now()
  const { reader: db, noteReads } = services.installation.open.database
  const context = { db, services, actor, now }
  const reads = new ReadRecorder({ actor, procedure, now, reads: 'health' })
  return { context, office: await officeOf(context), words: cardWording(services), reads, noteReads }
}

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
export const writtenDay = (day: string): string =>
  longDate.format(Date.parse(`${calendarDateSchema.parse(day)}T00:00:00.000Z`))

export const placeOf = ({ block, room }: { readonly block: string | null; readonly room: string | null }): string =>
  [block, room].filter(Boolean).join('/') || '-'
