import type { z } from 'zod'
import type { CaseFacts, Turn } from '#shared/features/service-cases/case-facts.ts'
import { requirementState, requirementTodo, stepOverviews } from '#shared/features/service-cases/case-overview.rules.ts'
import {
  fulfilledAt,
  isOfUnitFile,
  paperCounts,
  requirementById,
  requirementsOf,
} from '#shared/features/service-cases/case-papers.rules.ts'
import { requirementClock, stepClock } from '#shared/features/service-cases/case-step-clock.rules.ts'
import {
  type caseLetterSchema,
  type paperCopySchema,
  paperSignerSchema,
  type requirementViewSchema,
  type stepViewSchema,
  type timelineEntrySchema,
  type turnSchema,
} from '#shared/features/service-cases/case-view.ts'
import { stepMarks } from '#shared/features/service-cases/step-marks.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { endOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant, instantSchema } from '#shared/time/instant.ts'
import type { MoveRow } from '../calendar/calendar.repository.ts'
import { type LoadedCase, paperFact } from './load-case.ts'
import { choiceTitle, presentPartClock } from './present-clock.ts'
import { postName, presentCarriedLetter } from './present-whereabouts.ts'
import type { EventRow, PaperRow } from './service-cases.repository.ts'

type TimelineEntry = z.input<typeof timelineEntrySchema>

const signersSchema = paperSignerSchema.array()

/** Which papers a reader may look into. */
export type MaySee = (paper: { readonly kind: string; readonly confidential: 'health' | 'none' }) => boolean

export function presentTurn(facts: CaseFacts, turn: Turn, now: Instant): z.input<typeof turnSchema> {
  switch (turn.kind) {
    case 'role':
      return { kind: 'role', roles: [...turn.roles], step: turn.step }
    case 'post':
      return { ...turn, postName: postName(facts, turn.post, toCalendarDate(now, facts.settings.zone)) }
    case 'nobody':
      return { kind: 'nobody' }
  }
}

export function presentCopies(loaded: LoadedCase, requirementId: string): z.input<typeof paperCopySchema>[] {
  return loaded.papers
    .filter((paper) => paper.requirement_id === requirementId)
    .map((paper) => presentCopy(loaded, paper))
}

/** The letter behind a paper or a session, as far as a page needs it. */
export function presentLetter(
  row: Pick<PaperRow, 'letter_id' | 'letter_revision' | 'letter_number' | 'letter_state' | 'letter_number_source'>,
): z.input<typeof caseLetterSchema> | null {
  if (row.letter_id === null) return null
  const isIssued = row.letter_state === 'issued'
  return {
    id: row.letter_id,
    revision: row.letter_revision ?? 0,
    number: row.letter_number,
    isIssued,
    awaitsNumber: isIssued && row.letter_number === null && row.letter_number_source === 'typed',
  }
}

function presentCopy(loaded: LoadedCase, row: PaperRow): z.input<typeof paperCopySchema> {
  const fact = paperFact(row)
  const requirement = requirementById(loaded.facts.standard, row.requirement_id)
  return {
    id: row.id,
    state: fact.state,
    counts: requirement !== null && paperCounts(requirement, fact),
    letter: presentLetter(row),
    files: presentFiles(loaded, { paperId: row.id }),
    signedOn: row.signed_on === null ? null : calendarDateSchema.parse(row.signed_on),
    signers: signersSchema.parse(JSON.parse(row.signers)),
    outsideSigner: fact.outsideSigner,
    attachedAt: fact.attachedAt,
    attachedByName: row.attached_by_name,
    voided:
      row.voided_at === null
        ? null
        : { at: instantSchema.parse(row.voided_at), byName: row.voided_by_name ?? '', reason: row.void_reason ?? '' },
    withdrawn: fact.withdrawn,
  }
}

export function presentFiles(loaded: LoadedCase, owner: { readonly paperId?: string; readonly sessionId?: string }) {
  return loaded.files
    .filter((file) => (owner.paperId ? file.paper_id === owner.paperId : file.session_id === owner.sessionId))
    .map((file) => ({ id: file.id, mediaType: file.media_type, size: file.size }))
}

/** What another office misses in a paper, by requirement. */
export type Objections = ReadonlyMap<string, NonNullable<z.input<typeof requirementViewSchema>['objection']>>

export function presentRequirements(
  loaded: LoadedCase,
  maySee: MaySee,
  now: Instant,
  objections: Objections = new Map(),
): z.input<typeof requirementViewSchema>[] {
  const { facts } = loaded
  return requirementsOf(facts).map((requirement) => ({
    id: requirement.id,
    number: requirement.number,
    title: requirement.title,
    kind: requirement.kind,
    template: requirement.letterTemplate,
    owedBy: requirement.owedBy,
    signedBy: requirement.signedBy,
    note: requirement.note,
    acceptsForeignOriginal: requirement.acceptsForeignOriginal,
    acceptsOutsideSigner: requirement.acceptsOutside !== null,
    state: requirementState(requirement, facts),
    fulfilledAt: fulfilledAt(requirement, facts),
    todo: requirementTodo(requirement, facts),
    isOfUnitFile: isOfUnitFile(requirement, facts.standard),
    clock: presentPartClock(facts, requirementClock(facts, requirement, now)),
    copies: maySee(requirement) ? presentCopies(loaded, requirement.id) : null,
    objection: maySee(requirement) ? (objections.get(requirement.id) ?? null) : null,
  }))
}

