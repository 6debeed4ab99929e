import { addDays, type CalendarDate } from '../../time/calendar-date.ts'
import type { WorklistItem } from './assessment-worklist.contract.ts'
import { weekOf } from './worklist.rules.ts'

export const worklistShows = ['all', 'late', 'week', 'unassigned', 'running', 'inmates', 'clients'] as const

export type WorklistShow = (typeof worklistShows)[number]

export const isWorklistShow = (text: string | null): text is WorklistShow =>
  text !== null && (worklistShows as readonly string[]).includes(text)

/** The assessor of whatever nobody was given. */
export const nobody = 'tanpa'

/** Whether a line is among those that were asked for. */
export function isShown(item: WorklistItem, show: WorklistShow, today: CalendarDate): boolean {
  const { due, isLate, assessorId, isAssessorAbsent, assessment, office } = item
  if (show === 'late') return isLate
  if (show === 'week') return due !== null && !isLate && due <= addDays(weekOf(today), 6)
  if (show === 'unassigned') return assessorId === null || isAssessorAbsent
  if (show === 'running') return assessment !== null
  if (show === 'clients') return office !== null
  return show === 'all' || office === null
}

export const isInWeek = ({ due, isLate }: WorklistItem, week: CalendarDate): boolean =>
  due !== null && !isLate && weekOf(due) === week
