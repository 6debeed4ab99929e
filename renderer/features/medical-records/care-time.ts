import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay, toLocalTime } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import { parseTime } from '../../format/parse-date.ts'
import { formatClock } from '../../format/times.ts'
import { careTimeMessages as words } from './care-time.messages.ts'
import { textOrNull } from './entry-form.ts'

/** When something was done, as it is typed: just now, or earlier with a day, a time and a reason. */
export interface CareTime {
  readonly isEarlier: boolean
  readonly day: CalendarDate | null
  readonly time: string
  readonly lateReason: string
}

export const justNow: CareTime = {
  isEarlier: false,
  day: null,
  time: '',
  lateReason: '',
}

/** The moment that a day and a time tell; null where one of them is missing. */
export function momentOf(day: CalendarDate | null, time: string, zone: FacilityZone): Instant | null {
  const clock = parseTime(time)
  if (day === null || clock === null) return null
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return addMilliseconds(startOfDay(day, zone), (hours * 60 + minutes) * 60_000)
}

export const dayAndTime = (moment: Instant | null, zone: FacilityZone) => ({
  day: moment === null ? null : toLocalTime(moment, zone).date,
  time: moment === null ? '' : formatClock(moment, zone),
})

/** As the core takes what happened; null stands for now. */
export function happenedOf({ isEarlier, day, time, lateReason }: CareTime, zone: FacilityZone) {
  return {
    at: isEarlier ? momentOf(day, time, zone) : null,
    lateReason: isEarlier ? textOrNull(lateReason) : null,
  }
}

/** As the core takes care that was given; null stands for now. */
export function caredOf(values: CareTime, zone: FacilityZone) {
  const { at, lateReason } = happenedOf(values, zone)
  return { caredAt: at, lateReason }
}

/** Early help, by field. `within`: where the fields lie in the form, such as `care.`. */
export function careTimeProblems({ isEarlier, day, time }: CareTime, within = ''): Record<string, string> {
  if (!isEarlier) return {}
  return {
    ...(day === null ? { [`${within}day`]: words.dayMissing } : {}),
    ...(parseTime(time) === null ? { [`${within}time`]: words.timeMissing } : {}),
  }
}
