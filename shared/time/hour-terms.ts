import { addDays, type CalendarDate, weekdayOf } from '#shared/time/calendar-date.ts'
import { endOfDay, type FacilityZone, startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, compareInstants, type Instant, millisecondsOf } from '#shared/time/instant.ts'
import { holidayOn, type WorkingCalendar } from '#shared/time/working-days.ts'

/** When an office is open on each of its working days, as its wall clock shows it: "07:30". */
export interface OfficeHours {
  readonly opens: string
  readonly closes: string
}

/** A stretch in which a clock of hours stands still; the end is the first moment after it. */
export interface HourPause {
  readonly from: Instant
  readonly to: Instant
  readonly cause?: string
}

/** One stretch on the way to a due moment and whether it was counted. */
export interface ExplainedStretch {
  readonly from: Instant
  readonly to: Instant
  readonly counted: boolean
  readonly reason: 'counted' | 'extended' | 'paused' | 'closed'
  /** Names of the holidays in it. */
  readonly name?: string
  readonly cause?: string
}

export interface HourOptions {
  readonly extendedBy?: number
  readonly pauses?: readonly HourPause[]
  /** Without it hours run through nights, weekends and holidays. */
  readonly office?: { readonly hours: OfficeHours; readonly calendar: WorkingCalendar; readonly zone: FacilityZone }
}

/** A due moment with its whole explanation, first stretch to last. */
export interface HourDeadline {
  readonly due: Instant
  readonly stretches: readonly ExplainedStretch[]
}

const hour = 3_600_000

/** The moment at which a term of hours ends, with every stretch on the way and why it did or did not count. */
export function hourDeadline(start: Instant, hours: number, options: HourOptions = {}): HourDeadline {
  const extendedBy = options.extendedBy ?? 0
  if (![hours, extendedBy].every((amount) => Number.isFinite(amount) && amount >= 0))
    throw new RangeError('a term of hours must not be negative')
  const stretches: ExplainedStretch[] = []
  let left = hours * hour
  let more = extendedBy * hour
  let at = start
  while (left > 0 || more > 0) {
    const still = pauseAt(at, options.pauses ?? []) ?? closedAt(at, options)
    if (still !== null) {
      stretches.push(still)
      at = still.to
      continue
    }
    const stop = nextStop(at, options)
    const open = stop === null ? Number.POSITIVE_INFINITY : millisecondsOf(stop) - millisecondsOf(at)
    const isBase = left > 0
    const taken = Math.min(open, isBase ? left : more)
    if (isBase) left -= taken
    else more -= taken
    const to = addMilliseconds(at, taken)
    stretches.push({ from: at, to, counted: true, reason: isBase ? 'counted' : 'extended' })
    at = to
  }
  return { due: at, stretches }
}

/** Hours of an explanation that count. */
export function countedHours(stretches: readonly ExplainedStretch[]): number {
  const counted = stretches.filter((stretch) => stretch.counted)
  return counted.reduce((sum, { from, to }) => sum + millisecondsOf(to) - millisecondsOf(from), 0) / hour
}

function pauseAt(at: Instant, pauses: readonly HourPause[]): ExplainedStretch | null {
  const pause = pauses.find((one) => one.from <= at && at < one.to)
  if (pause === undefined) return null
  const cause = pause.cause === undefined ? {} : { cause: pause.cause }
  return { from: at, to: pause.to, counted: false, reason: 'paused', ...cause }
}

/** From a moment at which the office is closed until it opens again; null while it is open. */
function closedAt(at: Instant, { office, pauses = [] }: HourOptions): ExplainedStretch | null {
  if (office === undefined) return null
  const names: string[] = []
  const firstDay = toCalendarDate(at, office.zone)
  for (let day = firstDay; ; day = addDays(day, 1)) {
    const holiday = holidayOn(day, office.calendar)
    if (holiday !== null && !names.includes(holiday.name)) names.push(holiday.name)
    if (holiday !== null || !office.calendar.workdays.includes(weekdayOf(day))) continue
    const opens = momentAt(day, office.hours.opens, office.zone)
    if (day === firstDay && opens <= at && at < momentAt(day, office.hours.closes, office.zone)) return null
    if (opens <= at) continue
    // A pause that begins in the night is told as a pause from its own beginning.
    const pause = pauses.find((one) => at < one.from && one.from < opens)
    const named = names.length === 0 ? {} : { name: names.join(', ') }
    return { from: at, to: pause?.from ?? opens, counted: false, reason: 'closed', ...named }
  }
}

/** Until when an open stretch can run at most: closing time or the next pause; null when nothing stops it. */
function nextStop(at: Instant, { office, pauses = [] }: HourOptions): Instant | null {
  const stops = pauses.filter((pause) => pause.from > at && pause.to > pause.from).map((pause) => pause.from)
  if (office !== undefined) stops.push(momentAt(toCalendarDate(at, office.zone), office.hours.closes, office.zone))
  return stops.toSorted(compareInstants)[0] ?? null
}

/** The moment at which a wall clock in a zone shows a time on a day; the end of the day where that comes first. */
export function momentAt(day: CalendarDate, wallClock: string, zone: FacilityZone): Instant {
  const [hours = 0, minutes = 0] = wallClock.split(':').map(Number)
  const moment = addMilliseconds(startOfDay(day, zone), (hours * 60 + minutes) * 60_000)
  const end = endOfDay(day, zone)
  return moment < end ? moment : end
}
