import { type FacilityZone, toLocalTime, zoneAbbreviations } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { formatDate, formatFullDate } from './dates.ts'

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** "08:30" on the unit's wall clock, as a time field holds it. */
export function timeOfDay(instant: Instant, zone: FacilityZone): string {
  const { hour, minute } = toLocalTime(instant, zone)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** 08.30: where the zone is plain from the surroundings. */
export function formatClock(instant: Instant, zone: FacilityZone): string {
  return timeOfDay(instant, zone).replace(':', '.')
}

/** 08.30 WIB. */
export function formatTime(instant: Instant, zone: FacilityZone): string {
  return `${formatClock(instant, zone)} ${zoneAbbreviations[zone]}`
}

/** 21 Nov 2026 08.30 WIB. */
export function formatInstant(instant: Instant, zone: FacilityZone): string {
  return `${formatDate(toLocalTime(instant, zone).date)} ${formatTime(instant, zone)}`
}

/** 21 Nov 2026, 08.30: where the zone is plain from the surroundings. */
export function formatMoment(instant: Instant, zone: FacilityZone): string {
  return `${formatDate(toLocalTime(instant, zone).date)}, ${formatClock(instant, zone)}`
}

/** Sabtu, 21 November 2026, 08.30 WIB. */
export function formatFullInstant(instant: Instant, zone: FacilityZone): string {
  return `${formatFullDate(toLocalTime(instant, zone).date)}, ${formatTime(instant, zone)}`
}
