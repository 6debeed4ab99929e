import type { CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { isUnitFileComplete, unitFileCompletedAt } from '#shared/features/service-cases/case-papers.rules.ts'
import { casePhase, isEnded, outsideSteps } from '#shared/features/service-cases/case-phase.rules.ts'
import type { ClockStart } from '#shared/features/service-cases/service-standard.ts'
import { addDays, type CalendarDate, daysBetween, laterDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { compareInstants, type Instant } from '#shared/time/instant.ts'
import { type ExplainedDay, type Pause, workingDayDeadline, workingDaysBetween } from '#shared/time/working-days.ts'

/** The unit's own time before the published clock began; shown apart because the standard does not count it. */
export interface Preparation {
  readonly from: CalendarDate
  /** First day of the clock, or today while it has not begun. */
  readonly to: CalendarDate
  readonly calendarDays: number
  readonly workingDays: number
}

export type NotStartedReason = 'draft' | 'unit-file-incomplete' | 'not-handed-to-kanwil' | 'not-received-at-ditjenpas'

export type CaseDeadline =
  | { readonly started: false; readonly why: NotStartedReason; readonly preparation: Preparation | null }
  | {
      readonly started: true
      readonly startedAt: Instant
      readonly startedOn: CalendarDate
      readonly clockStart: ClockStart
      readonly clockId: string
      readonly clockDays: number
      readonly due: CalendarDate
      readonly explanation: readonly ExplainedDay[]
      /** Whether the clock stands still at this moment; the due date then moves on with every day. */
      readonly paused: boolean
      /** Day on which the case ended or was answered; the clock is judged by it. */
      readonly endedOn: CalendarDate | null
      /** Working days left from today (or from the end); negative when late. */
      readonly workingDaysLeft: number
      readonly late: boolean
      readonly calendarVersion: string
      readonly uncoveredYears: readonly number[]
      readonly preparation: Preparation
    }

/** When a case is due and why; or why its clock has not begun. */
export function deadline(facts: CaseFacts, now: Instant): CaseDeadline {
  const { calendar, clockStart, zone } = facts.settings
  const today = toCalendarDate(now, zone)
  const startedAt = clockStartedAt(facts)
  if (facts.startedAt === null) return { started: false, why: 'draft', preparation: null }
  const openedOn = toCalendarDate(facts.startedAt, zone)
  if (startedAt === null) {
    return {
      started: false,
      why: whyNotStarted(facts),
      preparation: preparationOf(openedOn, laterDate(openedOn, today), facts),
    }
  }
  const startedOn = toCalendarDate(startedAt, zone)
  const clock = facts.standard.clocks.find((candidate) => candidate.id === facts.settings.clockId)
  // A clock id that the standard does not know (settings older than the file) falls back to the published default.
  const used = clock ?? facts.standard.clocks.find((candidate) => candidate.id === facts.standard.defaultClock)
  const clockDays = used?.days ?? 1
  const ended = endOf(facts)
  const endedOn = ended === null ? null : toCalendarDate(ended.at, zone)
  const judgedOn = endedOn ?? today
  const pauses = pausesOf(facts, judgedOn)
  const counted = workingDayDeadline(startedOn, clockDays, calendar, {
    countStartDay: facts.standard.countStartDay,
    pauses,
  })
  return {
    started: true,
    startedAt,
    startedOn,
    clockStart,
    clockId: used?.id ?? facts.settings.clockId,
    clockDays,
    due: counted.due,
    explanation: counted.days,
    paused: endedOn === null && pauses.some((pause) => pause.to === today),
    endedOn,
    workingDaysLeft: workingDaysBetween(judgedOn, counted.due, calendar),
    late: judgedOn > counted.due,
    calendarVersion: calendar.version,
    uncoveredYears: counted.uncoveredYears,
    preparation: preparationOf(openedOn, laterDate(openedOn, startedOn), facts),
  }
}

/** The moment at which the published clock began, by the rule set for the case. */
export function clockStartedAt(facts: CaseFacts): Instant | null {
  switch (facts.settings.clockStart) {
    case 'unit-file-complete':
      return unitFileCompletedAt(facts)
    case 'handed-to-kanwil':
      return facts.events.find((event) => event.kind === 'handed-over')?.at ?? null
    case 'received-at-ditjenpas':
      return receivedAtDitjenpas(facts)
  }
}

/** The receiving step itself or, where nobody told the unit of it, the first later step that was heard of. */
function receivedAtDitjenpas(facts: CaseFacts): Instant | null {
  const first = facts.standard.clockStart.options.find((option) => option.id === 'received-at-ditjenpas')?.step ?? null
  const steps = outsideSteps(facts).map((step) => step.id)
  const from = first === null ? -1 : steps.indexOf(first)
  if (from === -1) return null
  const heard = facts.events.filter(
    (event) => event.kind === 'outside-step-recorded' && event.step !== null && steps.indexOf(event.step) >= from,
  )
  return heard.map((event) => event.at).toSorted(compareInstants)[0] ?? null
}

function whyNotStarted(facts: CaseFacts): NotStartedReason {
  if (!isUnitFileComplete(facts)) return 'unit-file-incomplete'
  const wasHandedOver = facts.events.some((event) => event.kind === 'handed-over')
  return wasHandedOver ? 'not-received-at-ditjenpas' : 'not-handed-to-kanwil'
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
  const answer = facts.events.findLast((event) => event.kind === 'answered')
  if (answer !== undefined) return answer
  return isEnded(casePhase(facts.events)) ? (facts.events.at(-1) ?? null) : null
}

/**
 * From the day after another office sent the file back until the day before it goes up again. A return by the unit's own head
 * stops nothing: the published term must not grow by what happens inside the house.
 */
function pausesOf(facts: CaseFacts, lastDay: CalendarDate): readonly Pause[] {
  if (!facts.standard.pausedBy.includes('returned-by-outside')) return []
  const { zone } = facts.settings
  const pauses: Pause[] = []
  let from: CalendarDate | null = null
  for (const [index, event] of facts.events.entries()) {
    const isFromOutside = event.kind === 'returned' && casePhase(facts.events.slice(0, index)) === 'outside'
    if (isFromOutside) from ??= addDays(toCalendarDate(event.at, zone), 1)
    if (from !== null && event.kind === 'handed-over') {
      const to = addDays(toCalendarDate(event.at, zone), -1)
      if (from <= to) pauses.push({ from, to })
      from = null
    }
  }
  if (from !== null && from <= lastDay) pauses.push({ from, to: lastDay })
  return pauses
}
