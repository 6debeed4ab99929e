import { z } from 'zod'
import { addDays, type CalendarDate, dayNumberOf } from '#shared/time/calendar-date.ts'
import { addHours, type Instant, instantOfMilliseconds } from '#shared/time/instant.ts'

/** Indonesia's three zones. None has ever had summer time since 1988, so a fixed offset is exact. */
export const facilityZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** The zone that the unit's wall clock shows. */
export type FacilityZone = (typeof facilityZones)[number]

export const facilityZoneSchema = z.enum(facilityZones)

/** Hours ahead of UTC. */
export const zoneOffsetHours: Readonly<Record<FacilityZone, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
}

/** The names printed behind a time of day. */
export const zoneAbbreviations: Readonly<Record<FacilityZone, 'WIB' | 'WITA' | 'WIT'>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** What the wall clock of the unit shows at a moment. */
export interface LocalTime {
  readonly date: CalendarDate
  readonly hour: number
  readonly minute: number
}

/** Date and time of day on the unit's wall at a moment. */
export function toLocalTime(instant: Instant, zone: FacilityZone): LocalTime {
  const shifted = addHours(instant, zoneOffsetHours[zone])
  return {
    date: shifted.slice(0, 10) as CalendarDate,
    hour: Number(shifted.slice(11, 13)),
    minute: Number(shifted.slice(14, 16)),
  }
}

/** The unit's calendar day at a moment. */
export function toCalendarDate(instant: Instant, zone: FacilityZone): CalendarDate {
  return toLocalTime(instant, zone).date
}

/** The moment at which a calendar day begins in the unit. */
export function startOfDay(date: CalendarDate, zone: FacilityZone): Instant {
  return instantOfMilliseconds((dayNumberOf(date) * 24 - zoneOffsetHours[zone]) * 3_600_000)
}

/** The first moment after a calendar day in the unit; a due date is kept until then. */
export function endOfDay(date: CalendarDate, zone: FacilityZone): Instant {
  return startOfDay(addDays(date, 1), zone)
}
