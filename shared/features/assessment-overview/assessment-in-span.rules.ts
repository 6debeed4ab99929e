import { addDays, type CalendarDate, daysBetween } from '../../time/calendar-date.ts'
import { endOfDay, toCalendarDate } from '../../time/facility-zone.ts'
import { addMilliseconds, type Instant } from '../../time/instant.ts'
import { isInSpan, type ReportSpan } from '../reports/report-period.rules.ts'
import { deadline } from '../service-cases/case-deadline.rules.ts'
import type { CaseEvent, CaseFacts } from '../service-cases/case-facts.ts'
import { casePhase, isEnded } from '../service-cases/case-phase.rules.ts'
import { factsAsOf } from '../service-cases/facts-as-of.rules.ts'
import type { OverviewAssessment } from './overview-facts.ts'

type CourseOfCase = Pick<
  OverviewAssessment,
  | 'openedOn'
  | 'wasRunning'
  | 'isRunning'
  | 'isCancelled'
  | 'isLate'
  | 'handedOver'
  | 'decisions'
  | 'finishedOn'
  | 'cancelledOn'
>

/** How a case of an assessment went, as it stood at the end of the span; null for one that was opened later. */
export function courseInSpan(whole: CaseFacts, span: ReportSpan): CourseOfCase | null {
  const { zone } = whole.settings
  const dayOf = (at: Instant): CalendarDate => toCalendarDate(at, zone)
  const facts = factsAsOf(whole, span.to)
  const { events } = facts
  const [opening] = events
  if (!opening) return null
  const openedOn = dayOf(opening.at)
  const before = factsAsOf(whole, addDays(span.from, -1)).events
  const phase = casePhase(events)
  const isRunning = !isEnded(phase)
  const handedOver = firstHandOver(facts, openedOn)
  /** The last one in the span: a case may be finished or called off again after it was taken up. */
  const lastDayOf = (isIt: (event: CaseEvent) => boolean): CalendarDate | null => {
    const event = events.findLast((one) => isIt(one) && isInSpan(dayOf(one.at), span))
    return event ? dayOf(event.at) : null
  }
  return {
    ...{ openedOn, isRunning, isCancelled: phase === 'cancelled', handedOver },
    wasRunning: before.length > 0 && !isEnded(casePhase(before)),
    isLate: isRunning && handedOver === null && isLateAt(facts, addMilliseconds(endOfDay(span.to, zone), -1)),
    decisions: events.flatMap(({ kind, choice, at }) => {
      if ((kind !== 'answered' && kind !== 'refused') || choice === null) return []
      const title = facts.standard.answers.find(({ id }) => id === choice)?.title ?? choice
      return [{ on: dayOf(at), outcome: choice, title, isSentBack: kind === 'refused' }]
    }),
    finishedOn: lastDayOf(({ kind }) => kind === 'finished'),
    cancelledOn: lastDayOf(({ kind }) => kind === 'cancelled' || kind === 'withdrawn'),
  }
}

/** Judged by the clock of the case as it was at that moment, with its pauses and extensions until then. */
function firstHandOver(facts: CaseFacts, openedOn: CalendarDate): OverviewAssessment['handedOver'] {
  const index = facts.events.findIndex(({ kind }) => kind === 'handed-over')
  const event = facts.events[index]
  if (!event) return null
  const on = toCalendarDate(event.at, facts.settings.zone)
  return {
    on,
    days: daysBetween(openedOn, on),
    isLate: isLateAt({ ...facts, events: facts.events.slice(0, index + 1) }, event.at),
  }
}

function isLateAt(facts: CaseFacts, at: Instant): boolean {
  const clock = deadline(facts, at)
  return clock.started && clock.late
}
