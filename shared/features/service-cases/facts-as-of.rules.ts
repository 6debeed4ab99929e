import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { endOfDay } from '#shared/time/facility-zone.ts'
import { compareInstants } from '#shared/time/instant.ts'

/** The case at the end of a day: what happened later is left out, so that an old month is told as it was and not as it turned out. */
export function factsAsOf(facts: CaseFacts, day: CalendarDate): CaseFacts {
  const after = endOfDay(day, facts.settings.zone)
  return {
    ...facts,
    events: facts.events.filter((event) => compareInstants(event.at, after) < 0),
    papers: facts.papers.filter(({ attachedAt }) => attachedAt === null || compareInstants(attachedAt, after) < 0),
  }
}
