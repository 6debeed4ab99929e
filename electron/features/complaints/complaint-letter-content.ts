import {
  type ComplaintLetterContent,
  type ComplaintLetterKind,
  isToReporter,
  paragraphsOf,
} from '#shared/features/complaints/complaint-letters.ts'
import type { ComplaintLetterInput } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { answerOf } from '#shared/features/service-cases/case-phase.rules.ts'
import { factsAsOf } from '#shared/features/service-cases/facts-as-of.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { letterheadOf } from '../medical-recommendations/letter-facts.ts'
import { fill, readWording } from '../medical-recommendations/letter-wording.ts'
import { presentSteps } from '../service-cases/case-presentation.ts'
import { choiceTitle } from '../service-cases/present-clock.ts'
import type { ComplaintLetterFacts } from './complaint-letter-facts.ts'
import type { TaskRow } from './complaint-tasks.repository.ts'

/**
 * A letter as the records can begin it. The reporter's own story is never among it: what the officer asked of an official, in words of his own,
 * may be.
 */
export function startOfLetter(
  kind: ComplaintLetterKind,
  { words, tokens, profile }: ComplaintLetterFacts,
  tasks: readonly TaskRow[],
) {
  const start = words.letters[kind]
  const asked = tasks.filter((task) => task.kind === 'clarify')
  const toldElsewhere = !isToReporter(kind)
  const own = (texts: readonly (string | null)[]) => [...new Set(texts.filter((one) => one !== null))].join('\n\n')
  const recipient =
    kind === 'kanwil-report'
      ? { post: fill(words.regionalOfficeHead, tokens).slice(0, 200), place: profile.regionalOfficeCity }
      : { post: '', place: '' }
  return {
    subject: fill(start.subject, tokens),
    recipient: toldElsewhere ? recipient : null,
    opening: fill(start.opening, tokens),
    body: toldElsewhere ? own(asked.map(({ text }) => text)) : fill(start.body, tokens),
    ...{ summaries: [], sanction: kind === 'kanwil-report' ? words.noSanction : null },
    handling: start.handling === null ? null : own(asked.map(({ report }) => report)),
    closing: fill(start.closing, tokens),
    copies: start.copies.map((copy) => fill(copy, tokens)),
  }
}

const dayOf = (at: string, { profile }: ComplaintLetterFacts): string =>
  sheetDay(toCalendarDate(instantSchema.parse(at), profile.timeZone))

function factsOf(kind: ComplaintLetterKind, facts: ComplaintLetterFacts): ComplaintLetterInput['facts'] {
  const { complaint, words, term, tokens, loaded } = facts
  const labels = words.facts
  const known = [
    { label: labels.number, value: complaint.number },
    { label: labels.received, value: dayOf(complaint.received_at, facts) },
    { label: labels.service, value: facts.service },
  ]
  if (kind !== 'kanwil-report') return known
  const answer = answerOf(loaded.facts)
  const outcome = answer === null ? words.noOutcome : (choiceTitle(loaded.facts, answer.choice) ?? words.noOutcome)
  return [
    ...known,
    { label: labels.class, value: words.classes[complaint.class] },
    { label: labels.channel, value: facts.channel },
    ...(term === null ? [] : [{ label: labels.days, value: fill(words.workingDays, tokens) }]),
    { label: labels.outcome, value: outcome },
  ]
}

/** On which working day of the clock a moment lies; null before it began, and for a clock of another unit. */
function dayOfClock({ words, loaded }: ComplaintLetterFacts, at: Instant): string | null {
  const { facts } = loaded
  const day = toCalendarDate(at, facts.settings.zone)
  const clock = deadline(factsAsOf(facts, day), at)
  if (!clock.started || clock.clockUnit !== 'working-days') return null
  const used = clock.clockAmount + clock.extendedBy - clock.workingDaysLeft
  return fill(words.dayOfClock, { hari: String(Math.max(0, used)) })
}

/** Days of the steps that are behind; not their notes, which may tell of anything. */
export function stepsToReport(facts: ComplaintLetterFacts, now: Instant) {
  const { words, loaded } = facts
  return presentSteps(loaded, now).flatMap(({ id: step, title, state, at }) => {
    if (state === 'skipped') return [{ step, title, taken: words.skipped, day: null }]
    return at === null
      ? []
      : [{ step, title, taken: dayOf(at, facts), day: dayOfClock(facts, instantSchema.parse(at)) }]
  })
}

/** With what the officer words of a step for the reader at Kanwil, which was compared with the vault. */
function stepsOf(
  facts: ComplaintLetterFacts,
  { summaries, sanction }: Pick<ComplaintLetterContent, 'summaries' | 'sanction'>,
  now: Instant,
): ComplaintLetterInput['steps'] {
  const { words } = facts
  const rows = stepsToReport(facts, now).map((row) => ({
    ...row,
    summary: summaries.find(({ step }) => step === row.step)?.text ?? null,
  }))
  return { title: words.steps, rows, sanction: sanction === null ? null : { label: words.sanction, text: sanction } }
}

/** The whole letter: what the officer worded, and around it what only the records may say. */
export function completeLetter(
  kind: ComplaintLetterKind,
  content: ComplaintLetterContent,
  facts: ComplaintLetterFacts,
  { services, now }: { readonly services: CoreServices; readonly now: Instant },
): ComplaintLetterInput {
  const { words, tokens, profile, paper } = facts
  const isReport = kind === 'kanwil-report'
  const shared = readWording(services.resourcesFolder, 'bagian-bersama')
  const { post, place } = content.recipient ?? {
    post: fill(words.recipient, tokens),
    place: words.recipientPlace,
  }
  return {
    letterhead: letterheadOf(profile, shared, { unit: profile.name }, paper),
    place: profile.city,
    heading: { number: null, sensitivity: words.sensitivity, attachments: null, subject: content.subject },
    recipient: { post, through: [], place, address: [] },
    opening: content.opening,
    facts: factsOf(kind, facts),
    sections: [
      { title: isReport ? words.matter : null, paragraphs: paragraphsOf(content.body) },
      ...(content.handling === null ? [] : [{ title: words.handling, paragraphs: paragraphsOf(content.handling) }]),
    ],
    steps: isReport ? stepsOf(facts, content, now) : null,
    closing: content.closing,
    sender: facts.sender,
    copies: content.copies,
    footer: {
      subject: fill(words.footer, tokens),
      registerNumber: null,
      copyLabel: null,
      printedLine: null,
    },
  }
}

/** What a person may word again of a letter that was saved. */
export function contentOf(kind: ComplaintLetterKind, input: ComplaintLetterInput): ComplaintLetterContent {
  const [body, handling] = input.sections
  const text = (section: ComplaintLetterInput['sections'][number] | undefined) => section?.paragraphs.join('\n\n') ?? ''
  return {
    subject: input.heading.subject,
    recipient: isToReporter(kind) ? null : { post: input.recipient.post, place: input.recipient.place },
    opening: input.opening,
    body: text(body),
    handling: handling === undefined ? null : text(handling),
    summaries: (input.steps?.rows ?? []).flatMap(({ step, summary }) =>
      step === null || summary === null ? [] : [{ step, text: summary }],
    ),
    sanction: input.steps?.sanction?.text ?? null,
    closing: input.closing,
    copies: input.copies,
  }
}

/** The day on which a letter was dated. */
export const dateOf = (letter: { readonly date: string }) => calendarDateSchema.parse(letter.date)
