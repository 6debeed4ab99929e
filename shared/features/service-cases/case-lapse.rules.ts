import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { openPauseOf } from '#shared/features/service-cases/case-pauses.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { countTerm } from '#shared/time/count-term.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'

/** Until when what was asked for may still come. */
export interface CaseLapse {
  readonly due: CalendarDate
  /** Nothing came: the case may be ended as lapsed. */
  readonly isOver: boolean
}

/** While the clock stands still for something that is not waited for for ever; null otherwise. */
export function lapseOf(facts: CaseFacts, now: Instant): CaseLapse | null {
  const { standard, settings } = facts
  const pause = openPauseOf(facts)
  const term = standard.pauseReasons.find(({ id }) => id === pause?.cause)?.lapse ?? null
  if (pause === null || term === null) return null
  const { due, dueAt } = countTerm(pause.from, term, {
    calendar: settings.calendar,
    zone: settings.zone,
    officeHours: standard.officeHours,
    countStartDay: standard.countStartDay,
    pauses: [],
    extendedBy: 0,
    until: now,
  })
  return { due, isOver: dueAt === null ? toCalendarDate(now, settings.zone) > due : now > dueAt }
}
