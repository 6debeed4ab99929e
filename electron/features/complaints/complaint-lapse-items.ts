import { lapseOf } from '#shared/features/service-cases/case-lapse.rules.ts'
import { openPauseOf } from '#shared/features/service-cases/case-pauses.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { workingDaysBetween } from '#shared/time/working-days.ts'
import { loadCases } from '../service-cases/load-case.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { proceduresIn } from './complaint-binding.ts'
import { onlookerOf } from './complaint-facts.ts'
import { listComplaints } from './complaints.repository.ts'

const kind = 'complaint-lapse' as const

/** What a reporter was asked to add, and until when: for the case's own officer, who ends it as lapsed or goes on. */
export const complaintLapseDueItems: DueItemSource = {
  permission: 'view:complaints',
  list: async (context) => {
    const { db, actor, now, services } = context
    const own = (await listComplaints(db, onlookerOf(context), 'open')).filter(
      ({ officer_id }) => officer_id === actor.accountId,
    )
    if (own.length === 0) return []
    const complaintOf = new Map(own.map(({ case_id, id }) => [case_id, id]))
    const open = { includeEnded: false, inmateId: null }
    const loaded = await Promise.all(
      proceduresIn(services).map((serviceId) => loadCases(context, { serviceId, ...open })),
    )
    return loaded.flat().flatMap(({ row, facts }): readonly DueItem[] => {
      const complaintId = complaintOf.get(row.id)
      const lapse = lapseOf(facts, now)
      if (complaintId === undefined || lapse === null) return []
      const { calendar, zone } = facts.settings
      return [
        {
          ...{ id: `${kind}:${row.id}`, kind, data: { number: row.number } },
          since: openPauseOf(facts)?.from ?? now,
          dueOn: lapse.due,
          workingDaysLeft: workingDaysBetween(toCalendarDate(now, zone), lapse.due, calendar),
          roles: [],
          isMine: true,
          severity: lapse.isOver ? 'late' : 'waiting',
          link: `/aduan/${complaintId}`,
        },
      ]
    })
  },
}
