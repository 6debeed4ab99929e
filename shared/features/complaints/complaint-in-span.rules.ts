import { deadline, extensionsOf } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { openPauseOf } from '#shared/features/service-cases/case-pauses.rules.ts'
import { factsAsOf } from '#shared/features/service-cases/facts-as-of.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { endOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import { workingDaysBetween } from '#shared/time/working-days.ts'
import { isInSpan, type ReportSpan } from '../reports/report-period.rules.ts'
import type { ComplaintMode, ReporterKind } from './complaint.ts'
import type { ComplaintInSpan, ComplaintOutcome } from './complaint-report.ts'
import { satisfactionStep, skippedStep, unratedStep } from './complaint-satisfaction.ts'
import { classOfClock } from './complaints.rules.ts'

/** Ids of the procedures of complaints that the report speaks of. */
const forwarded = 'forwarded'

/** What the report has to know beside the case. */
export interface ReportedComplaint {
  readonly id: string
  readonly channel: string
  readonly service: string
  readonly reporterKind: ReporterKind
  readonly mode: ComplaintMode
  readonly class: ComplaintInSpan['class']
  readonly receivedAt: Instant
  readonly facts: CaseFacts
  /** What was found each time that the reporter was asked, by the event of the step. */
  readonly satisfactions: ReadonlyMap<string, { readonly result: string; readonly isAttempt: boolean }>
}

const outcomeAfter: Readonly<Partial<Record<CaseEvent['kind'], ComplaintOutcome>>> = {
  answered: 'answered',
  refused: 'refused',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  cancelled: 'cancelled',
  joined: 'merged',
}

interface Exit {
  readonly outcome: ComplaintOutcome
  readonly at: Instant
}

/**
 * What took a complaint off the list of those that wait. The first end counts until the complaint is taken up again: what is done after an
 * answer is no second answer.
 */
export function complaintExit(events: readonly CaseEvent[]): Exit | null {
  let exit: Exit | null = null
  for (const event of events) {
    const isTakenUp = event.kind === 'parted' || (event.leadsTo !== null && event.leadsTo !== 'answered')
    if (isTakenUp) exit = null
    else exit ??= exitAfter(event)
  }
  return exit
}

function exitAfter({ kind, choice, at }: CaseEvent): Exit | null {
  const outcome = kind === 'refused' && choice === forwarded ? forwarded : outcomeAfter[kind]
  return outcome === undefined ? null : { outcome, at }
}

/** A complaint as it stood at the end of the span. */
export function complaintInSpan(one: ReportedComplaint, span: ReportSpan): ComplaintInSpan {
  const { zone, calendar } = one.facts.settings
  const dayOf = (at: Instant): CalendarDate => toCalendarDate(at, zone)
  const facts = factsAsOf(one.facts, span.to)
  const receivedOn = dayOf(one.receivedAt)
  const clock = deadline(facts, addMilliseconds(endOfDay(span.to, zone), -1))
  const isLate = clock.started && clock.late
  const exit = complaintExit(facts.events)
  const before = factsAsOf(one.facts, addDays(span.from, -1)).events
  const chosen = facts.events.findLast(({ kind }) => kind === 'clock-chosen')?.choice
  const closing = facts.events.findLast(({ kind }) => kind === 'finished' || kind === 'reopened')
  const inSpan = (event: CaseEvent): boolean => isInSpan(dayOf(event.at), span)
  return {
    ...{ id: one.id, channel: one.channel, service: one.service },
    ...{ reporterKind: one.reporterKind, mode: one.mode, receivedOn },
    class: chosen ? classOfClock(chosen) : one.class,
    wasOpen: before.length > 0 && complaintExit(before) === null,
    exit: exit && {
      outcome: exit.outcome,
      on: dayOf(exit.at),
      days: workingDaysBetween(receivedOn, dayOf(exit.at), calendar),
      isLate,
    },
    isOverdue: exit === null && isLate,
    isWaiting: exit === null && openPauseOf(facts) !== null,
    wasExtended: extensionsOf(facts).some(inSpan),
    wasClosed: closing?.kind === 'finished' && inSpan(closing),
    ...satisfactionIn(facts.events.filter(inSpan), one.satisfactions),
  }
}

function satisfactionIn(
  events: readonly CaseEvent[],
  found: ReportedComplaint['satisfactions'],
): Pick<ComplaintInSpan, 'satisfaction' | 'wasOnlyTried'> {
  const last = events.findLast(
    ({ kind, step }) => step === satisfactionStep && (kind === 'step-taken' || kind === 'step-skipped'),
  )
  if (!last) return { satisfaction: null, wasOnlyTried: false }
  if (last.kind === 'step-skipped') return { satisfaction: skippedStep, wasOnlyTried: false }
  const result = last.id === null ? undefined : found.get(last.id)
  return { satisfaction: result?.result ?? unratedStep, wasOnlyTried: result?.isAttempt ?? false }
}
