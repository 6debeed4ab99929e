import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { HearingPerson } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { StagePlace } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { type CalendarDate, weekdayOf } from '#shared/time/calendar-date.ts'
import type { Document, DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { asked } from '../coaching-results/coaching-documents.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { hearingRecordOf } from './hearing-record.ts'

const text = z.string().min(1)
const named = z.record(z.string(), text)
const wordingSchema = z.strictObject({
  ...{ agendaTitle: text, minutesTitle: text, number: text, agendaOpening: text, minutesOpening: text, draft: text },
  ...{ cancelled: text, postponed: text, until: text, untilDone: text, weekdays: z.array(text).length(7) },
  facts: z.strictObject({
    ...{ subject: text, day: text, time: text, place: text, chair: text, agenda: text, postponed: text },
  }),
  people: z.strictObject({
    ...{ title: text, empty: text, noRegister: text, programmes: text, noProgramme: text, proposed: text },
    ...{ considered: text, decided: text, decidedWhy: text, undecided: text },
    head: z.array(text).length(4),
    decidedHead: z.array(text).length(4),
  }),
  ...{ stages: named, gates: named, gate: text, noDate: text, outcomes: named, members: named, minutes: text },
  attendance: z.strictObject({ title: text, head: z.array(text).length(3) }),
  ...{ closing: text, placeAndDate: text, chair: text, secretary: text },
})

type Wording = z.infer<typeof wordingSchema>
type Record = Awaited<ReturnType<typeof hearingRecordOf>>
type Kind = 'agenda' | 'minutes'
type Sheet = OfficeSheetInput<'sidang-tahap'>

const gates = ['oneThird', 'oneHalf', 'twoThirds', 'expiry'] as const

/** Room to sign where nobody was written down beforehand. */
const handRows = 8

const lines = (typed: string | null): string[] => (typed ?? '').split('\n').filter((one) => one.trim() !== '')

function placeText({ stage, dates }: StagePlace, words: Wording): string {
  const days = gates.map((gate) => {
    const on = dates[gate].official ?? dates[gate].own
    return fill(words.gate, { batas: words.gates[gate] ?? '', tanggal: on === null ? words.noDate : sheetDay(on) })
  })
  return [words.stages[stage] ?? '', ...days].join('\n')
}

function decisionText({ decision }: HearingPerson, { people, outcomes }: Wording): string {
  if (decision === null) return people.undecided
  const tokens = { keputusan: outcomes[decision.outcome] ?? '', alasan: decision.reason ?? '' }
  return fill(decision.reason === null ? people.decided : people.decidedWhy, tokens)
}

function personRow(entry: HearingPerson, kind: Kind, words: Wording): Sheet['people']['rows'][number] {
  const { place, programmes, proposal, stage } = entry
  const taken = programmes.map(({ name, state }) => `${name} (${words.members[state] ?? state})`).join(', ')
  return {
    name: place.person.name,
    person: place.person.registerNumber ?? words.people.noRegister,
    place: placeText(place, words),
    proposal: fill(words.people.proposed, { tahap: words.stages[stage] ?? '' }),
    said: [
      taken === '' ? words.people.noProgramme : fill(words.people.programmes, { program: taken }),
      ...(proposal === null ? [] : [fill(words.people.considered, { isi: proposal })]),
      ...(kind === 'minutes' ? [decisionText(entry, words)] : []),
    ],
  }
}

function factsOf(record: Record, { facts, ...words }: Wording): Sheet['facts'] {
  const { startsAt, endsAt, heldOn, postponedFrom, postponeReason } = record
  const clock = (time: string) => time.replace(':', '.')
  const dayText = (on: CalendarDate) => `${words.weekdays[weekdayOf(on) - 1]}, ${sheetDay(on)}`
  const hours = fill(endsAt === null ? words.untilDone : words.until, {
    ...{ mulai: clock(startsAt), selesai: clock(endsAt ?? '') },
  })
  const moved =
    postponedFrom && fill(words.postponed, { tanggal: sheetDay(postponedFrom), alasan: postponeReason ?? '' })
  return [
    { label: facts.subject, text: record.subject },
    { label: facts.day, text: dayText(heldOn) },
    { label: facts.time, text: hours },
    { label: facts.place, text: record.place },
    { label: facts.chair, text: record.chair },
    { label: facts.agenda, text: record.agenda },
    ...(moved ? [{ label: facts.postponed, text: moved }] : []),
  ]
}

async function hearingPaper(request: DocumentRequest, kind: Kind): Promise<Document> {
  const { context: reading } = await asked(request, 'coachingHearings.get')
  const record = await hearingRecordOf(reading, request.id)
  if (kind === 'minutes' && record.state === 'cancelled') throw new Failure('not-found')
  const people = record.people.filter(({ state }) => state !== 'removed')
  const shown = people.map(({ place }) => place.person.id)
  const { context, note } = await asked(request, 'coachingHearings.get', shown)
  const words = readResource(context.services.resourcesFolder, 'letters/wording/sidang-tahap.json', wordingSchema)
  const office = await officeOf(context)
  const isMinutes = kind === 'minutes'
  const title = isMinutes ? words.minutesTitle : words.agendaTitle
  const told = isMinutes ? lines(record.minutes) : []
  const invited = lines(record.attendees).map((name) => name.slice(0, 200))
  const remark = record.cancelReason === null ? [] : [fill(words.cancelled, { alasan: record.cancelReason })]
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'sidang-tahap',
      input: {
        letterhead: office.letterhead,
        ...{ title, number: fill(words.number, { nomor: record.number }) },
        opening: fill(isMinutes ? words.minutesOpening : words.agendaOpening, { unit: office.profile.name }),
        facts: factsOf(record, words),
        people: {
          ...{ title: words.people.title, empty: words.people.empty },
          head: isMinutes ? words.people.decidedHead : words.people.head,
          rows: people.map((entry) => personRow(entry, kind, words)),
        },
        sections: told.length === 0 ? [] : [{ title: words.minutes, paragraphs: told }],
        attendance: {
          ...words.attendance,
          names: invited.length > 0 ? invited : Array.from({ length: handRows }, () => ''),
        },
        closing: isMinutes ? [...(record.closed === null ? [words.draft] : []), words.closing] : remark,
        placeAndDate: fill(words.placeAndDate, { kota: office.profile.city, tanggal: sheetDay(record.heldOn) }),
        signers: isMinutes
          ? [
              { caption: words.chair, name: record.chair },
              { caption: words.secretary, name: null },
            ]
          : [],
        footer: office.footer(`${title}, ${record.number}`.slice(0, 200)),
      },
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  await note()
  return { body, mediaType: 'application/pdf', fileName: isMinutes ? 'berita-acara-sidang.pdf' : 'agenda-sidang.pdf' }
}

/** `GET /files/stage-hearing-agendas/<id>`: who is on the list, for the members of the team, with a list to sign. */
export const stageHearingAgenda: DocumentSource = (request) => hearingPaper(request, 'agenda')

/** `GET /files/stage-hearing-minutes/<id>`: what was decided and said, signed by chair and secretary. Not of one that was cancelled. */
export const stageHearingMinutes: DocumentSource = (request) => hearingPaper(request, 'minutes')
