import type { DueItem } from '#shared/features/today/today.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { listOpenFollowUps } from './encounter-content.repository.ts'
import { listQueue } from './encounters.repository.ts'
import { sightOf } from './record-person.ts'

export const linkOf = (inmateId: string, encounterId: string): string =>
  `/poliklinik/rekam-medis/${inmateId}/kunjungan/${encounterId}`

const common = { workingDaysLeft: null, roles: ['perawat', 'bidan', 'dokter'], isMine: true } satisfies Partial<DueItem>

/** Follow-ups whose day has come, and visits of another day that nobody finished. Names and numbers only: no reading of the record. */
export const medicalRecordDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async (context) => {
    const { db, actor } = context
    const { zone, today } = await unitDay(context)
    const sight = sightOf(actor)
    const followUps = await listOpenFollowUps(db, sight, { until: today, inmateId: null })
    const begun = startOfDay(today, zone)
    const unfinished = (await listQueue(db, sight, begun)).filter(
      ({ state, cared_at }) => state === 'open' && cared_at < begun,
    )
    return [
      ...followUps
        .filter(({ presence }) => presence === 'present')
        .map((row) => ({
          ...common,
          roles: [...common.roles],
          id: `clinic-follow-up:${row.id}`,
          kind: 'clinic-follow-up' as const,
          data: { number: row.encounter_number, inmateName: row.inmate_name },
          since: instantSchema.parse(row.cared_at),
          dueOn: calendarDateSchema.parse(row.due_on),
          severity: row.due_on < today ? ('late' as const) : ('normal' as const),
          link: linkOf(row.inmate_id, row.encounter_id),
        })),
      ...unfinished.map((row) => ({
        ...common,
        roles: [...common.roles],
        id: `clinic-visit-open:${row.id}`,
        kind: 'clinic-visit-open' as const,
        data: { number: row.number, inmateName: row.inmate_name },
        since: instantSchema.parse(row.cared_at),
        dueOn: null,
        severity: 'attention' as const,
        link: linkOf(row.inmate_id, row.id),
      })),
    ]
  },
}
