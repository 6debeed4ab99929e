import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { currentZone } from '../facility/facility.service.ts'
import { caseDueItems } from '../service-cases/case-due-items.ts'
import { licenceStandardsOn } from '../service-cases/service-standards.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { surveyStep } from './licence-case.ts'

const waiting = 'licence-waiting' as const
const outside = 'licence-outside' as const
const returned = 'licence-returned' as const

const kinds = {
  ...{ papers: waiting, session: waiting, approval: waiting, returned, seal: waiting, outside },
  ...{ 'hand-over': waiting, step: waiting, coordination: waiting, delivery: waiting, report: waiting },
  'follow-up': 'licence-print',
} as const

/** Applications for licences: what is to be done here, and what is late at the office outside. */
export const licenceDueItems: DueItemSource = {
  permission: 'view:licences',
  list: async (context) => {
    const today = toCalendarDate(context.now, await currentZone(context.db, context.now))
    const sources = licenceStandardsOn(context.services.resourcesFolder, today).map(({ id: serviceId }) =>
      caseDueItems({
        ...{ serviceId, permission: 'view:licences', kinds },
        dataOf: ({ row }) => ({ name: row.worker_name ?? '' }),
        linkOf: (caseId) => `/kepegawaian/izin-praktik/${caseId}`,
      }).list(context),
    )
    const items = (await Promise.all(sources)).flat()
    // Without the survey the portal prints nothing, and it is easily forgotten.
    return items.map((item) =>
      item.kind === waiting && item.data.step === surveyStep ? { ...item, kind: 'licence-survey' as const } : item,
    )
  },
}
