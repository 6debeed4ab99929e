import type { DueItem } from '#shared/features/today/today.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { sightOf } from '../medical-records/record-person.ts'
import type { HandoverSource } from '../shift-handover/handover-source.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { labTermsOf } from './lab-facts.ts'
import { listLabRequests } from './lab-requests.repository.ts'
import { dueOf, testsOf } from './present-lab-request.ts'

const open = { inmateId: null, states: ['requested', 'sent', 'resulted'] as const }

const linkOf = (id: string): string => `/poliklinik/permintaan-lab/${id}`

/** Results that should have come, and results that nobody has read. */
export const labRequestDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async (context) => {
    const { db, actor, now } = context
    const { zone } = await unitDay(context)
    const { overdueDays } = await labTermsOf(context)
    const rows = await listLabRequests(db, sightOf(actor), open)
    return rows.flatMap((row): DueItem[] => {
      const due = dueOf(row, overdueDays)
      const common = {
        data: { number: row.number, inmateName: row.inmate_name },
        workingDaysLeft: null,
        roles: ['perawat', 'bidan', 'dokter'],
        isMine: true,
        link: linkOf(row.id),
      } satisfies Partial<DueItem>
      if (row.resulted_at !== null)
        return [
          {
            ...common,
            id: `lab-result-unread:${row.id}`,
            kind: 'lab-result-unread',
            since: instantSchema.parse(row.resulted_at),
            dueOn: null,
            severity: 'attention',
          },
        ]
      if (due === null || due > now) return []
      const dueOn = toCalendarDate(due, zone)
      return [
        {
          ...common,
          id: `lab-result-missing:${row.id}`,
          kind: 'lab-result-missing',
          since: due,
          dueOn,
          severity: 'late',
        },
      ]
    })
  },
}

/** Every request whose result nobody has read yet. */
export const labRequestHandover: HandoverSource = async (context) => {
  const { db, actor, now } = context
  const { zone } = await unitDay(context)
  const { overdueDays } = await labTermsOf(context)
  return (await listLabRequests(db, sightOf(actor), open)).map((row) => {
    const due = dueOf(row, overdueDays)
    return {
      id: `lab-request:${row.id}`,
      kind: 'lab-request' as const,
      inmateId: row.inmate_id,
      about: `${row.number}: ${testsOf(row)
        .map(({ name }) => name)
        .join(', ')}`,
      since: instantSchema.parse(row.resulted_at ?? row.requested_at),
      dueOn: due === null ? null : toCalendarDate(due, zone),
      isLate: due !== null && due < now,
      link: linkOf(row.id),
    }
  })
}
