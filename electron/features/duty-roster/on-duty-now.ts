import type { Shift } from '#shared/features/duty-roster/duty-roster.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toLocalTime } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { dutiesBetween, type RosterContext, shiftsOf } from './duty-week.ts'

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** "07:05". */
function clockTime(now: Instant, zone: FacilityZone): string {
  const { hour, minute } = toLocalTime(now, zone)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** The shift that runs now, with the day on which it began. */
function running(shifts: readonly Shift[], today: CalendarDate, time: string) {
  for (const shift of shifts) {
    const isOverNight = shift.endsAt <= shift.startsAt
    if (shift.startsAt <= time && (isOverNight || time < shift.endsAt)) return { shift, day: today }
    if (isOverNight && time < shift.endsAt) return { shift, day: addDays(today, -1) }
  }
  return null
}

/** Who is there in the shift that runs at this moment. */
export async function onDutyNow(context: RosterContext) {
  const { today, zone } = await unitDay(context)
  const current = running(await shiftsOf(context), today, clockTime(context.now, zone))
  if (!current) return { shift: null, people: [] }
  const { duties } = await dutiesBetween(context, current.day, 1)
  const places = duties.find(({ shift }) => shift.id === current.shift.id)?.places ?? []
  return {
    shift: current.shift,
    people: places.filter(({ absence, isGone }) => absence === null && !isGone).map(({ worker }) => worker),
  }
}
