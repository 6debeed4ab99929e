import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { blockListPdf, personCell } from '../letters/block-list.ts'
import { type Office, officeOf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { byUrgency, presentSickCalls } from './present-sick-call.ts'
import { listWaitingAt } from './sick-calls.repository.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  title: text,
  asOf: text,
  count: text,
  block: text,
  empty: text,
  now: text,
  until: text,
  on: text,
  unknownPlace: text,
  columns: z.strictObject({ position: text, person: text, place: text, time: text, sign: text }),
})
type Wording = z.infer<typeof wordingSchema>

const procedure = 'sickCalls.list'
const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' })
const written = (day: CalendarDate) => longDate.format(Date.parse(`${day}T00:00:00.000Z`))

/**
 * `GET /files/sick-call-sheets/panggilan?blok=`: who is to be brought to the clinic, for the officers of a block (all without one).
 * Nothing of what they complain about: a more secret request names its person as any other, so that he is fetched without a word why.
 */
export const sickCallSheet: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:health', procedure)
  if (id !== 'panggilan') throw new Failure('not-found')
  const { database } = services.installation.open
  const context = { db: database.reader, services, actor: reader, now: services.clock.now() }
  const block = parameters.get('blok')
  const words = readResource(services.resourcesFolder, 'letters/wording/daftar-permohonan-berobat.json', wordingSchema)
  const waiting = await presentSickCalls(
    context,
    await listWaitingAt(context.db, sightOf(reader), context.now),
    context.now,
  )
  const called = waiting
    .filter(({ person, triage }) => triage !== null && person.state === 'present')
    .filter(({ person }) => block === null || person.block === block)
    .toSorted(byUrgency)
  const office = await officeOf(context)
  const { columns } = words
  const body = await blockListPdf(context, office, {
    words,
    block,
    columns: [
      { label: columns.position, width: 0.6, align: 'right' },
      { label: columns.person, width: 4.5, align: 'left' },
      { label: columns.place, width: 2, align: 'left' },
      { label: columns.time, width: 3.4, align: 'left' },
      { label: columns.sign, width: 2.5, align: 'left' },
    ],
    rows: called.map((call) => [...cellsOf(call, office, words), '']),
  })
  const reads = new ReadRecorder({ actor: reader, procedure, now: context.now, reads: 'health' })
  await reads.record('inmate', [...new Set(called.map(({ person }) => person.id))])
  await reads.note(database.noteReads)
  return { body, mediaType: 'application/pdf', fileName: 'panggilan-poliklinik.pdf' }
}

function cellsOf({ person, triage, status }: SickCall, { profile, time }: Office, words: Wording): string[] {
  const place = [person.block, person.room].filter(Boolean).join(' / ')
  const planned = triage?.plannedOn ?? null
  const due = status === null ? time : writtenTime(status.seenDue, profile)
  const when =
    status?.isLate === true
      ? words.now
      : planned === null
        ? fill(words.until, { waktu: due })
        : fill(words.on, { waktu: written(calendarDateSchema.parse(planned)) })
  return [personCell(person.name, person.registerNumber), place === '' ? words.unknownPlace : place, when]
}
