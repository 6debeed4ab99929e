import type { z } from 'zod'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { turnSchema } from '#shared/features/service-cases/case-view.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import { turnsOutside } from '../sealed-letters/turn-outside.ts'
import { isTurnOf } from '../service-cases/case-due-items.ts'
import { presentTurn } from '../service-cases/case-presentation.ts'
import { loadCases } from '../service-cases/load-case.ts'
import { proceduresIn } from './complaint-binding.ts'
import { rolesIn, standings } from './complaint-standing.ts'
import type { ComplaintRowFound } from './complaints.repository.ts'

interface CourseInList {
  readonly turn: z.input<typeof turnSchema>
  readonly isMyTurn: boolean
  readonly due: CalendarDate | null
  readonly workingDaysLeft: number | null
  readonly isLate: boolean
}

/** How the cases of all procedures stand, by case; no wall here: the list of complaints has it. */
export async function coursesIn(
  context: QueryContext,
  complaints: readonly Pick<ComplaintRowFound, 'id' | 'case_id' | 'officer_id'>[],
  includeEnded: boolean,
): Promise<ReadonlyMap<string, CourseInList>> {
  const { services, actor, now } = context
  const standingOf = await standings(context)
  const turnOf = await turnsOutside(context)
  const complaintOf = new Map(complaints.map((row) => [row.case_id, row]))
  const courses = new Map<string, CourseInList>()
  for (const serviceId of proceduresIn(services))
    for (const loaded of await loadCases(context, { serviceId, includeEnded, inmateId: null })) {
      const { row, facts } = loaded
      const complaint = complaintOf.get(row.id)
      if (!complaint) continue
      const standing = standingOf(complaint.id)
      const way = turnOf(complaint, standing, presentTurn(facts, whoseTurn(facts), now))
      const clock = deadline(facts, now)
      const isRunning = clock.started && clock.endedOn === null
      courses.set(row.id, {
        turn: way.turn,
        isMyTurn: way.isOwn || isTurnOf(loaded, { roles: rolesIn(actor, standing) }),
        due: isRunning ? clock.due : null,
        workingDaysLeft: isRunning ? clock.workingDaysLeft : null,
        isLate: isRunning && clock.late,
      })
    }
  return courses
}
