import { z } from 'zod'
import { addDays } from '../../time/calendar-date.ts'
import { endOfDay, type FacilityZone, toCalendarDate } from '../../time/facility-zone.ts'
import { addHours, addMilliseconds, hoursBetween, type Instant } from '../../time/instant.ts'
import { isWorkingDay, type WorkingCalendar } from '../../time/working-days.ts'

const text = z.string().trim().min(1)
const hours = z.int().min(1).max(336)

/** Within how many hours a request is sorted and the person is seen; the office may set them. */
export const sickCallTermsSchema = z
  .strictObject({
    triageHours: hours,
    seenHours: hours,
    /** In place of `seenHours` where they would touch a weekend or a holiday. */
    seenHoursOverFreeDays: hours,
    source: text.min(5).max(300),
  })
  .refine(({ seenHours, seenHoursOverFreeDays }) => seenHoursOverFreeDays >= seenHours, {
    path: ['seenHoursOverFreeDays'],
  })

export type SickCallTerms = z.infer<typeof sickCallTermsSchema>

/** How long somebody of a level may wait, from the moment of sorting; `terms`: no less than everybody else. */
export const triageLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hours'), hours: z.number().positive() }),
  z.strictObject({ kind: z.literal('day') }),
  z.strictObject({ kind: z.literal('terms') }),
])

export type TriageLimit = z.infer<typeof triageLimitSchema>

/** `resources/reference-data/sick-calls.json` */
export const sickCallFactsSchema = z.strictObject({
  version: text,
  source: text,
  channels: z.array(z.strictObject({ id: text, title: text })).min(1),
  levels: z.array(z.strictObject({ id: text, title: text, meaning: text, limit: triageLimitSchema })).min(1),
  terms: sickCallTermsSchema,
})

/** What the clocks of a request hang on. Moments are those of the events, not of their entry. */
export interface SickCallCourse {
  readonly receivedAt: Instant
  readonly triage: { readonly at: Instant; readonly limit: TriageLimit } | null
  readonly endedAt: Instant | null
}

export interface SickCallRules {
  readonly terms: SickCallTerms
  readonly calendar: WorkingCalendar
  readonly zone: FacilityZone
}

export interface SickCallStatus {
  readonly stage: 'triage' | 'seeing' | 'ended'
  readonly triageDue: Instant
  readonly seenDue: Instant
  /** Whether a weekend or a holiday lengthened the term. */
  readonly overFreeDays: boolean
  /** What is waited for is past its due moment; false once it has ended. */
  readonly isLate: boolean
  /** Until what is waited for is due, with fractions; negative when late; null once it has ended. */
  readonly hoursLeft: number | null
  /** Up to the moment asked about, also of what has ended. */
  readonly wasLate: { readonly triage: boolean; readonly seen: boolean }
}

/** A state as it was at any moment, from what had happened by then; null before the request was made. */
export function sickCallAt(course: SickCallCourse, at: Instant, rules: SickCallRules): SickCallStatus | null {
  const { receivedAt } = course
  if (at < receivedAt) return null
  const endedAt = course.endedAt !== null && course.endedAt <= at ? course.endedAt : null
  const triage = course.triage !== null && course.triage.at <= at ? course.triage : null
  const triageDue = addHours(receivedAt, rules.terms.triageHours)
  const { due: usual, overFreeDays } = usualSeenDue(receivedAt, rules)
  const own = triage === null ? usual : limitOf(triage.at, triage.limit, rules.zone)
  const seenDue = own !== null && own < usual ? own : usual
  const stage = endedAt !== null ? 'ended' : triage === null ? 'triage' : 'seeing'
  // Whoever is seen without having been sorted was sorted by being seen.
  const sorted = triage?.at ?? endedAt ?? at
  const wasLate = { triage: sorted > triageDue, seen: (endedAt ?? at) > seenDue }
  const due = stage === 'triage' && triageDue < seenDue ? triageDue : seenDue
  return {
    ...{ stage, triageDue, seenDue, overFreeDays, wasLate },
    isLate: stage !== 'ended' && at > due,
    hoursLeft: stage === 'ended' ? null : hoursBetween(at, due),
  }
}

/** The clock runs through nights and free days: the term only grows once, however long the holiday is. */
function usualSeenDue(receivedAt: Instant, { terms, calendar, zone }: SickCallRules) {
  const short = addHours(receivedAt, terms.seenHours)
  const last = toCalendarDate(addMilliseconds(short, -1), zone)
  let overFreeDays = false
  for (let day = toCalendarDate(receivedAt, zone); day <= last; day = addDays(day, 1))
    if (!isWorkingDay(day, calendar)) overFreeDays = true
  return { due: overFreeDays ? addHours(receivedAt, terms.seenHoursOverFreeDays) : short, overFreeDays }
}

function limitOf(triagedAt: Instant, limit: TriageLimit, zone: FacilityZone): Instant | null {
  if (limit.kind === 'hours') return addHours(triagedAt, limit.hours)
  return limit.kind === 'day' ? endOfDay(toCalendarDate(triagedAt, zone), zone) : null
}
