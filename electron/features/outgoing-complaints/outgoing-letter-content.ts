import { z } from 'zod'
import { type ComplaintLetterContent, paragraphsOf } from '#shared/features/complaints/complaint-letters.ts'
import type { ComplaintLetterInput } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { outgoingLetter } from '#shared/features/outgoing-complaints/outgoing-letters.contract.ts'
import { clockOf } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { profileOn } from '../facility/facility.service.ts'
import { chosenSignatory, writerAsSignatory } from '../letters/chosen-signatory.ts'
import { letterPaperOf } from '../letters/letter-paper.ts'
import { letterheadOf } from '../medical-recommendations/letter-facts.ts'
import { fill, readWording } from '../medical-recommendations/letter-wording.ts'
import type { LoadContext, LoadedCase } from '../service-cases/load-case.ts'
import type { OutgoingFound } from './outgoing-complaints.repository.ts'

const text = z.string().min(1)

/** The office's own sentences: data that anyone can correct. */
const wordingSchema = z.strictObject({
  ...{ sensitivity: text, classification: text, deskPost: text, subject: text, recipient: text, opening: text },
  ...{ matter: text, closing: text, closingNoTerm: text, workingDays: text, copies: z.array(text), footer: text },
  facts: z.strictObject({ number: text, recorded: text, origin: text, theirNumber: text }),
})

export const outgoingWordingIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>) =>
  readResource(resourcesFolder, 'letters/wording/pengaduan-keluar.json', wordingSchema)

/** Parts of a letter that only a report has. */
const noReport = { handling: null, summaries: [], sanction: null }

interface Complained {
  readonly own: OutgoingFound
  readonly loaded: LoadedCase
}

/** A letter as the records can begin it: about what was written when the complaint was noted. */
export function startOfOutgoing(services: CoreServices, { own, loaded: { facts } }: Complained) {
  const words = outgoingWordingIn(services)
  const { clock } = clockOf(facts)
  const days = clock.unit === 'working-days' ? fill(words.workingDays, { hari: String(clock.amount) }) : null
  return {
    subject: words.subject,
    recipient: { post: fill(words.recipient, { instansi: own.recipient }).slice(0, 200), place: '' },
    opening: words.opening,
    body: own.about,
    ...noReport,
    closing: days === null ? words.closingNoTerm : fill(words.closing, { waktu: days }),
    copies: words.copies,
  }
}

interface Writing extends LoadContext {
  readonly actor: Actor
}

/** The whole letter, with head and signatory of its own date. */
export async function completeOutgoing(
  context: Writing,
  { own, loaded: { row, facts } }: Complained,
  content: ComplaintLetterContent & { readonly recipient: NonNullable<ComplaintLetterContent['recipient']> },
  date: CalendarDate,
): Promise<ComplaintLetterInput> {
  const { db, services } = context
  const words = outgoingWordingIn(services)
  const profile = await profileOn(db, date)
  const shared = readWording(services.resourcesFolder, 'bagian-bersama')
  const chosen = await chosenSignatory(context, outgoingLetter.template, date)
  const labels = words.facts
  const origin = facts.standard.triggers.find(({ id }) => id === row.trigger)?.title
  const recorded = sheetDay(toCalendarDate(instantSchema.parse(own.opened_at), profile.timeZone))
  return {
    letterhead: letterheadOf(profile, shared, { unit: profile.name }, await letterPaperOf(db)),
    place: profile.city,
    heading: { number: null, sensitivity: words.sensitivity, attachments: null, subject: content.subject },
    recipient: { ...content.recipient, through: [], address: [] },
    opening: content.opening,
    facts: [
      { label: labels.number, value: row.number },
      { label: labels.recorded, value: recorded },
      ...(origin === undefined ? [] : [{ label: labels.origin, value: origin }]),
      ...(own.their_number === null ? [] : [{ label: labels.theirNumber, value: own.their_number }]),
    ],
    sections: [{ title: words.matter, paragraphs: paragraphsOf(content.body) }],
    steps: null,
    closing: content.closing,
    sender: chosen?.signatory ?? (await writerAsSignatory(context, words.deskPost)),
    copies: content.copies,
    footer: {
      ...{ subject: fill(words.footer, { nomor: row.number }), registerNumber: null },
      ...{ copyLabel: null, printedLine: null },
    },
  }
}

/** What a person may word again of a letter that was saved. */
export const wordingOfOutgoing = (input: ComplaintLetterInput) => ({
  subject: input.heading.subject,
  recipient: { post: input.recipient.post, place: input.recipient.place },
  opening: input.opening,
  body: input.sections[0]?.paragraphs.join('\n\n') ?? '',
  ...noReport,
  closing: input.closing,
  copies: input.copies,
})
