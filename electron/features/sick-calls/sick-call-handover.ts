import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { sightOf } from '../medical-records/record-person.ts'
import type { HandoverSource } from '../shift-handover/handover-source.ts'
import { statusOf } from './present-sick-call.ts'
import { sickCallRules } from './sick-call-facts.ts'
import { listWaitingAt } from './sick-calls.repository.ts'

/** Requests that wait to be sorted or seen. */
export const sickCallHandover: HandoverSource = async (context) => {
  const { db, actor, now, services } = context
  const { zone } = await unitDay(context)
  const rules = await sickCallRules(context)
  return (await listWaitingAt(db, sightOf(actor), now)).flatMap((row) => {
    const status = statusOf(row, now, rules, services.resourcesFolder)
    if (!status) return []
    return [
      {
        id: `sick-call:${row.id}`,
        kind: 'sick-call' as const,
        inmateId: row.inmate_id,
        about: row.complaint,
        since: instantSchema.parse(row.received_at),
        dueOn: toCalendarDate(status.stage === 'triage' ? status.triageDue : status.seenDue, zone),
        isLate: status.isLate,
        link: `/poliklinik/permohonan-berobat?lembar=${row.id}`,
      },
    ]
  })
}
