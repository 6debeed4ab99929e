import type { DueItem } from '#shared/features/today/today.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { sightOf } from '../medical-records/record-person.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { countPresented, listOpenVisits } from './doctor-visits.repository.ts'
import { countOf } from './present-doctor-visit.ts'

/** The day of a doctor from outside, when it has come and until it is closed. A number only: no reading of the record. */
export const doctorVisitDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async (context) => {
    const { db, actor } = context
    // The list behind the line is closed to whoever may not read records.
    if (!actor.permissions.has('view:health')) return []
    const { zone, today } = await unitDay(context)
    const counts = await countPresented(db, sightOf(actor))
    return (await listOpenVisits(db)).flatMap((row): DueItem[] => {
      const on = calendarDateSchema.parse(row.visit_on)
      if (on > today) return []
      const kind = on === today ? 'doctor-visit-today' : 'doctor-visit-not-closed'
      return [
        {
          ...{
            id: `${kind}:${row.id}`,
            kind,
            data: { count: countOf(counts, row.id, 'waiting'), name: row.doctor_name },
          },
          ...{ since: startOfDay(on, zone), dueOn: on, workingDaysLeft: null, roles: ['perawat', 'bidan', 'dokter'] },
          ...{ isMine: true, severity: on === today ? 'normal' : 'attention' },
          link: `/poliklinik/pasien-untuk-dokter?hari=${row.id}`,
        },
      ]
    })
  },
}
