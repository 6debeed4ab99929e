import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import type { HandoverSource, OpenMatter } from '../shift-handover/handover-source.ts'
import { roundOf } from './observed-doses.service.ts'
import { pharmacyWording, writtenDay } from './pharmacy-wording.ts'

/** Doses of yesterday and today that were not taken under somebody's eyes; of yesterday also those that nobody wrote down. */
export const doseHandover: HandoverSource = async (context) => {
  const { zone, today } = await unitDay(context)
  const { round, moments } = pharmacyWording(context.services)
  const matters: OpenMatter[] = []
  const collect = async (day: CalendarDate) => {
    for (const { lineId, inmate, medicine, moment, marked, isFlagged } of await roundOf(context, day)) {
      if (marked?.outcome === 'given' || (marked === null && day === today)) continue
      const about = fill(round.handover, {
        obat: medicine,
        waktu: moments[moment],
        tanggal: writtenDay(day),
        hasil: marked === null ? round.unmarked : round.outcomes[marked.outcome],
      })
      matters.push({
        id: `dose-exception:${lineId}:${day}:${moment}`,
        kind: 'dose-exception',
        inmateId: inmate.id,
        about: [about, marked?.note].filter(Boolean).join('. '),
        since: marked?.at ?? startOfDay(day, zone),
        dueOn: null,
        isLate: marked === null || isFlagged,
        link: '/poliklinik/minum-obat',
      })
    }
  }
  await collect(addDays(today, -1))
  await collect(today)
  return matters
}
