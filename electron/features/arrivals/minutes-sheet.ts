import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { healthQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { scopeOf } from '../questionnaires/questionnaire-handlers.ts'
import { findResponse } from '../questionnaires/questionnaires.repository.ts'
import { arrivalChecksIn, bodyRegionsIn } from './arrival-facts.ts'
import { type ArrivalWording, arrivalWordingIn, identityOf, written } from './arrival-wording.ts'
import { findArrival, findMinutes, listMarks } from './arrivals.repository.ts'
import { answeredIn, findingsOf, markLine } from './minutes-findings.ts'

type Input = OfficeSheetInput<'bap-kesehatan-awal'>
const procedure = 'arrivals.get'

/** `GET /files/arrival-minutes/<arrivalId>`: the minutes as they stand, made anew each time, and logged as read. */
export const arrivalMinutesSheet: DocumentSource = async (request) => {
  const { services, id } = request
  const actor = await requireReader(request, 'view:health', procedure)
  const { reader: db, noteReads } = services.installation.open.database
  const context = { db, services, actor, now: services.clock.now() }
  const arrival = await findArrival(db, id)
  const minutes = await findMinutes(db, id)
  const person = arrival && (await findSummary(db, arrival.inmate_id))
  const response = minutes && (await findResponse(db, scopeOf(healthQuestionnaires, actor), minutes.response_id))
  if (!arrival || !minutes || !person || !response) throw new Failure('not-found')
  const reads = new ReadRecorder({ actor, procedure, now: context.now, reads: 'health' })
  await reads.record('inmate', [arrival.inmate_id])
  const office = await officeOf(context)
  const { profile } = office
  const words = arrivalWordingIn(services.resourcesFolder)
  const at = (instant: string) => writtenTime(instantSchema.parse(instant), profile)
  const day = written(toCalendarDate(instantSchema.parse(minutes.cared_at), profile.timeZone))
  const late = minutes.late_reason === null ? null : { waktu: at(minutes.recorded_at), alasan: minutes.late_reason }
  const input: Input = {
    letterhead: office.letterhead,
    title: words.minutes.title,
    opening: [
      fill(words.minutes.opening, {
        waktu: at(minutes.cared_at),
        datang: arrival.time_known === 1 ? at(arrival.arrived_at) : written(arrival.came_on),
      }),
      ...(late ? [fill(words.minutes.recorded, late)] : []),
    ].join(' '),
    identity: identityOf(person, words),
    sections: findingsOf(await answeredIn(db, response), arrivalChecksIn(services.resourcesFolder).minutes, words),
    body: bodyOf(bodyRegionsIn(services.resourcesFolder), await listMarks(db, minutes.id), words),
    closing: words.minutes.closing,
    placeAndDate: `${profile.city}, ${day}`,
    signatures: [
      { post: words.minutes.officer, name: minutes.handed_over_by, note: minutes.handed_over_office },
      { post: words.minutes.person, name: person.name, note: null },
      {
        post: words.minutes.examiner,
        name: minutes.by_name,
        note: minutes.by_number === null ? null : `NIP ${minutes.by_number}`,
      },
    ],
    acknowledged: words.minutes.acknowledged,
    acknowledgedBy: {
      post: profile.headTitle,
      actingPrefix: profile.headActing,
      name: profile.headName,
      nip: profile.headEmployeeNumber,
      licenceNumber: null,
    },
    footer: { ...office.footer(person.name), registerNumber: person.written },
  }
  const { paper, letterheadMode } = office.paper
  const body = await compiled(() =>
    officeSheetPdf(context, office, { name: 'bap-kesehatan-awal', input, paper, letterheadMode }),
  )
  await reads.note(noteReads)
  return { body, mediaType: 'application/pdf', fileName: 'bap-kesehatan-awal.pdf' }
}

function bodyOf(
  { width, height, regions }: ReturnType<typeof bodyRegionsIn>,
  marks: Awaited<ReturnType<typeof listMarks>>,
  words: ArrivalWording,
): Input['body'] {
  const figure = (view: 'front' | 'back') => ({
    title: words.minutes.views[view],
    regions: regions
      .filter((region) => region.view === view)
      .map(({ id, points }) => ({
        points,
        numbers: marks
          .filter(({ region }) => region === id)
          .map(({ position }) => position)
          .join(', '),
      })),
  })
  return {
    title: words.minutes.marks,
    width,
    height,
    figures: [figure('front'), figure('back')],
    marks: marks.map((mark) => markLine(mark, mark.position, { regions }, words)),
    empty: words.minutes.noMarks,
  }
}
