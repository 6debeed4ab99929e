import { assessmentService } from '#shared/features/assessments/assessments.rules.ts'
import { caseDueItems } from '../service-cases/case-due-items.ts'
import { inmateCaseOf } from '../service-cases/load-case.ts'

const waiting = 'assessment-waiting' as const

/** Assessments that lie on somebody's desk, with the clock of seven days. */
export const assessmentDueItems = caseDueItems({
  serviceId: assessmentService,
  permission: 'view:assessments',
  kinds: {
    ...{ papers: waiting, session: waiting, approval: waiting, returned: waiting, seal: waiting, outside: waiting },
    ...{ 'hand-over': waiting, step: waiting, coordination: waiting, delivery: waiting, report: waiting },
    'follow-up': waiting,
  },
  dataOf: (loaded) => ({ name: inmateCaseOf(loaded).row.inmate_name }),
  linkOf: (caseId) => `/asesmen/${caseId}`,
})
