import {
  type ClockSuggestion,
  clockSuggestion,
  type MemberTime,
  presencesOf,
  wallSeconds,
} from '#shared/features/finger-scans/punch-match.rules.ts'
import { addDays, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { zoneOffsetHours } from '#shared/time/facility-zone.ts'
import { type Instant, instantOfMilliseconds, millisecondsOf } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { listMarksOfOrigin } from '../attendance/attendance-marks.repository.ts'
import { standingsOf } from '../attendance/write-marks.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import {
  type ImportRow,
  listAfterLeaving,
  listExpected,
  listKnownPunches,
  newestPunch,
} from './finger-scans.repository.ts'

type Place = Pick<ImportRow, 'id' | 'device_id'>
type Clocked = Place & Pick<ImportRow, 'offset_minutes' | 'minutes_before' | 'minutes_after'>

type SessionTime = Awaited<ReturnType<typeof listExpected>>[number]

interface Moment {
  readonly db: Reader
  readonly now: Instant
}

const dayOf = (seconds: number) => calendarDateSchema.parse(new Date(seconds * 1000).toISOString().slice(0, 10))

/** Known people of a file with their presses and the sessions around them, on the unit's wall clock. */
async function peopleOf(db: Reader, place: Place, offsetMinutes: number) {
  const punches = Map.groupBy(await listKnownPunches(db, place), (row) => row.inmate_id)
  const seconds = new Map(
    [...punches].map(([id, rows]) => [id, rows.map(({ at }) => wallSeconds(at) + offsetMinutes * 60)] as const),
  )
  let [oldest, newest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const times of seconds.values())
    for (const time of times) {
      oldest = Math.min(oldest, time)
      newest = Math.max(newest, time)
    }
  if (oldest > newest) return { people: [], expected: [], afterLeaving: [] }
  const days = { from: addDays(dayOf(oldest), -1), until: addDays(dayOf(newest), 1) }
  const expected = await listExpected(db, { ...days, inmateIds: [...punches.keys()] })
  const sessions = Map.groupBy(expected, (row) => row.inmate_id)
  const left = await listAfterLeaving(db, { ...days, inmateIds: [...punches.keys()] })
  const people = [...seconds].map(([inmateId, times]) => ({
    ...{ inmateId, punches: times },
    sessions: (sessions.get(inmateId) ?? []).map(timeOf),
  }))
  const afterLeaving = [...Map.groupBy(left, (row) => row.inmate_id)].map(([inmateId, rows]) => ({
    ...{ rows, punches: seconds.get(inmateId) ?? [], sessions: rows.map(timeOf) },
  }))
  return { people, expected, afterLeaving }
}

function timeOf(row: Pick<SessionTime, 'session_id' | 'held_on' | 'starts_at' | 'minutes'>): MemberTime {
  const begins = wallSeconds(`${row.held_on}T${row.starts_at}:00`)
  return { sessionId: row.session_id, begins, ends: begins + row.minutes * 60 }
}

export interface SeenPerson {
  readonly sessionId: string
  readonly inmateId: string
  /** By the corrected clock. */
  readonly seenAt: Instant
  readonly isMarked: boolean
  /** The sheet is closed: only a late mark is possible. */
  readonly isLocked: boolean
}

/** Who was seen in which session, by the clock as it was put right; and how many presses say nothing of any session. */
export async function seenPeople(context: Moment & Pick<QueryContext, 'services'>, row: Clocked) {
  const { db, now } = context
  const { zone } = await unitDay({ db, now })
  const { people, expected, afterLeaving } = await peopleOf(db, row, row.offset_minutes)
  const window = { before: row.minutes_before, after: row.minutes_after }
  const shift = zoneOffsetHours[zone] * 3_600_000
  const found = people.flatMap(({ inmateId, punches, sessions }) =>
    presencesOf(sessions, punches, window).map(({ sessionId, at }) => ({
      ...{ sessionId, inmateId, seenAt: instantOfMilliseconds(at * 1000 - shift) },
    })),
  )
  const sessionIds = [...new Set(found.map(({ sessionId }) => sessionId))]
  const marks = await listMarksOfOrigin(db, 'finger', sessionIds)
  const standings = await standingsOf(context, sessionIds)
  const marked = new Map(marks.map((mark) => [`${mark.session_id} ${mark.inmate_id}`, mark]))
  const seen = found.map((one): SeenPerson => {
    const mark = marked.get(`${one.sessionId} ${one.inmateId}`)
    // An earlier press of another file says it already; of this file only the same moment does, for its clock may be put right later.
    const isMarked = mark?.import_id === row.id ? mark.seen_at === one.seenAt : (mark?.seen_at ?? '~') <= one.seenAt
    return { ...one, isMarked, isLocked: standings.get(one.sessionId)?.standing === 'locked' }
  })
  const punches = people.reduce((sum, one) => sum + one.punches.length, 0)
  const late = afterLeaving.flatMap(({ rows, punches: times, sessions }) =>
    presencesOf(sessions, times, window).flatMap(({ sessionId, at }) =>
      rows
        .filter((one) => one.session_id === sessionId)
        .map((one) => ({ ...one, seenAt: instantOfMilliseconds(at * 1000 - shift) })),
    ),
  )
  return { seen, expected, outside: punches - seen.length, afterLeaving: late }
}

/** Presses looked at for the clock: enough to tell, however long the file. */
const pressesLookedAt = 3_000
const dayOfSeconds = 86_400

/** What the file tells about the device's clock as it stood, by those of its numbers that are known by now. */
export async function suggestionFor({ db, now }: Moment, place: Place): Promise<ClockSuggestion | null> {
  const newest = await newestPunch(db, place.id)
  if (newest === null) return null
  const { zone } = await unitDay({ db, now })
  const { people } = await peopleOf(db, place, 0)
  const each = Math.max(1, Math.floor(pressesLookedAt / Math.max(1, people.length)))
  const looked = people.map(({ punches, sessions }) => {
    const some = punches.slice(-each)
    const [first, last] = [Math.min(...some) - dayOfSeconds, Math.max(...some) + dayOfSeconds]
    const begins = sessions.map((session) => session.begins).filter((begin) => begin >= first && begin <= last)
    return { punches: some, begins }
  })
  const brought = Math.round(millisecondsOf(now) / 1000) + zoneOffsetHours[zone] * 3600
  return clockSuggestion({ people: looked, newest: wallSeconds(newest), brought })
}
