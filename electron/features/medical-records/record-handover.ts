import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { HandoverSource } from '../shift-handover/handover-source.ts'
import { listOpenFollowUps } from './encounter-content.repository.ts'
import { listQueue } from './encounters.repository.ts'
import { linkOf } from './record-due-items.ts'
import { sightOf } from './record-person.ts'

/** Visits that nobody has finished and follow-ups whose day has come. */
export const medicalRecordHandover: HandoverSource = async (context) => {
  const { db, actor } = context
  const { zone, today } = await unitDay(context)
  const sight = sightOf(actor)
  const begun = startOfDay(today, zone)
  const open = (await listQueue(db, sight, begun)).filter(({ state }) => state === 'open')
  const followUps = await listOpenFollowUps(db, sight, {
    until: today,
    inmateId: null,
  })
  return [
    ...open.map((row) => ({
      id: `visit-open:${row.id}`,
      kind: 'visit-open' as const,
      inmateId: row.inmate_id,
      about: [row.number, row.subjective].filter(Boolean).join(': '),
      since: instantSchema.parse(row.cared_at),
      dueOn: null,
      isLate: row.cared_at < begun,
      link: linkOf(row.inmate_id, row.id),
    })),
    ...followUps
      .filter(({ presence }) => presence === 'present')
      .map((row) => ({
        id: `follow-up:${row.id}`,
        kind: 'follow-up' as const,
        inmateId: row.inmate_id,
        about: [row.encounter_number, row.note].filter(Boolean).join(': '),
        since: instantSchema.parse(row.cared_at),
        dueOn: calendarDateSchema.parse(row.due_on),
        isLate: row.due_on < today,
        link: linkOf(row.inmate_id, row.encounter_id),
      })),
  ]
}
