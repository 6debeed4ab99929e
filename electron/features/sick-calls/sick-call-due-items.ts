import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { sightOf } from '../medical-records/record-person.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { statusOf } from './present-sick-call.ts'
import { sickCallRules } from './sick-call-facts.ts'
import { listWaitingAt } from './sick-calls.repository.ts'

/** Hours before the due moment from which a request asks for attention. */
const soon = 8

/** Requests that wait to be sorted or seen. Names only: no reading of the record. */
export const sickCallDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async (context) => {
    const { db, actor, now, services } = context
    const { zone } = await unitDay(context)
    const rules = await sickCallRules(context)
    const items = await Promise.all(
      (await listWaitingAt(db, sightOf(actor), now)).map(async (row) => {
        const status = statusOf(row, now, rules, services.resourcesFolder)
        const person = await findSummary(db, row.inmate_id)
        if (!status || status.hoursLeft === null || person?.state !== 'present') return []
        const due = status.stage === 'triage' ? status.triageDue : status.seenDue
        return [
          {
            id: `sick-call:${row.id}`,
            kind: status.stage === 'triage' ? ('sick-call-triage' as const) : ('sick-call-seeing' as const),
            data: { inmateName: person.name },
            since: instantSchema.parse(row.received_at),
            dueOn: toCalendarDate(due, zone),
            workingDaysLeft: null,
            hoursLeft: status.hoursLeft,
            roles: ['perawat' as const, 'bidan' as const, 'dokter' as const],
            isMine: true,
            severity: status.isLate
              ? ('late' as const)
              : status.hoursLeft <= soon
                ? ('attention' as const)
                : ('normal' as const),
            link: `/poliklinik/permohonan-berobat?lembar=${row.id}`,
          },
        ]
      }),
    )
    return items.flat()
  },
}
