import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { unitFileCompletedAt } from '#shared/features/service-cases/case-papers.rules.ts'
import { handedOverAt, outsideSteps, outsideStepTakenAt } from '#shared/features/service-cases/case-phase.rules.ts'
import { factsAsOf } from '#shared/features/service-cases/facts-as-of.rules.ts'
import { type CalendarDate, laterDate } from '#shared/time/calendar-date.ts'
import { endOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import { workingDaysBetween } from '#shared/time/working-days.ts'
import type { HopTaken, ReportCase, ReportHop } from './monthly-report.rules.ts'
import { exitOf } from './register.rules.ts'

/** A request as the monthly report sees it. */
export function reportCaseOf(id: string, openedAt: Instant, facts: CaseFacts): ReportCase {
  const { zone } = facts.settings
  const exit = exitOf(facts.events)
  return {
    id,
    openedOn: toCalendarDate(openedAt, zone),
    isEmergency: facts.emergency !== null,
    exit: exit && { outcome: exit.outcome, on: toCalendarDate(exit.at, zone) },
    hops: hopsOf(facts, toCalendarDate(openedAt, zone)),
    isLateOn: (day) => isLateOn(facts, day),
  }
}

function isLateOn(facts: CaseFacts, day: CalendarDate): boolean {
  const clock = deadline(factsAsOf(facts, day), addMilliseconds(endOfDay(day, facts.settings.zone), -1))
  return clock.started && clock.late
}

type Day = CalendarDate | null

/** Each stretch begins where the one before it ended; one whose beginning or end nobody recorded is left out. */
function hopsOf(facts: CaseFacts, openedOn: CalendarDate): ReportCase['hops'] {
  const { zone, calendar } = facts.settings
  const dayOf = (at: Instant | null | undefined): Day => (at ? toCalendarDate(at, zone) : null)
  const completed = dayOf(unitFileCompletedAt(facts))
  const approved = dayOf(facts.events.findLast((event) => event.kind === 'approved')?.at)
  const handedOver = dayOf(handedOverAt(facts))
  const { leftKanwil, leftDitjenpas } = outsideDays(facts, dayOf)
  const exit = exitOf(facts.events)
  const isAnswer = exit !== null && (exit.outcome === 'recommended' || exit.outcome === 'refused')
  const answered = isAnswer ? dayOf(exit.at) : null
  const place = facts.emergency === null ? facts.standard.session?.place : 'not-needed'
  const met = place === 'not-needed' ? null : (facts.session?.heldOn ?? null)
  const later = (one: Day, other: Day): Day => (one === null || other === null ? null : laterDate(one, other))
  const stretches: Readonly<Record<ReportHop, readonly [Day, Day]>> = {
    preparation: [openedOn, completed],
    session: [place === 'before-seal' ? approved : completed, met],
    approval: [place === 'before-approval' ? later(completed, met) : completed, approved],
    'hand-over': [place === 'before-seal' ? later(approved, met) : approved, handedOver],
    kanwil: [handedOver, leftKanwil],
    ditjenpas: [leftKanwil, leftDitjenpas],
    back: [leftDitjenpas, answered],
    whole: [openedOn, answered],
  }
  const taken = Object.entries(stretches).flatMap(([hop, [from, to]]): [string, HopTaken][] =>
    from === null || to === null
      ? []
      : [[hop, { endedOn: to, workingDays: Math.max(0, workingDaysBetween(from, to, calendar)) }]],
  )
  return Object.fromEntries(taken)
}

/**
 * The file has left Kanwil when Kanwil passed it on or, where nobody told of that, when Ditjenpas took its first step; it has left
 * Ditjenpas with the last step there or, again, with the first one heard of after it.
 */
function outsideDays(
  facts: CaseFacts,
  dayOf: (at: Instant | null) => Day,
): { readonly leftKanwil: Day; readonly leftDitjenpas: Day } {
  const steps = outsideSteps(facts).map((step) => {
    const { actor } = step
    const post = actor.kind === 'post' ? facts.standard.posts.find(({ id }) => id === actor.post) : undefined
    return { level: post?.level, on: dayOf(outsideStepTakenAt(facts, step.id)) }
  })
  const first = steps.findIndex(({ level }) => level === 'ditjenpas')
  const last = steps.findLastIndex(({ level }) => level === 'ditjenpas')
  if (first === -1) return { leftKanwil: null, leftDitjenpas: null }
  return {
    leftKanwil: steps[first - 1]?.on ?? steps[first]?.on ?? null,
    leftDitjenpas: steps[last]?.on ?? steps[last + 1]?.on ?? null,
  }
}
