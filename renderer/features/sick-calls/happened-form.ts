import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import { parseTime } from '../../format/parse-date.ts'
import { sickCallMessages as words } from './sick-calls.messages.ts'

/** When something happened, as its fields hold it. */
export interface HappenedValues {
  readonly isNow: boolean
  readonly on: CalendarDate | null
  readonly time: string
  readonly lateReason: string
}

export const happenedNow: HappenedValues = { isNow: true, on: null, time: '', lateReason: '' }

/** As the core takes it; null for now. */
export function happenedOf({ isNow, on, time, lateReason }: HappenedValues, zone: FacilityZone) {
  const clock = parseTime(time)
  const typed = lateReason.trim()
  if (isNow || on === null || clock === null) return { at: null, lateReason: null }
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const at: Instant = addMilliseconds(startOfDay(on, zone), (hours * 60 + minutes) * 60_000)
  return { at, lateReason: typed === '' ? null : typed }
}

export const happenedProblems = {
  on: (on: CalendarDate | null, { isNow }: HappenedValues) => (isNow || on !== null ? null : words.dayMissing),
  time: (time: string, { isNow }: HappenedValues) => (isNow || parseTime(time) !== null ? null : words.timeMissing),
}
