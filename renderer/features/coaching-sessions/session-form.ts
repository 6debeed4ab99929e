import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { parseTime } from '../../format/parse-date.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { isTooShortOrLong } from './plan-form.ts'

/** When and where a session is, as it is typed. */
export interface TypedMeeting {
  readonly on: CalendarDate | null
  readonly startsAt: string
  readonly minutes: number | null
  readonly place: string
  readonly instructor: string
}

const { problems } = words

export function meetingProblems({ on, startsAt, minutes, place, instructor }: TypedMeeting): Record<string, string> {
  return {
    ...(on === null ? { on: problems.date } : {}),
    ...(parseTime(startsAt) === null ? { startsAt: problems.time } : {}),
    ...(isTooShortOrLong(minutes) ? { minutes: problems.minutes } : {}),
    ...(place.trim() === '' ? { place: problems.place } : {}),
    ...(instructor.trim() === '' ? { instructor: problems.instructor } : {}),
  }
}

/** What the core is asked; null while something is missing. */
export function meetingOf({ on, startsAt, minutes, place, instructor }: TypedMeeting) {
  const time = parseTime(startsAt)
  if (on === null || time === null || minutes === null) return null
  return {
    on,
    startsAt: time,
    minutes,
    place: place.trim(),
    instructor: instructor.trim(),
  }
}
