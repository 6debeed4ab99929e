import type { CaseEvent, CaseFacts, PaperFact } from '#shared/features/service-cases/case-facts.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import type { TermUnit } from '#shared/time/count-term.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { WorkingCalendar } from '#shared/time/working-days.ts'
import { caseIn, event, settings } from '#tests/unit/case-samples.ts'

/** A case whose file is complete at a moment and whose service has one clock of the given length. */
export function caseCounted(count: {
  readonly startedAt: Instant
  readonly amount: number
  readonly unit: TermUnit
  readonly events: readonly CaseEvent[]
  readonly calendar: WorkingCalendar
  readonly change: Partial<CaseFacts['standard']>
  readonly papers: readonly PaperFact[]
}): CaseFacts {
  const { startedAt, amount, unit, events, calendar, change, papers } = count
  const openedOn = addDays(toCalendarDate(startedAt, settings.zone), -1)
  const facts = caseIn('preparing')
  const clock = { id: 'tested', amount, unit, label: 'x', source: 'x' }
  return {
    ...facts,
    standard: { ...facts.standard, clocks: [clock], defaultClock: clock.id, ...change },
    startedAt: startOfDay(openedOn, settings.zone),
    papers: papers.map((paper) => ({ ...paper, attachedAt: startedAt })),
    events: events[0]?.kind === 'opened' ? events : [event('opened', openedOn, 'open'), ...events],
    settings: { ...settings, clockId: clock.id, calendar },
  }
}
