import { addMonths, type CalendarDate } from '../../time/calendar-date.ts'
import type { CaseRights } from '../service-cases/case-rights.rules.ts'

/** Id of the service file that an assessment follows (Standar Pelayanan Asesmen Risiko dan Kebutuhan). */
export const assessmentService = 'asesmen'

/** Who may do what with the case behind an assessment; the head's decision has a right of its own. */
export const assessmentRights = {
  follow: 'enter:assessments',
  prepare: 'enter:assessments',
  approve: 'decide:assessments',
  recordSession: 'enter:assessments',
} as const satisfies CaseRights

/** Steps of the service file that an assessment does more at than note them. */
export const assessmentSteps = {
  study: 'study',
  interview: 'interview',
  analyse: 'analyse',
  recommend: 'recommend',
  file: 'file',
} as const

/**
 * "Asesmen lanjutan: setiap 1 (satu) tahun" (Standar Pelayanan Asesmen Risiko dan Kebutuhan), unless the office has set other months; new
 * valid information makes one due at once.
 */
export const nextDueOn = (assessedOn: CalendarDate, repeatMonths: number): CalendarDate =>
  addMonths(assessedOn, repeatMonths)
