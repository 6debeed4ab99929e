import { z } from 'zod'
import { addDays, type CalendarDate } from '../../time/calendar-date.ts'
import type { AttendanceReason } from '../coaching-programmes/coaching-facts.ts'
import type { Mark } from '../coaching-sessions/attendance.rules.ts'

export const lockDaysBounds = { min: 0, max: 366 } as const

/** How long the marks of a session may be changed, and which rule says so. */
export const attendanceSettingsSchema = z.strictObject({
  lockAfterDays: z.int().min(lockDaysBounds.min).max(lockDaysBounds.max),
  source: z.string().trim().min(1).max(200),
})

export type AttendanceSettings = z.infer<typeof attendanceSettingsSchema>

/** How the sheet of a session stands today. Before the day only absences known in advance are written. */
export const sheetStandings = ['to-come', 'open', 'locked', 'cancelled'] as const

export type SheetStanding = (typeof sheetStandings)[number]

/** The last day on which marks may be changed. */
export const openUntil = (heldOn: CalendarDate, { lockAfterDays }: Pick<AttendanceSettings, 'lockAfterDays'>) =>
  addDays(heldOn, lockAfterDays)

export function sheetStanding(
  session: { readonly on: CalendarDate; readonly isCancelled: boolean },
  settings: Pick<AttendanceSettings, 'lockAfterDays'>,
  today: CalendarDate,
): SheetStanding {
  if (session.isCancelled) return 'cancelled'
  if (session.on > today) return 'to-come'
  return today > openUntil(session.on, settings) ? 'locked' : 'open'
}

/**
 * Whether origins say different things of one person: one that he was there and another that he was not, or two grounds of absence. Coming
 * late is coming.
 */
export function isContradicted(marks: readonly Mark[], reasons: readonly AttendanceReason[]): boolean {
  const present = new Set(reasons.filter(({ isPresent }) => isPresent).map(({ id }) => id))
  return new Set(marks.map(({ reason }) => (present.has(reason) ? '' : reason))).size > 1
}
