import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { WorkingCalendar } from '#shared/time/working-days.ts'
import { type LoadContext, type LoadedCase, loadCases } from '../service-cases/load-case.ts'

/** Cases of every service whose clock may still be moved: neither ended nor answered. */
export async function runningCases(context: LoadContext): Promise<readonly LoadedCase[]> {
  const open = await loadCases(context, { serviceId: null, includeEnded: false, inmateId: null })
  return open.filter(({ facts }) => {
    const clock = deadline(facts, context.now)
    return !clock.started || clock.endedOn === null
  })
}

/** When a case is due as it is counted now, and when with another calendar; null while its clock has not begun. */
export function countUnder(
  { facts }: LoadedCase,
  calendar: WorkingCalendar,
  now: Instant,
): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const present = deadline(facts, now)
  const other = deadline({ ...facts, settings: { ...facts.settings, calendar } }, now)
  return present.started && other.started ? { from: present.due, to: other.due } : null
}
