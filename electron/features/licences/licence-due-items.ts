import { requirementsOf } from '#shared/features/service-cases/case-papers.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { currentZone } from '../facility/facility.service.ts'
import { caseDueItems } from '../service-cases/case-due-items.ts'
import { licenceStandardsOn } from '../service-cases/service-standards.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { checksFor, presentDocument, settingsOf } from './dossier-facts.ts'
import { licenceStandardOf, loadApplication, surveyStep } from './licence-case.ts'
import { listApplications } from './licences.repository.ts'
import { attachedScans } from './present-application.ts'

const linkOf = (caseId: string) => `/kepegawaian/izin-praktik/${caseId}`
const agedFindings: readonly string[] = ['too-old', 'expired']

const waiting = 'licence-waiting' as const
const outside = 'licence-outside' as const
const returned = 'licence-returned' as const

const kinds = {
  ...{ papers: waiting, session: waiting, approval: waiting, returned, seal: waiting, outside },
  ...{ 'hand-over': waiting, step: waiting, coordination: waiting, delivery: waiting, report: waiting },
  'follow-up': 'licence-print',
} as const

const isBeforeUpload = (phase: string) => phase === 'preparing' || phase === 'returned'

/** Papers that have grown too old, or ended, before they go out. */
async function oldPapers(context: QueryContext, today: CalendarDate): Promise<readonly DueItem[]> {
  const { db, services, actor } = context
  const rows = (await listApplications(db, null)).filter(({ phase }) => isBeforeUpload(phase))
  const { letterMonths } = await settingsOf(db)
  const found = await Promise.all(
    rows.map(async (row) => {
      const loaded = await loadApplication(context, row)
      const looking = {
        today,
        letterMonths,
        checksOf: checksFor(services, licenceStandardOf(loaded).licence.profession, today),
      }
      const { attached } = await attachedScans(context, loaded)
      return requirementsOf(loaded.facts).flatMap(({ id, title }): readonly DueItem[] => {
        const scan = attached.get(id)?.row
        const isOld = scan && presentDocument(scan, looking).findings.some(({ kind }) => agedFindings.includes(kind))
        if (!isOld) return []
        return [
          {
            ...{ id: `licence-paper-old:${row.id}:${id}`, kind: 'licence-paper-old' },
            data: { number: row.number, name: row.worker_name, paper: title },
            since: instantSchema.parse(scan.recorded_at),
            ...{ dueOn: null, workingDaysLeft: null, hoursLeft: null, roles: ['kepegawaian'] },
            ...{ isMine: actor.roles.includes('kepegawaian'), severity: 'attention' },
            link: linkOf(row.id),
          },
        ]
      })
    }),
  )
  return found.flat().filter(({ isMine }) => isMine)
}

/** Applications for licences: what is to be done here, and what is late at the office outside. */
export const licenceDueItems: DueItemSource = {
  permission: 'view:licences',
  list: async (context) => {
    const today = toCalendarDate(context.now, await currentZone(context.db, context.now))
    const sources = licenceStandardsOn(context.services.resourcesFolder, today).map(({ id: serviceId }) =>
      caseDueItems({
        ...{ serviceId, permission: 'view:licences', kinds },
        dataOf: ({ row }) => ({ name: row.worker_name ?? '' }),
        linkOf,
      }).list(context),
    )
    const items = [...(await Promise.all(sources)).flat(), ...(await oldPapers(context, today))]
    // Without the survey the portal prints nothing, and it is easily forgotten.
    return items.map((item) =>
      item.kind === waiting && item.data.step === surveyStep ? { ...item, kind: 'licence-survey' as const } : item,
    )
  },
}
