import type { SessionTime } from '#shared/features/coaching-sessions/session-time.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Reader } from '../../database/reader.ts'
import { requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { refuse } from './session-facts.ts'

/** A plan is for a year at most; a calendar shows as much. */
export const longestDays = 366

/** @throws Failure not-found, refused (programme-ended) */
export async function requireRunning(db: Reader, id: string) {
  const programme = await requireProgramme(db, id)
  if (programme.state !== 'active') throw refuse('programme-ended')
  return programme
}

/** @throws Failure refused (outside-programme) */
export function requireWithin(
  { begins_on, ends_on }: { begins_on: string; ends_on: string | null },
  on: CalendarDate,
): void {
  if (on < begins_on || (ends_on !== null && on > ends_on)) throw refuse('outside-programme')
}

export const timeColumns = ({ on, startsAt, minutes }: SessionTime) => ({ held_on: on, starts_at: startsAt, minutes })

/** A session of which nothing is known yet but its time. */
export const blankSession = {
  state: 'planned',
  ...{ cancel_reason: null, moved_from: null, move_reason: null, note: null, title: null },
  ...{ counted_out: null, counted_out_at: null, counted_out_by: null },
  ...{ counted_back: null, counted_back_at: null, counted_back_by: null, count_note: null },
} as const