export function presentSteps(loaded: LoadedCase, now: Instant): z.input<typeof stepViewSchema>[] {
  const { facts } = loaded
  const today = toCalendarDate(now, facts.settings.zone)
  const marks = stepMarks(facts.standard.steps)
  return stepOverviews(facts).map(({ step, state, at }) => ({
    id: step.id,
    letter: marks.get(step.id) ?? step.letter,
    title: step.title,
    takenBy: step.takenBy,
    mayBeSkipped: step.mayBeSkipped,
    repeats: step.repeats,
    state,
    at,
    roles: step.actor.kind === 'role' ? [...step.actor.roles] : [],
    postName: step.actor.kind === 'post' ? postName(facts, step.actor.post, today) : null,
    clock: presentPartClock(facts, stepClock(facts, step, now)),
    carries: presentCarriedLetter(loaded, step, today),
  }))
}

/** An answer of another office, as the history of a case needs it. */
export interface HeardAnswer {
  readonly id: string
  readonly fileId: string
  readonly fileName: string
  readonly on: CalendarDate
  readonly settledAt: Instant
  readonly byName: string
}

/** Why the clock stands still or a case was joined says nothing of the matter itself; which clock it is counted by does. */
const openChoices: readonly string[] = ['paused', 'joined']

/** `mayRead` says for each entry whether its reason may be shown; `heard` are the answers of other offices that were taken in. */
export function presentTimeline(
  loaded: LoadedCase,
  mayRead: (event: EventRow) => boolean,
  heard: readonly HeardAnswer[] = [],
): TimelineEntry[] {
  const fileOf = (id: string | null) => {
    const answer = heard.find((one) => one.id === id)
    return answer ? { id: answer.fileId, name: answer.fileName } : null
  }
  const entries: TimelineEntry[] = loaded.events.map((event) => ({
    id: event.id,
    kind: event.kind,
    step: event.step,
    requirementId: event.requirement_id,
    to: event.letter_to,
    at: instantSchema.parse(event.at),
    recordedAt: instantSchema.parse(event.recorded_at),
    byName: event.by_name,
    letterNumber: event.letter_number,
    letterDate: event.letter_date === null ? null : calendarDateSchema.parse(event.letter_date),
    reason: mayRead(event) ? event.reason : null,
    note: mayRead(event) ? event.note : null,
    linkedCase: event.linked_case_id === null ? null : { id: event.linked_case_id, number: event.linked_number ?? '' },
    answerFile: fileOf(event.incoming_answer_id),
    choice: openChoices.includes(event.kind) || mayRead(event) ? choiceTitle(loaded.facts, event.choice) : null,
    amount: event.amount,
    moved: null,
  }))
  const noted = heard.filter(({ id }) => !loaded.events.some((event) => event.incoming_answer_id === id))
  for (const added of [...loaded.moves.map(presentMove), ...noted.map((one) => presentNoted(one, loaded))]) {
    // What was only noted leads to what else the same file told.
    const isNoted = added.kind === 'answer-noted'
    const next = entries.findIndex(
      ({ recordedAt }) => recordedAt > added.recordedAt || (isNoted && recordedAt === added.recordedAt),
    )
    entries.splice(next < 0 ? entries.length : next, 0, added)
  }
  return entries
}

function presentNoted(answer: HeardAnswer, loaded: LoadedCase): TimelineEntry {
  return {
    ...emptyEntry,
    id: answer.id,
    kind: 'answer-noted',
    at: addMilliseconds(endOfDay(answer.on, loaded.facts.settings.zone), -1),
    recordedAt: answer.settledAt,
    byName: answer.byName,
    answerFile: { id: answer.fileId, name: answer.fileName },
  }
}

const emptyEntry = {
  step: null,
  requirementId: null,
  to: null,
  letterNumber: null,
  letterDate: null,
  reason: null,
  note: null,
  linkedCase: null,
  answerFile: null,
  choice: null,
  amount: null,
  moved: null,
} as const

function presentMove(move: MoveRow): TimelineEntry {
  const at = instantSchema.parse(move.at)
  return {
    ...emptyEntry,
    id: move.id,
    kind: 'deadline-moved',
    at,
    recordedAt: at,
    byName: move.by_name,
    moved: {
      from: calendarDateSchema.parse(move.due_before),
      to: calendarDateSchema.parse(move.due_after),
      calendarVersion: move.version_after,
    },
  }
}

/** What the page calls a way that the standard provides. */
export const titled = (way: { readonly title: string } | null) => way && { title: way.title }
