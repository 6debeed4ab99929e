import type { Capacity, WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import {
  countByWeek,
  longestWeeks,
  weekOf,
  weeksUntilClear,
} from '#shared/features/assessment-worklist/worklist.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { LoadContext } from '../service-cases/load-case.ts'
import { listFinished } from './due-people.repository.ts'
import { shownOf, worklistOf } from './worklist-items.ts'

/** Whole weeks looked back for the pace, and ahead for what is drawn. */
const weeks = 8
const finishedDays = 30

interface Done {
  readonly assessorId: string
  readonly on: CalendarDate
}

const finishedSince = (today: CalendarDate) => addDays(today, 1 - finishedDays)

function countsOf(items: readonly WorklistItem[], done: readonly Done[], today: CalendarDate) {
  const thisWeek = addDays(weekOf(today), 6)
  return {
    open: items.length,
    dueThisWeek: items.filter(({ due, isLate }) => due !== null && !isLate && due <= thisWeek).length,
    late: items.filter(({ isLate }) => isLate).length,
    finished: done.filter(({ on }) => on >= finishedSince(today)).length,
  }
}

/** Who has how much to do, and whether the pace of the last weeks is enough for the next ones. */
export async function capacityOf(context: LoadContext): Promise<Capacity> {
  const { zone } = await unitDay(context)
  const list = await worklistOf(context)
  const { today, items, assessors } = list
  const firstWeek = addDays(weekOf(today), -7 * weeks)
  const done = (await listFinished(context.db, startOfDay(firstWeek, zone))).map(({ assessor_id, at }) => ({
    ...{ assessorId: assessor_id, on: toCalendarDate(instantSchema.parse(at), zone) },
  }))
  const shown = shownOf(list)
  const countsFor = (id: string | null) =>
    countsOf(
      shown.filter(({ assessorId }) => assessorId === id),
      done.filter(({ assessorId }) => assessorId === id),
      today,
    )
  const days = items.flatMap(({ due, isLate }) => (due === null || isLate ? [] : [due]))
  const late = items.filter(({ isLate }) => isLate).length
  const before = countByWeek(
    done.map(({ on }) => on),
    firstWeek,
    weeks,
  )
  const pace = before.reduce((sum, { count }) => sum + count, 0) / weeks
  const ahead = countByWeek(days, today, longestWeeks)
  return {
    ...{ today, late, pace, before: [...before], ahead: ahead.slice(0, weeks) },
    finishedSince: finishedSince(today),
    lines: [
      ...assessors.map((assessor) => ({ assessor, ...countsFor(assessor.id) })),
      ...formerLines(shown, assessors),
      { assessor: null, ...countsFor(null) },
    ],
    weeksUntilClear: weeksUntilClear(
      late,
      ahead.map(({ count }) => count),
      pace,
    ),
  }

  /** Whoever still holds something and is an assessor no longer: it has to be handed on. */
  function formerLines(held: readonly WorklistItem[], known: typeof assessors) {
    const ids = new Map(
      held.flatMap(({ assessorId, assessorName }) =>
        assessorId === null || known.some(({ id }) => id === assessorId)
          ? []
          : [[assessorId, assessorName ?? ''] as const],
      ),
    )
    return [...ids].map(([id, name]) => ({ assessor: { id, name, absentUntil: null }, ...countsFor(id) }))
  }
}
