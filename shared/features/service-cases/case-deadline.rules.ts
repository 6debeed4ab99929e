import type { CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { unitFileCompletedAt } from '#shared/features/service-cases/case-papers.rules.ts'
import { openPauseOf, pausesOf } from '#shared/features/service-cases/case-pauses.rules.ts'
import { answerOf, casePhase, isEnd, isEnded, outsideSteps } from '#shared/features/service-cases/case-phase.rules.ts'
import { stepTakenAt } from '#shared/features/service-cases/case-steps.rules.ts'
import type { ClockStarter, ServiceTerm } from '#shared/features/service-cases/service-standard.ts'
import { type CalendarDate, daysBetween, laterDate } from '#shared/time/calendar-date.ts'
import { type CountedTerm, countTerm, dayPauses, type TermUnit } from '#shared/time/count-term.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { ExplainedStretch } from '#shared/time/hour-terms.ts'
import { compareInstants, hoursBetween, type Instant } from '#shared/time/instant.ts'
import { type ExplainedDay, workingDaysBetween } from '#shared/time/working-days.ts'

/** The unit's own time before the published clock began; shown apart because the standard does not count it. */
export interface Preparation {
  readonly from: CalendarDate
  /** First day of the clock, or today while it has not begun. */
  readonly to: CalendarDate
  readonly calendarDays: number
  readonly workingDays: number
}

export type CaseDeadline =
  | {
      readonly started: false
      readonly why: 'draft' | 'start-awaited'
      /** What will start it, in the words of the standard. */
      readonly startsWhen: string
      readonly preparation: Preparation | null
    }
  | {
      readonly started: true
      readonly startedAt: Instant
      readonly startedOn: CalendarDate
      readonly clockStart: string
      /** What started it, in the words of the standard. */
      readonly since: string
      readonly clockId: string
      readonly clockAmount: number
      readonly clockUnit: TermUnit
      /** By how much the term was made longer, in its unit. */
      readonly extendedBy: number
      readonly due: CalendarDate
      /** The moment, for clocks of hours; null for days, which last until they end. */
      readonly dueAt: Instant | null
      readonly explanation: readonly ExplainedDay[]
      /** In place of days, for clocks of hours. */
      readonly stretches: readonly ExplainedStretch[]
      /** Whether the clock stands still at this moment; the due date then moves on with every day. */
      readonly paused: boolean
      /** Why, while an officer stopped it: id of the reason in the standard. */
      readonly pausedBecause: string | null
      /** Day on which the case ended or was answered; the clock is judged by it. */
      readonly endedOn: CalendarDate | null
      /** Working days left from today (or from the end); negative when late. */
      readonly workingDaysLeft: number
      /** For clocks of hours, with fractions; null for days. */
      readonly hoursLeft: number | null
      readonly late: boolean
      readonly calendarVersion: string
      readonly uncoveredYears: readonly number[]
      readonly preparation: Preparation
    }

/** When a case is due and why; or why its clock has not begun. */
export function deadline(facts: CaseFacts, now: Instant): CaseDeadline {
  const { calendar, zone } = facts.settings
  const start = clockStartOf(facts)
  const today = toCalendarDate(now, zone)
  const startedAt = clockStartedAt(facts)
  if (facts.startedAt === null) return { started: false, why: 'draft', startsWhen: start.since, preparation: null }
  const openedOn = toCalendarDate(facts.startedAt, zone)
  if (startedAt === null) {
    return {
      started: false,
      why: 'start-awaited',
      startsWhen: start.since,
      preparation: preparationOf(openedOn, laterDate(openedOn, today), facts),
    }
  }
  const startedOn = toCalendarDate(startedAt, zone)
  const { clockId, clock } = clockOf(facts)
  const ended = endOf(facts)
  const endedOn = ended === null ? null : toCalendarDate(ended.at, zone)
  const until = ended?.at ?? now
  const extendedBy = extensionsOf(facts).reduce((sum, extension) => sum + (extension.amount ?? 0), 0)
  const counted = countCaseTerm(facts, { startedAt, term: clock, extendedBy, until })
  return {
    started: true,
    startedAt,
    startedOn,
    clockStart: start.id,
    since: start.since,
    clockId,
    clockAmount: clock.amount,
    clockUnit: clock.unit,
    extendedBy,
    due: counted.due,
    dueAt: counted.dueAt,
    explanation: counted.days,
    stretches: counted.stretches,
    paused: ended === null && isPausedAt(facts, now),
    pausedBecause: ended === null ? (openPauseOf(facts)?.cause ?? null) : null,
    endedOn,
    ...leftOf(facts, counted, until),
    calendarVersion: calendar.version,
    uncoveredYears: counted.uncoveredYears,
    preparation: preparationOf(openedOn, laterDate(openedOn, startedOn), facts),
  }
}

/** Counts a term of this case, over the pauses of the case. */
export function countCaseTerm(
  facts: CaseFacts,
  count: {
    readonly startedAt: Instant
    readonly term: Pick<ServiceTerm, 'amount' | 'unit'>
    readonly extendedBy: number
    readonly until: Instant
  },
): CountedTerm {
  const { settings, standard } = facts
  return countTerm(count.startedAt, count.term, {
    calendar: settings.calendar,
    zone: settings.zone,
    officeHours: standard.officeHours,
    countStartDay: standard.countStartDay,
    pauses: pausesOf(facts),
    extendedBy: count.extendedBy,
    until: count.until,
  })
}

/** What is left of a counted term at a moment, and whether it is over. */
export function leftOf({ settings }: CaseFacts, { due, dueAt }: CountedTerm, at: Instant) {
  const day = toCalendarDate(at, settings.zone)
  return {
    workingDaysLeft: workingDaysBetween(day, due, settings.calendar),
    hoursLeft: dueAt === null ? null : hoursBetween(at, dueAt),
    late: dueAt === null ? day > due : at > dueAt,
  }
}

/** Extensions that hold: made, and not taken back. */
export function extensionsOf({ events }: CaseFacts): readonly CaseEvent[] {
  const undone = events.map((event) => event.undoes)
  return events.filter((event) => event.kind === 'extended' && (event.id === null || !undone.includes(event.id)))
}

/** A clock id that the standard does not know (settings older than the file) falls back to the published default. */
export function clockOf({ settings, standard, events }: CaseFacts) {
  const named = (id: string) => standard.clocks.find((candidate) => candidate.id === id)
  // What was chosen for the case itself goes before what the office chose for all.
  const chosen = standard.clockChoice === null ? undefined : events.findLast(({ kind }) => kind === 'clock-chosen')
  const clock = named(chosen?.choice ?? '') ?? named(settings.clockId) ?? named(standard.defaultClock)
  return { clockId: clock?.id ?? settings.clockId, clock: clock ?? { amount: 1, unit: 'working-days' as const } }
}

/** Clocks of days stand still for whole days: the day on which they are stopped still counts. */
function isPausedAt(facts: CaseFacts, now: Instant): boolean {
  const pauses = pausesOf(facts)
  const { unit } = clockOf(facts).clock
  if (unit === 'hours' || unit === 'office-hours')
    return pauses.some((pause) => pause.from <= now && (pause.to === null || now < pause.to))
  const { zone } = facts.settings
  const today = toCalendarDate(now, zone)
  return dayPauses({ pauses, zone, until: now }).some((pause) => pause.from <= today && today <= pause.to)
}

/** A start that the standard does not know (settings older than the file) falls back to the published default. */
function clockStartOf({ settings, standard }: CaseFacts) {
  const { options, default: published } = standard.clockStart
  const named = (id: string) => options.find((option) => option.id === id)
  const start = named(settings.clockStart) ?? named(published)
  return start ?? { id: settings.clockStart, since: '', startsWith: { kind: 'unit-file-complete' as const } }
}

/** The moment at which the published clock began, by the rule set for the case. */
export function clockStartedAt(facts: CaseFacts): Instant | null {
  const starter: ClockStarter = clockStartOf(facts).startsWith
  switch (starter.kind) {
    case 'unit-file-complete':
      return unitFileCompletedAt(facts)
    case 'step':
      return firstTakenAt(facts, starter.step)
    case 'event':
      return facts.events.find((event) => event.kind === starter.event)?.at ?? null
  }
}

/** The first time that a step was taken: a case that was sent back and goes on keeps the clock it had. */
function firstTakenAt(facts: CaseFacts, id: string): Instant | null {
  const step = facts.standard.steps.find((candidate) => candidate.id === id)
  if (step === undefined) return null
  if (step.takenBy === 'record-outside-step') return firstHeardAt(facts, id)
  if (step.paper !== null) return stepTakenAt(step, facts)
  return facts.events.find((event) => event.step === id)?.at ?? null
}

/** The step itself or, where nobody told the unit of it, the first later step that was heard of. */
function firstHeardAt(facts: CaseFacts, first: string): Instant | null {
  const steps = outsideSteps(facts).map((step) => step.id)
  const from = steps.indexOf(first)
  if (from === -1) return null
  const heard = facts.events.filter(
    (event) => event.kind === 'outside-step-recorded' && event.step !== null && steps.indexOf(event.step) >= from,
  )
  return heard.map((event) => event.at).toSorted(compareInstants)[0] ?? null
}

function preparationOf(from: CalendarDate, to: CalendarDate, facts: CaseFacts): Preparation {
  return {
    from,
    to,
    calendarDays: daysBetween(from, to),
    workingDays: workingDaysBetween(from, to, facts.settings.calendar),
  }
}

/** The answer ends the published term; so does any end of the case before an answer. */
function endOf(facts: CaseFacts): CaseEvent | null {
  const answer = answerOf(facts)
  if (answer !== null) return answer
  return isEnded(casePhase(facts.events)) ? (facts.events.findLast(isEnd) ?? null) : null
}
