import type { AssessmentRow } from '#shared/features/assessments/assessments.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { formatNumber } from '../../format/numbers.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

/** The clock counts calendar days; an office may choose working days, and then this is how far the date is off all the same. */
export function daysLeftText({ daysLeft, phase }: Pick<AssessmentRow, 'daysLeft' | 'phase'>): string {
  if (daysLeft === null) return isEnded(phase) ? '' : words.noClock
  if (daysLeft === 0) return words.dayLast
  return daysLeft > 0 ? words.dayLeft(formatNumber(daysLeft)) : words.dayOver(formatNumber(-daysLeft))
}

/** What runs first, by its due date; then what has ended, the newest first. */
export function byUrgency(one: AssessmentRow, other: AssessmentRow): number {
  const ended = Number(isEnded(one.phase)) - Number(isEnded(other.phase))
  if (ended !== 0) return ended
  if (isEnded(one.phase)) return other.openedAt.localeCompare(one.openedAt)
  return (one.due ?? '9999').localeCompare(other.due ?? '9999')
}
